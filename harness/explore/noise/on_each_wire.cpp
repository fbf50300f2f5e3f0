#include "harness/explore/fault_words.hpp"
#include "harness/explore/noise/noise.hpp"

namespace proofload::explore {
namespace {

std::string_view rate_of(Share share) {
  return share == Share::all ? "1/1" : "1/3";
}

}  // namespace

std::shared_ptr<const run::Prepared> with_on_each_wire(const run::Prepared& prepared, std::string_view kind,
                                                       std::string_view field, std::string_view value, Wires wires, Share share) {
  auto story = std::make_shared<scenario::Scenario>(run::scenario_of(prepared));
  for (const sim::LinkOptions& link : story->world.links) {
    if ((wires == Wires::to_orchestrator ? link.to : link.from).text() != scenario::kOrchestrator) continue;
    sim::FaultFields fields{{std::string(kind), std::string(link.from.text()) + " -> " + std::string(link.to.text())},
                            {std::string(field), std::string(value)},
                            {"rate", std::string(rate_of(share))}};
    std::string name = "noise: " + words_of(fields);
    story->faults.push_back({.name = std::move(name), .kind = sim::find_fault(fields)->name, .fields = std::move(fields),
                             .rate = {}, .rate_place = {}, .place = {}});
  }
  return run::retold(prepared, std::move(story));
}

}  // namespace proofload::explore
