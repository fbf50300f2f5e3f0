#include "harness/explore/scorecard.hpp"

#include <algorithm>

namespace proofload::explore {
namespace {

const check::Finding* finding_of(const run::Outcome& outcome, std::string_view promise) {
  const auto found = std::find_if(outcome.findings.begin(), outcome.findings.end(),
                                  [&](const check::Finding& finding) { return finding.promise == promise; });
  return found == outcome.findings.end() ? nullptr : &*found;
}

void make_small(const run::Prepared& prepared, const defects::Defect& defect, const check::Finding& finding,
                Hunted& hunted) {
  const run::CasePrepared own = run::for_case(prepared, hunted.seed);
  const auto shrunk = shrink(*own.prepared, {.seed = hunted.seed,
                                        .plant = defect.name,
                                        .promise = defect.caught_by,
                                        .order = finding.order,
                                        .limits = {}});
  if (!shrunk) return;
  hunted.found = shrunk->before;
  hunted.smallest = shrunk->after;
  hunted.shrink_runs = shrunk->runs;
}

}  // namespace

Hunted hunt(Library library, const defects::Defect& defect, const HuntRequest& request) {
  Hunted hunted;
  while (hunted.cases < request.cases_most && !library.empty() && !(request.stop && request.stop())) {
    const run::Prepared& prepared = *library[hunted.cases % library.size()];
    hunted.seed = {.run = request.seed, .case_number = 1 + hunted.cases / library.size()};
    const run::Outcome outcome = run::run_case(prepared, hunted.seed, {.plant = defect.name});
    ++hunted.cases;
    if (const check::Finding* finding = finding_of(outcome, defect.caught_by)) {
      hunted.is_caught = true;
      hunted.scenario = run::scenario_of(prepared).name;
      hunted.text = finding->text;
      const auto worked = [&] { return request.worked ? request.worked() : std::chrono::nanoseconds{}; };
      const auto before = worked();
      make_small(prepared, defect, *finding, hunted);
      hunted.shrink_time = worked() - before;
      break;
    }
    for (const check::Finding& finding : outcome.findings) hunted.others.emplace(finding.promise);
  }
  return hunted;
}

Alarms false_alarms(const run::Prepared& prepared, std::uint64_t seed, std::uint64_t cases) {
  Alarms alarms;
  for (std::uint64_t number = 1; number <= cases; ++number) {
    const run::CaseSeed at{.run = seed, .case_number = number};
    const run::Outcome outcome = run::run_case(prepared, at);
    ++alarms.cases;
    const std::string where = run::scenario_of(prepared).name + " " + run::to_text(at) + " ";
    for (const check::Finding& finding : outcome.findings) alarms.raised.push_back(where + std::string(finding.promise));
    if (!outcome.broken.empty()) alarms.raised.push_back(where + outcome.broken);
  }
  return alarms;
}

}  // namespace proofload::explore
