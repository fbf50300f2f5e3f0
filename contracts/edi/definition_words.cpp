#include "contracts/edi/definition_words.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

namespace proofload::edi {

std::vector<std::string_view> words(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) out.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::optional<std::uint32_t> number(std::string_view text) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || text.empty()) return std::nullopt;
  return value;
}

std::optional<UseRange> range_of(std::string_view text) {
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) return std::nullopt;
  const std::string_view last = text.substr(dots + 2);
  const auto min = number(text.substr(0, dots));
  const auto max =
      last == "n" ? std::numeric_limits<std::uint32_t>::max() : number(last).value_or(0);
  if (!min || max == 0 || *min > max) return std::nullopt;
  return UseRange{*min, max};
}

}  // namespace proofload::edi
