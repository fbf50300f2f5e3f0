#include "contracts/canonical/sourcing.hpp"

#include <algorithm>

namespace proofload::canonical {
namespace {

bool admits(const std::vector<std::string>& names, std::string_view name) {
  return names.empty() || std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

bool SourcingRule::fits(const Sourced& line) const {
  return admits(partners, line.partner) && admits(order_types, line.order_type) && admits(ship_to, line.ship_to) &&
         admits(items, line.item);
}

std::span<const std::string> sources_of(std::span<const SourcingRule> rules, const Sourced& line) {
  const auto found = std::find_if(rules.begin(), rules.end(), [&](const SourcingRule& rule) { return rule.fits(line); });
  return found == rules.end() ? std::span<const std::string>{} : std::span<const std::string>(found->from);
}

}  // namespace proofload::canonical
