#include "harness/run/prepared.hpp"

#include <algorithm>

#include "contracts/base/check.hpp"
#include "contracts/base/suggest.hpp"
#include "harness/run/api_versions.hpp"
#include "harness/run/given_world.hpp"

namespace proofload::run {
namespace {

// In waivers.
scenario::Errors unknown_checks(const scenario::Scenario& scenario) {
  std::vector<std::string_view> names;
  for (const check::CheckKind& kind : check::all_checks()) names.push_back(kind.name);
  scenario::Errors errors;
  for (const scenario::Waiver& waiver : scenario.waivers) {
    if (std::find(names.begin(), names.end(), waiver.check) != names.end()) continue;
    std::string hint = did_you_mean(waiver.check, names);
    errors.push_back({.text = "there is no check '" + waiver.check + "'",
                      .place = waiver.check_place,
                      .hint = hint.empty() ? "proofload list checks shows what there is" : std::move(hint)});
  }
  return errors;
}

// What is wrong with settings at the ends of what is drawn, beyond what is wrong with all cases.
scenario::Errors errors_at_ends(const scenario::Property& property, const std::shared_ptr<const Contracts>& contracts) {
  scenario::Errors errors;
  for (const auto& end : property.ends()) {
    auto prepared = prepare_with(end, contracts);
    if (!prepared) errors.insert(errors.end(), prepared.error().begin(), prepared.error().end());
  }
  return errors;
}

}  // namespace

tl::expected<std::shared_ptr<const Prepared>, scenario::Errors> prepare(
    std::shared_ptr<const scenario::Scenario> scenario) {
  // The same for all scenarios, and dear to compile.
  static const auto contracts = Contracts::load();
  if (!contracts) return tl::unexpected(scenario::Errors{contracts.error()});
  auto prepared = prepare_with(scenario, *contracts);
  if (!prepared) return tl::unexpected(std::move(prepared.error()));
  if (scenario->property) {
    if (auto errors = errors_at_ends(*scenario->property, *contracts); !errors.empty()) return tl::unexpected(std::move(errors));
  }
  return *std::move(prepared);
}

tl::expected<std::shared_ptr<Prepared>, scenario::Errors> prepare_with(
    std::shared_ptr<const scenario::Scenario> scenario, std::shared_ptr<const Contracts> contracts) {
  auto prepared = std::make_shared<Prepared>();
  if (scenario->documents) {
    auto given = read_documents(*scenario);
    if (!given) return tl::unexpected(scenario::Errors{given.error()});
    scenario = with_documents(*scenario, *given);
    prepared->given = std::move(*given);
  }
  prepared->scenario = scenario;
  prepared->contracts = std::move(contracts);
  prepared->spoken = versions_spoken(scenario->world);
  scenario::Errors errors = unknown_checks(*scenario);
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

namespace {

std::shared_ptr<Prepared> telling_anew(const Prepared& prepared, std::shared_ptr<const scenario::Scenario> scenario) {
  auto told = std::make_shared<Prepared>();
  told->contracts = prepared.contracts;
  told->spoken = prepared.spoken;
  told->given = prepared.given;
  told->systems = prepared.systems;
  told->sut = prepared.sut;
  for (const scenario::FaultRule& rule : scenario->faults) {
    auto fault = sim::find_fault(rule.fields)->make(rule.fields);
    CHECK(fault.has_value(), "a fault that was made before");
    told->faults.push_back(std::move(*fault));
  }
  told->scenario = std::move(scenario);
  return told;
}

}  // namespace

std::shared_ptr<const Prepared> retold(const Prepared& prepared, std::shared_ptr<const scenario::Scenario> scenario) {
  return telling_anew(prepared, std::move(scenario));
}

std::shared_ptr<const Prepared> driving(const Prepared& prepared, std::shared_ptr<SystemUnderTest> sut) {
  auto driven = telling_anew(prepared, prepared.scenario);
  driven->sut = std::move(sut);
  return driven;
}

const std::shared_ptr<SystemUnderTest>& sut_of(const Prepared& prepared) { return prepared.sut; }

CasePrepared for_case(const Prepared& prepared, CaseSeed seed, const scenario::Undrawn& undrawn) {
  const scenario::Scenario& scenario = *prepared.scenario;
  // Whoever calls it keeps `prepared`: nothing to own.
  if (!scenario.property) return {{std::shared_ptr<const Prepared>(), &prepared}, 0, {}};
  scenario::DrawnCase drawn = scenario.property->case_of(seed.value(), undrawn);
  CasePrepared own{.prepared = nullptr, .refused = drawn.refused, .why = std::move(drawn.why.text)};
  if (!drawn.scenario) return own;
  auto made = prepare_with(std::move(drawn.scenario), prepared.contracts);
  if (made) {
    (*made)->sut = prepared.sut;
    own.prepared = *std::move(made);
  } else {
    ++own.refused;
    own.why = made.error().front().text;
  }
  return own;
}

const scenario::Scenario& scenario_of(const Prepared& prepared) { return *prepared.scenario; }

}  // namespace proofload::run
