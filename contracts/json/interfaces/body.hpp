// contracts/json/interfaces/body.hpp — a body to and from its bytes, for the interfaces beside it.
//
// Shape    to_json(body); from_json<Body>(bytes). Who reads many keeps a Parser and hands it in.
// Errors   from_json(): no JSON, or a member that is missing or of another kind; the text says
//          where.
#pragma once

#include <string_view>

#include "contracts/base/result.hpp"
#include "contracts/json/codec.hpp"
#include "contracts/json/parser.hpp"

namespace proofload::json {

template <class Body>
Result<Body> from_json(Parser& parser, std::string_view bytes) {
  const Result<Value> value = parser.parse(bytes);
  if (!value) return fail(value.error());
  return read<Body>(*value);
}

template <class Body>
Result<Body> from_json(std::string_view bytes) {
  Parser parser;
  return from_json<Body>(parser, bytes);
}

}  // namespace proofload::json
