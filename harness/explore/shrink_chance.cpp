#include "harness/explore/minimize.hpp"
#include "harness/explore/shrink_passes.hpp"

namespace proofload::explore {
namespace {

using scenario::WrittenDraw;
using scenario::WrittenTime;

void write_draws_out(PinnedCase& pinned, Trial& trial) {
  PinnedCase variant = pinned;
  if (!pinned.chance.draws) {
    run::ChanceTaken taken;
    if (!trial.outcome_of(pinned, &taken)) return;
    variant.chance.draws = std::move(taken.draws);
    if (!take_if(pinned, variant, trial)) return;
  }
  pinned.chance.draws = minimize(*pinned.chance.draws, [&](const std::vector<WrittenDraw>& draws) {
    variant.chance.draws = draws;
    return trial.breaks(variant);
  });
}

void write_times_out(PinnedCase& pinned, Trial& trial) {
  PinnedCase variant = pinned;
  if (pinned.latencies == sim::Latencies::drawn) {
    run::ChanceTaken taken;
    if (!trial.outcome_of(pinned, &taken)) return;
    variant.latencies = sim::Latencies::median;
    variant.chance.times = std::move(taken.times);
    if (!take_if(pinned, variant, trial)) return;
  }
  pinned.chance.times = minimize(pinned.chance.times, [&](const std::vector<WrittenTime>& times) {
    variant.chance.times = times;
    return trial.breaks(variant);
  });
}

}  // namespace

void write_chance_out(PinnedCase& pinned, Trial& trial) {
  write_times_out(pinned, trial);
  write_draws_out(pinned, trial);
}

}  // namespace proofload::explore
