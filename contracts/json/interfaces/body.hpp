// contracts/json/interfaces/body.hpp — a body to and from its bytes, for the interfaces beside it.
//
// Shape    to_json(body); from_json<Struct>(bytes). Who reads many keeps a Parser and hands it in; a message's body is
//          parsed once for all its readers.
// Errors   from_json(): no JSON, or a member that is missing or of another kind; the text says
//          where.
#pragma once

#include <string_view>

#include "contracts/base/result.hpp"
#include "contracts/json/codec.hpp"
#include "contracts/json/parser.hpp"
#include "contracts/json/reading.hpp"

namespace proofload::json {

template <class Struct>
Result<Struct> from_json(Parser& parser, std::string_view bytes) {
  const Result<Value> value = parser.parse(bytes);
  if (!value) return fail(value.error());
  return read<Struct>(*value);
}

template <class Struct>
Result<Struct> from_json(Parser& parser, const Body& body) {
  const Result<Value> value = values_of(body, parser);
  if (!value) return fail(value.error());
  return read<Struct>(*value);
}

template <class Struct>
Result<Struct> from_json(std::string_view bytes) {
  Parser parser;
  return from_json<Struct>(parser, bytes);
}

}  // namespace proofload::json
