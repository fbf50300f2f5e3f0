// contracts/canonical/clause.hpp — the clauses of an agreement, one by one and by name.
//
// What     One row a clause: all that reads, writes, prints, composes or compares agreements goes
//          over this table.
// Shape    names are paths, as a scenario nests them: "po_response", "acknowledgement.due". Values
//          are text as a scenario writes it: a word of the clause, "48h", "1/20", "false", "12".
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "contracts/base/result.hpp"
#include "contracts/canonical/agreement.hpp"

namespace proofload {

inline constexpr std::size_t kClauseCount = 33;

// How finely a clause may be stated: for the partner as a whole, for orders of one type, for the
// lines of one item.
enum class ClauseScope : std::uint8_t { partner, order, line };

struct ClauseRule {
  std::string_view name;
  ClauseScope scope;
  std::string (*text)(const Agreement& agreement);
  Result<void> (*set)(Agreement& agreement, std::string_view text);  // unchanged after an error
  void (*copy)(const Agreement& from, Agreement& to);
  bool (*asks_less)(const Agreement& agreement, const Agreement& usual);
};

std::span<const ClauseRule, kClauseCount> clause_rules();

// The clause's place in the table. Error: no such clause, with the nearest.
Result<std::size_t> find_clause(std::string_view name);

// Errors: no such clause; no value of that clause, with the right ones and the nearest.
Result<void> set_clause(Agreement& agreement, std::string_view name, std::string_view text);

}  // namespace proofload
