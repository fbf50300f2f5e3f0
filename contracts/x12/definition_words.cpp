#include "contracts/x12/definition_words.hpp"

#include <utility>

namespace proofload::x12 {

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
