#include "harness/explore/plainer.hpp"

#include <algorithm>

#include "harness/explore/minimize.hpp"

namespace proofload::explore {

Shrunk plainer(const run::Prepared& drawn, Shrunk shrunk, const ShrinkRequest& request) {
  std::vector<std::string> paths;
  for (const scenario::Drawn& each : run::scenario_of(*shrunk.prepared).drawn) paths.push_back(each.path);
  if (paths.empty()) return shrunk;
  run::CasePrepared plain;
  std::uint64_t runs = shrunk.runs;
  const auto breaks = [&](const std::vector<std::string>& kept) {
    if (runs >= request.limits.runs_most || (request.limits.keep_going && !request.limits.keep_going())) return false;
    scenario::Undrawn undrawn(paths.begin(), paths.end());
    for (const std::string& path : kept) undrawn.erase(path);
    run::CasePrepared own = run::for_case(drawn, request.seed, undrawn);
    if (!own.prepared) return false;
    ++runs;
    const auto told = run::retold(*own.prepared, story_of(run::scenario_of(*own.prepared), shrunk.smallest));
    const run::Outcome outcome = run::run_case(*told, request.seed, {.plant = request.plant});
    const bool does = std::any_of(outcome.findings.begin(), outcome.findings.end(),
                                  [&](const check::Finding& finding) { return finding.promise == request.promise; });
    if (does) plain = std::move(own);
    return does;
  };
  minimize(paths, breaks);
  if (!plain.prepared) return shrunk;
  ShrinkRequest rest = request;
  rest.limits.runs_most -= std::min(runs, rest.limits.runs_most);
  auto smaller = shrink(*plain.prepared, shrunk.smallest, rest);
  if (!smaller) return shrunk;
  smaller->before = shrunk.before;
  smaller->runs += runs;
  smaller->is_finished = smaller->is_finished && shrunk.is_finished;
  return *std::move(smaller);
}

}  // namespace proofload::explore
