#include "contracts/x12/definition_words.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <utility>

namespace proofload::x12 {

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

std::optional<ElementType> type_of(std::string_view text) {
  using Row = std::pair<std::string_view, ElementType>;
  static constexpr Row kRows[] = {{"AN", ElementType::text}, {"ID", ElementType::code},
                                  {"N", ElementType::whole}, {"R", ElementType::decimal},
                                  {"DT", ElementType::date}, {"TM", ElementType::time}};
  for (const Row& row : kRows) {
    if (row.first == text) return row.second;
  }
  return std::nullopt;
}

Role role_of(std::string_view segment) {
  using Row = std::pair<std::string_view, Role>;
  static constexpr Row kRows[] = {
      {"HL", Role::hierarchy},  {"SAC", Role::charge},         {"TXI", Role::tax},
      {"TDS", Role::total},     {"CTT", Role::count},          {"MAN", Role::mark},
      {"PO1", Role::line},      {"IT1", Role::line},           {"SDQ", Role::destination},
      {"POC", Role::change},    {"SLN", Role::subline},        {"BAK", Role::answer_heading},
      {"ACK", Role::answer},    {"BCA", Role::answer_heading}, {"BPR", Role::payment},
      {"ENT", Role::entity},    {"RMR", Role::paid_invoice},   {"ADX", Role::adjustment}};
  for (const Row& row : kRows) {
    if (row.first == segment) return row.second;
  }
  return Role::none;
}

}  // namespace proofload::x12
