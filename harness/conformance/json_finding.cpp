#include "harness/conformance/json_finding.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "contracts/base/suggest.hpp"
#include "harness/conformance/json_text.hpp"

namespace proofload::conformance {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 17> kKeywordCodes{{
    {"additionalProperties", "MEMBER_UNKNOWN"},
    {"const", "VALUE_UNKNOWN"},
    {"dependencies", "MEMBER_MISSING"},
    {"enum", "VALUE_UNKNOWN"},
    {"exclusiveMaximum", "VALUE_TOO_GREAT"},
    {"exclusiveMinimum", "VALUE_TOO_SMALL"},
    {"format", "VALUE_FORMAT"},
    {"maxItems", "LIST_TOO_LONG"},
    {"maxLength", "VALUE_TOO_LONG"},
    {"maximum", "VALUE_TOO_GREAT"},
    {"minItems", "LIST_TOO_SHORT"},
    {"minLength", "VALUE_TOO_SHORT"},
    {"minimum", "VALUE_TOO_SMALL"},
    {"pattern", "VALUE_FORMAT"},
    {"required", "MEMBER_MISSING"},
    {"type", "VALUE_TYPE"},
    {"uniqueItems", "LIST_REPEATS"},
}};

// What was wanted, of "is \"many\"; expected an integer".
std::string expected_in(std::string_view sentence) {
  constexpr std::string_view kExpected = "; expected ";
  const std::size_t at = sentence.find(kExpected);
  return at == std::string_view::npos ? std::string() : std::string(sentence.substr(at + kExpected.size()));
}

std::string one_of(const std::vector<std::string>& names) {
  constexpr std::size_t kShownMost = 8;
  std::string text;
  for (std::size_t i = 0; i < std::min(names.size(), kShownMost); ++i) {
    text += (i == 0 ? "" : i + 1 == names.size() ? " or " : ", ") + names[i];
  }
  return names.size() > kShownMost ? text + ", …" : text;
}

// The name or the value that was meant.
std::string hint_of(const json::Breach& breach, json::Value body) {
  const std::vector<std::string_view> allowed(breach.allowed.begin(), breach.allowed.end());
  if (breach.keyword == "additionalProperties") return did_you_mean(breach.property, allowed);
  const auto value = json::at_pointer(body, breach.pointer);
  return value && value->is_string() ? did_you_mean(value->as_string(), allowed) : std::string();
}

}  // namespace

std::uint64_t JsonText::offset_of(std::size_t at) const {
  const std::size_t inside = quoted ? quoted_offset(held.substr(begin), at) : at;
  return held_from + begin + inside;
}

void place(Finding& finding, const JsonText& text, std::size_t at, std::size_t length) {
  const std::uint64_t offset = text.offset_of(at);
  finding.place = text.places.at(offset);
  const auto marked = static_cast<std::size_t>(text.offset_of(at + length) - offset);
  finding.excerpt = excerpt_of(text.held, text.held_from, '\n', offset, marked, text.places);
}

std::string_view code_of(std::string_view keyword) {
  const auto* const found = std::lower_bound(kKeywordCodes.begin(), kKeywordCodes.end(), keyword,
                                             [](const auto& code, std::string_view word) { return code.first < word; });
  return found != kKeywordCodes.end() && found->first == keyword ? found->second : "SCHEMA_NOT_KEPT";
}

Finding finding_of(const json::Breach& breach, json::Value body, std::string_view message, const JsonText& text) {
  Finding finding;
  finding.set = message;
  finding.set_word = "message";
  finding.code = code_of(breach.keyword);
  const bool unknown = breach.keyword == "additionalProperties";
  const bool missing = finding.code == "MEMBER_MISSING";
  std::string pointer = breach.pointer;
  if (unknown || missing) json::append_pointer(pointer, breach.property);
  const std::string path = member_path(pointer);
  finding.clause = path.empty() ? std::string(message) : std::string(message) + "-" + path;
  finding.text = json::to_text(breach);
  std::size_t length = 1;
  if (unknown) {
    const std::string_view key = quoted_at(text.text, breach.offset);
    finding.found = breach.property;
    length = key.size();
  } else if (const auto value = json::at_pointer(body, breach.pointer); value && !missing) {
    finding.found = source_of(*value, text.text);
    length = std::max<std::size_t>(finding.found.size(), 1);
  }
  if (const std::string hint = hint_of(breach, body); !hint.empty()) finding.text += ": " + hint;
  finding.expected = unknown   ? one_of(breach.allowed)
                     : missing ? "a member '" + breach.property + "'"
                               : expected_in(breach.sentence);
  place(finding, text, breach.offset, length);
  return finding;
}

Finding no_json(const Error& error, std::string_view message, const JsonText& text) {
  std::size_t at = 0;  // of the place's line, then of the place
  for (int line = 1; error.place && line < error.place->line; ++line) at = text.text.find('\n', at) + 1;
  if (error.place) at += static_cast<std::size_t>(error.place->column - 1);
  Finding finding;
  finding.clause = message.empty() ? "JSON" : std::string(message);
  finding.set = message;
  finding.set_word = "message";
  finding.code = "NO_JSON";
  finding.text = "this is no JSON: " + error.text.substr(0, error.text.find(" (byte "));
  finding.found = at < text.text.size() ? text.text.substr(at, 1) : std::string_view();
  place(finding, text, std::min(at, text.text.size()), 1);
  return finding;
}

}  // namespace proofload::conformance
