// contracts/canonical/sourcing.hpp — which warehouses supply what, and in which order they are asked.
//
// What     The first rule that fits a line says it all. What the first warehouse turns out not to have, the next is asked
//          for; a warehouse that the rule does not name is never asked.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace proofload::canonical {

// A line that somebody has to supply.
struct Sourced {
  std::string_view partner;
  std::string_view order_type;  // BEG02
  std::string_view ship_to;     // as the partner names it
  std::string_view item;
};

struct SourcingRule {
  std::vector<std::string> partners;  // an empty list fits all
  std::vector<std::string> order_types;
  std::vector<std::string> ship_to;
  std::vector<std::string> items;
  std::vector<std::string> from;  // warehouses, the preferred one first

  bool fits(const Sourced& line) const;
};

// Empty: no rule fits.
std::span<const std::string> sources_of(std::span<const SourcingRule> rules, const Sourced& line);

}  // namespace proofload::canonical
