#include "harness/conformance/kind.hpp"

#include <algorithm>

#include "contracts/x12/isa.hpp"
#include "contracts/x12/tokenizer.hpp"

namespace proofload::conformance {
namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";

bool is_letter_or_digit(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

// A tag of three letters, and a separator behind it.
bool begins_with_tag(std::string_view text, std::string_view tag) {
  return text.starts_with(tag) && text.size() > tag.size() && !is_letter_or_digit(text[tag.size()]) &&
         text[tag.size()] != ' ';
}

bool begins_edifact(std::string_view text) {
  constexpr std::string_view kTags[] = {"UNA", "UNB", "UNH", "UNG"};
  return std::any_of(std::begin(kTags), std::end(kTags),
                     [&](std::string_view tag) { return begins_with_tag(text, tag); });
}

// "ST*850*0001": a set or a group whose envelope is missing.
bool begins_without_isa(std::string_view text) {
  return begins_with_tag(text, "ST") || begins_with_tag(text, "GS") || text == "ISA";
}

// Two bytes a character: a mark that says so, or every other byte of the beginning is 0.
bool is_utf_16(std::string_view text) {
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) return true;
  if (text.size() < 8) return false;
  for (const std::size_t zero : {0u, 1u}) {
    bool all = true;
    for (std::size_t i = 0; i < 8; ++i) all = all && (text[i] == '\0') == (i % 2 == zero);
    if (all) return true;
  }
  return false;
}

// A byte that no text holds; text.size() when there is none.
std::size_t first_binary(std::string_view text) {
  const auto found = std::find_if(text.begin(), text.end(), [](char c) {
    return c == '\0' || (static_cast<unsigned char>(c) < 0x09) ||
           (static_cast<unsigned char>(c) > 0x0d && static_cast<unsigned char>(c) < 0x1b);
  });
  return static_cast<std::size_t>(found - text.begin());
}

Detected not_edi(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  if (rest.starts_with("\xC9\xE2\xC1")) {
    return {Kind::x12, "EBCDIC", "this is an interchange in EBCDIC", "ASCII or UTF-8", at};
  }
  if (const std::size_t binary = first_binary(text); binary < text.size()) {
    return {Kind::none, "BINARY", "this is no text: it holds control characters", "X12, EDIFACT or JSON", binary};
  }
  const char* const what = rest.starts_with("<") ? "this is XML or HTML" : "this is neither X12, nor EDIFACT, nor JSON";
  return {Kind::none, "NOT_EDI", what, "an interchange that begins with ISA, UNA or UNB", at};
}

}  // namespace

Detected detect(std::string_view beginning) {
  if (is_utf_16(beginning)) {
    return {Kind::none, "UTF_16", "the file is in UTF-16: two bytes a character", "ASCII, UTF-8 or ISO 8859-1", 0};
  }
  std::size_t at = beginning.starts_with(kMark) ? kMark.size() : 0;
  while (at < beginning.size() && x12::is_blank(beginning[at])) ++at;
  const std::string_view text = beginning.substr(at);
  if (text.empty()) return {Kind::none, "EMPTY", "there is nothing in the file", "at least one interchange", at};
  if (x12::isa_begins(text, 0)) return {.kind = Kind::x12, .code = {}, .text = {}, .expected = {}, .at = at};
  if (begins_edifact(text)) {
    return {.kind = Kind::edifact, .code = {}, .text = {}, .expected = {}, .at = at};
  }
  if (text.front() == '{' || text.front() == '[') {
    return {.kind = Kind::json, .code = {}, .text = {}, .expected = {}, .at = at};
  }
  if (begins_without_isa(text) || x12::find_isa(text, 0) != std::string_view::npos) {
    return {.kind = Kind::x12, .code = {}, .text = {}, .expected = {}, .at = at};
  }
  return not_edi(beginning, at);
}

}  // namespace proofload::conformance
