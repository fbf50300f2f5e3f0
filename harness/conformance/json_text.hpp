// harness/conformance/json_text.hpp — from values back to the text that they were read from.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "contracts/json/value.hpp"

namespace proofload::conformance {

// A scalar as it stands in the text, a string with its quotes; "" for what is in brackets.
std::string_view source_of(json::Value value, std::string_view text);
// The string that begins at `offset`, with its quotes.
std::string_view quoted_at(std::string_view text, std::size_t offset);
// Where in a quoted string the byte stands that is at `at` once escapes are undone.
std::size_t quoted_offset(std::string_view quoted, std::size_t at);
// "/lines/0/quantity" as the reference writes it: "lines[].quantity".
std::string member_path(std::string_view pointer);

}  // namespace proofload::conformance
