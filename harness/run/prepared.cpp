#include "harness/run/prepared.hpp"

#include <algorithm>

#include "contracts/base/check.hpp"

namespace proofload::run {

tl::expected<std::shared_ptr<const Prepared>, scenario::Errors> prepare(
    std::shared_ptr<const scenario::Scenario> scenario) {
  auto prepared = std::make_shared<Prepared>();
  if (scenario->documents) {
    auto given = read_documents(*scenario);
    if (!given) return tl::unexpected(scenario::Errors{given.error()});
    scenario = with_documents(*scenario, *given);
    prepared->given = std::move(*given);
  }
  prepared->scenario = scenario;
  auto contracts = Contracts::load();
  if (!contracts) return tl::unexpected(scenario::Errors{contracts.error()});
  prepared->contracts = std::move(*contracts);
  scenario::Errors errors;
  for (const scenario::System& system : scenario->world.systems) {
    const auto kinds = all_systems();
    const auto kind = std::find_if(kinds.begin(), kinds.end(),
                                   [&](const SystemKind& k) { return k.name == system.kind; });
    if (kind == kinds.end()) {
      errors.push_back({.text = "no system of the kind '" + system.kind + "'", .place = system.place, .hint = ""});
      continue;
    }
    prepared->systems.push_back(kind->prepare(scenario, system, errors));
  }
  for (const scenario::FaultRule& rule : scenario->faults) {
    const sim::FaultKind* kind = sim::find_fault(rule.fields);
    CHECK(kind != nullptr, "a kind of fault that the loader knows");
    auto fault = kind->make(rule.fields);
    if (!fault) {
      errors.push_back({.text = fault.error().text, .place = rule.place, .hint = fault.error().hint});
      continue;
    }
    prepared->faults.push_back(std::move(*fault));
  }
  if (!errors.empty()) return tl::unexpected(std::move(errors));
  return prepared;
}

const scenario::Scenario& scenario_of(const Prepared& prepared) { return *prepared.scenario; }

}  // namespace proofload::run
