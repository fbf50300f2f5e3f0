#include "harness/explore/survival.hpp"

namespace proofload::explore {

Survived survive(Library library, const quirks::Quirk& quirk, std::uint64_t seed, const std::function<bool()>& stop) {
  Survived survived;
  const run::CaseSeed at{.run = seed, .case_number = 1};
  for (const auto& prepared : library) {
    if (stop && stop()) break;
    const scenario::Scenario& scenario = run::scenario_of(*prepared);
    if (scenario.documents) continue;
    auto story = quirks::laid_over(scenario, quirk);
    if (!story) continue;
    ++survived.scenarios;
    const std::string where = scenario.name + " " + run::to_text(at) + " ";
    const auto with = run::prepare(std::move(story));
    if (!with) {
      survived.broken.push_back(where + with.error().front().text);
      continue;
    }
    const run::Outcome outcome = run::run_case(**with, at);
    survived.otherwise += outcome.digest == run::run_case(*prepared, at).digest ? 0u : 1u;
    for (const check::Finding& finding : outcome.findings) {
      survived.broken.push_back(where + std::string(finding.promise) + ": " + finding.text);
    }
    if (!outcome.broken.empty()) survived.broken.push_back(where + outcome.broken);
  }
  return survived;
}

}  // namespace proofload::explore
