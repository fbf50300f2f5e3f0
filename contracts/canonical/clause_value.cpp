#include "contracts/canonical/clause_value.hpp"

#include <algorithm>
#include <charconv>

#include "contracts/base/suggest.hpp"

namespace proofload::clause_value {
namespace {

constexpr std::array<std::string_view, 2> kBooleans{"false", "true"};

// "none, 865 or 855"
std::string alternatives(Words words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? " or " : ", ";
    text += words[i];
  }
  return text;
}

template <class Integer>
Result<void> parse_integer(std::string_view text, Integer least, Integer& value) {
  Integer number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || number < least) {
    return fail("'" + std::string(text) + "' is no whole number from " + std::to_string(least) +
                " on");
  }
  value = number;
  return {};
}

}  // namespace

Result<std::size_t> find_word(std::string_view text, Words words) {
  const auto found = std::find(words.begin(), words.end(), text);
  if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  return fail(Error{.text = "'" + std::string(text) + "' is not " + alternatives(words),
                    .place = {},
                    .hint = did_you_mean(text, words)});
}

Result<void> parse_value(std::string_view text, bool& value) {
  return find_word(text, kBooleans).map([&](std::size_t place) { value = place == 1; });
}

Result<void> parse_value(std::string_view text, std::int32_t& value) {
  return parse_integer<std::int32_t>(text, 0, value);
}

Result<void> parse_value(std::string_view text, std::int64_t& value) {
  return parse_integer<std::int64_t>(text, 1, value);
}

Result<void> parse_value(std::string_view text, Duration& value) {
  return parse_duration(text).map([&](Duration duration) { value = duration; });
}

Result<void> parse_value(std::string_view text, Ratio& value) {
  return parse_probability(text).map([&](Ratio ratio) { value = ratio; });
}

Result<void> parse_value(std::string_view text, Zone& value) {
  return find_zone(text).map([&](Zone zone) { value = zone; });
}

Result<void> parse_value(std::string_view text, std::string& value) {
  if (text.empty()) return fail("an empty text names nothing");
  value = text;
  return {};
}

}  // namespace proofload::clause_value
