#include "harness/explore/shrink.hpp"

#include <algorithm>

#include "harness/explore/minimize.hpp"
#include "harness/explore/shrink_passes.hpp"

namespace proofload::explore {
namespace {

using Pass = void (*)(PinnedCase&, Trial&);

std::string root_of(const PinnedOrder& order) { return scenario::root_of(order.stream, 1); }

void drop_what_never_fired(PinnedCase& pinned, Trial& trial) {
  const auto outcome = trial.run(pinned);
  if (!outcome) return;
  PinnedCase variant = pinned;
  variant.faults.clear();
  for (std::size_t i = 0; i < pinned.faults.size(); ++i) {
    if (outcome->fired[i] > 0) variant.faults.push_back(pinned.faults[i]);
  }
  if (variant.faults.size() < pinned.faults.size()) take_if(pinned, std::move(variant), trial);
}

void drop_orders(PinnedCase& pinned, Trial& trial) {
  PinnedCase variant = pinned;
  const auto holds = [&](const std::vector<PinnedOrder>& orders) {
    if (orders.empty()) return false;
    variant.orders = orders;
    return trial.breaks(variant);
  };
  pinned.orders = minimize(pinned.orders, holds);
}

void drop_faults(PinnedCase& pinned, Trial& trial) {
  PinnedCase variant = pinned;
  pinned.faults = minimize(pinned.faults, [&](const std::vector<scenario::FaultRule>& faults) {
    variant.faults = faults;
    return trial.breaks(variant);
  });
}

void take_median_latencies(PinnedCase& pinned, Trial& trial) {
  if (pinned.latencies == sim::Latencies::median) return;
  PinnedCase variant = pinned;
  variant.latencies = sim::Latencies::median;
  take_if(pinned, std::move(variant), trial);
}

void drop_changes(PinnedCase& pinned, Trial& trial) {
  for (std::size_t i = 0; i < pinned.orders.size(); ++i) {
    PinnedCase variant = pinned;
    pinned.orders[i].stream.changes =
        minimize(pinned.orders[i].stream.changes, [&](const std::vector<scenario::WrittenChange>& changes) {
          variant.orders[i].stream.changes = changes;
          return trial.breaks(variant);
        });
    if (!pinned.orders[i].stream.cancel_after) continue;
    variant = pinned;
    variant.orders[i].stream.cancel_after.reset();
    take_if(pinned, std::move(variant), trial);
  }
}

// Lines are known by their places: a change that names one keeps all of them.
void drop_lines(PinnedCase& pinned, Trial& trial) {
  for (std::size_t i = 0; i < pinned.orders.size(); ++i) {
    const scenario::OrderStream& stream = pinned.orders[i].stream;
    if (std::any_of(stream.changes.begin(), stream.changes.end(),
                    [](const scenario::WrittenChange& change) { return change.line.has_value(); })) {
      continue;
    }
    PinnedCase variant = pinned;
    pinned.orders[i].stream.written_lines =
        minimize(stream.written_lines, [&](const std::vector<scenario::WrittenLine>& lines) {
          if (lines.empty()) return false;
          variant.orders[i].stream.written_lines = lines;
          return trial.breaks(variant);
        });
  }
}

// One of each, or else the fewest that halving leads to.
void lower_quantities(PinnedCase& pinned, Trial& trial) {
  for (std::size_t i = 0; i < pinned.orders.size(); ++i) {
    for (std::size_t j = 0; j < pinned.orders[i].stream.written_lines.size(); ++j) {
      const auto lower = [&](std::int64_t count) {
        PinnedCase variant = pinned;
        Quantity& quantity = *variant.orders[i].stream.written_lines[j].quantity;
        quantity = Quantity::of(count, quantity.unit);
        return take_if(pinned, std::move(variant), trial);
      };
      const auto count = [&] {
        return pinned.orders[i].stream.written_lines[j].quantity->millionths / Quantity::kOne;
      };
      if (count() <= 1 || lower(1)) continue;
      while (count() > 2 && lower(count() / 2)) {
      }
    }
  }
}

constexpr Pass kPasses[] = {drop_what_never_fired, drop_orders,  drop_faults,      take_median_latencies, drop_changes,
                            drop_lines,            lower_quantities, start_at_once};
// Once nothing is left to take out: what is left is made plain.
constexpr Pass kLast[] = {shorten_faults, write_chance_out};

bool is_smaller(const CaseSize& a, const CaseSize& b) {
  return std::tuple(a.orders, a.lines, a.faults) < std::tuple(b.orders, b.lines, b.faults);
}

// The order that the finding is of, and nothing else, is often all that it takes.
void keep_order(PinnedCase& pinned, std::string_view order, Trial& trial) {
  PinnedCase variant = pinned;
  std::erase_if(variant.orders, [&](const PinnedOrder& each) { return root_of(each) != order; });
  if (variant.orders.empty() || variant.orders.size() == pinned.orders.size()) return;
  take_if(pinned, std::move(variant), trial);
}

void smallest_of(PinnedCase& pinned, std::string_view order, Trial& trial) {
  keep_order(pinned, order, trial);
  CaseSize before;
  do {
    before = size_of(pinned);
    for (const Pass pass : kPasses) pass(pinned, trial);
  } while (is_smaller(size_of(pinned), before) && !trial.is_over());
  for (const Pass pass : kLast) pass(pinned, trial);
  // With the middle of everything, a fault may not be needed any more.
  drop_faults(pinned, trial);
}

std::vector<Needed> needed_in(const PinnedCase& pinned, Trial& trial) {
  std::vector<Needed> needed;
  for (std::size_t i = 0; i < pinned.faults.size(); ++i) {
    PinnedCase variant = pinned;
    variant.faults.erase(variant.faults.begin() + static_cast<std::ptrdiff_t>(i));
    const auto outcome = trial.outcome_of(variant);
    if (outcome && trial.finding_in(*outcome) == nullptr) needed.push_back({pinned.faults[i].name, outcome->verdict});
  }
  return needed;
}

}  // namespace

bool take_if(PinnedCase& pinned, PinnedCase variant, Trial& trial) {
  if (!trial.breaks(variant)) return false;
  pinned = std::move(variant);
  return true;
}

CaseSize size_of(const PinnedCase& pinned) {
  CaseSize size{.orders = pinned.orders.size(), .lines = 0, .faults = pinned.faults.size()};
  for (const PinnedOrder& order : pinned.orders) size.lines += order.stream.written_lines.size();
  return size;
}

std::optional<Shrunk> shrink(const run::Prepared& prepared, const ShrinkRequest& request) {
  if (run::scenario_of(prepared).documents) return std::nullopt;
  return shrink(prepared, pin(prepared, request.seed, request.plant), request);
}

std::optional<Shrunk> shrink(const run::Prepared& prepared, PinnedCase pinned, const ShrinkRequest& request) {
  const scenario::Scenario& scenario = run::scenario_of(prepared);
  Trial trial(prepared, request.plant, request.promise, request.limits);
  Shrunk shrunk{.smallest = std::move(pinned), .prepared = {}, .outcome = {}, .finding = {},
                .before = {}, .after = {}, .runs = 0, .is_finished = true, .needed = {}};
  if (!trial.breaks(shrunk.smallest)) return std::nullopt;
  shrunk.before = size_of(shrunk.smallest);
  smallest_of(shrunk.smallest, request.order, trial);
  shrunk.needed = needed_in(shrunk.smallest, trial);
  shrunk.after = size_of(shrunk.smallest);
  shrunk.runs = trial.runs();
  shrunk.is_finished = !trial.is_over();
  shrunk.prepared = run::retold(prepared, story_of(scenario, shrunk.smallest));
  shrunk.outcome = run::run_case(*shrunk.prepared, request.seed, {.plant = request.plant});
  shrunk.finding = *trial.finding_in(shrunk.outcome);
  return shrunk;
}

}  // namespace proofload::explore
