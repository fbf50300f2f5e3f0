#include "harness/explore/noise/regrouped.hpp"

#include <map>
#include <set>
#include <string>

#include "harness/scenario/workload.hpp"

namespace proofload::explore {
namespace {

// By the name of each order: with which others it travels.
std::map<std::string, std::set<std::string>> company_of(const scenario::Scenario& scenario, std::uint64_t seed) {
  std::map<scenario::InterchangePlace, std::set<std::string>> together;
  for (const scenario::Order& order : scenario::orders_of(scenario, seed)) together[order.interchange].insert(order.root);
  std::map<std::string, std::set<std::string>> company;
  for (const auto& [place, orders] : together) {
    for (const std::string& order : orders) company.emplace(order, orders);
  }
  return company;
}

Noisy regrouped(const run::Prepared& prepared, run::CaseSeed seed, std::string_view) {
  const scenario::Scenario& was = run::scenario_of(prepared);
  auto story = std::make_shared<scenario::Scenario>(was);
  for (scenario::OrderStream& stream : story->streams) {
    if (stream.count > 1) stream.per_interchange = stream.per_interchange == 1 ? 2 : 1;
  }
  const auto before = company_of(was, seed.value());
  const auto after = company_of(*story, seed.value());
  std::uint64_t moved = 0;
  for (const auto& [order, company] : after) {
    const auto found = before.find(order);
    moved += found != before.end() && found->second == company ? 0u : 1u;
  }
  return {run::retold(prepared, std::move(story)), moved};
}

}  // namespace

const Noise kRegrouped{.name = "regrouped",
                       .one = "order regrouped",
                       .many = "orders regrouped",
                       .summary = "orders that went together go in interchanges of their own, those that went alone two by two",
                       .with = regrouped};

}  // namespace proofload::explore
