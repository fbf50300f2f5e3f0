#include "harness/report/reporter.hpp"

#include <algorithm>

#include "harness/check/agreement_use.hpp"

namespace proofload::report {

void Summary::end_early(const EndedEarly& early) {
  ended_early = early;
  if (early.begun < scenarios_planned) verdict = run::worst(verdict, run::Verdict::inconclusive);
}

void Summary::add(const run::ScenarioResult& result) {
  verdict = run::worst(verdict, result.verdict);
  ++scenarios[static_cast<std::size_t>(result.verdict)];
  cases += result.cases;
  messages += result.messages;
  orders += result.orders;
  virtual_time += result.virtual_time;
  if (relaxed.size() < result.relaxed.size()) relaxed.resize(result.relaxed.size());
  for (std::size_t i = 0; i < result.relaxed.size(); ++i) relaxed[i] += result.relaxed[i];
  if (clauses.size() < result.clauses.size()) clauses.resize(result.clauses.size());
  for (std::size_t i = 0; i < result.clauses.size(); ++i) clauses[i] += result.clauses[i];
  add_agreements(result);
  for (const run::SaidDocument& document : result.said) run::add_places(said, document);
  for (std::size_t i = 0; i < result.waived.size(); ++i) {
    WaiverSummary& sum = sum_of(result.scenario->waivers[i]);
    sum.findings += result.waived[i].findings;
    if (result.waived[i].findings > 0) ++sum.scenarios;
  }
}

void Summary::add_agreements(const run::ScenarioResult& result) {
  for (std::size_t i = 0; i < result.agreements.size(); ++i) {
    const scenario::Partner& partner = result.scenario->partners[i];
    const AgreementLayers& layers = partner.agreement;
    AgreementSum& sum = agreements[partner.name];
    std::uint64_t in_force = check::clauses_in_force(layers.of("", ""), result.agreements[i]);
    const auto look_into = [&](const AgreementPatch& patch, const Agreement& whole) {
      for (std::size_t clause = 0; clause < kClauseCount; ++clause) {
        if (patch.gives(clause)) sum.stated |= std::uint64_t{1} << clause;
      }
      in_force |= check::clauses_in_force(whole, result.agreements[i]);
    };
    look_into(layers.partner, layers.of("", ""));
    for (const auto& [type, patch] : layers.by_order_type) look_into(patch, layers.of(type, ""));
    for (const auto& [item, patch] : layers.by_item) look_into(patch, layers.of("", item));
    sum.exercised |= in_force;
  }
}

WaiverSummary& Summary::sum_of(const scenario::Waiver& waiver) {
  const auto is_it = [&](const WaiverSummary& known) {
    const Place& place = known.waiver.check_place;
    return known.waiver.partner == waiver.partner && place.file == waiver.check_place.file &&
           place.line == waiver.check_place.line && place.column == waiver.check_place.column;
  };
  const auto found = std::find_if(waivers.begin(), waivers.end(), is_it);
  return found == waivers.end() ? waivers.emplace_back(WaiverSummary{.waiver = waiver}) : *found;
}

}  // namespace proofload::report
