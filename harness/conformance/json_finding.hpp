// harness/conformance/json_finding.hpp — what is said of a JSON message that does not keep its schema.
#pragma once

#include <cstdint>
#include <string_view>

#include "contracts/json/schema.hpp"
#include "harness/conformance/places.hpp"
#include "harness/conformance/result.hpp"

namespace proofload::conformance {

// A text of JSON in the file, or in a string of another such text.
struct JsonText {
  std::string_view held;       // what is in the file around it
  std::uint64_t held_from = 0;
  const Places& places;
  std::string_view text;       // that which was read
  std::size_t begin = 0;       // where in `held` it stands
  bool quoted = false;         // as a string with escapes; begin is its quote's

  std::uint64_t offset_of(std::size_t at) const;
};

// Places the finding at a byte of the text, `length` bytes of it marked.
void place(Finding& finding, const JsonText& text, std::size_t at, std::size_t length);

// "MEMBER_MISSING" for "required".
std::string_view code_of(std::string_view keyword);

Finding finding_of(const json::Breach& breach, json::Value body, std::string_view message, const JsonText& text);
// The parser's error.
Finding no_json(const Error& error, std::string_view message, const JsonText& text);

}  // namespace proofload::conformance
