// contracts/json/schema/uri.hpp — references of schemas to one another.
//
// Source   RFC 3986 section 5.2, without queries; RFC 6901 section 6 for fragments.
#pragma once

#include <string>
#include <string_view>

namespace proofload::json::schema {

struct SplitUri {
  std::string_view document;  // without the fragment
  std::string_view fragment;  // without its '#'
};

SplitUri split_fragment(std::string_view uri);

// "orders/create.json" and "../common.json#/definitions/id" give "common.json#/definitions/id".
std::string resolve_uri(std::string_view base, std::string_view reference);

// "%25" is "%"; a broken escape stays as it is.
std::string percent_decoded(std::string_view text);

}  // namespace proofload::json::schema
