#include <algorithm>
#include <array>

#include "harness/explore/fault_words.hpp"
#include "harness/explore/shrink_passes.hpp"
#include "sim/fault/fields.hpp"

namespace proofload::explore {
namespace {

using scenario::FaultRule;

// What a person would write, from small to large.
constexpr std::array<Duration, 12> kRound{1s, 10s, 1min, 5min, 10min, 30min, 1h, 2h, 6h, 12h, 24h, 48h};
// How long, how late, how far off; of any kind of fault that has such a field.
constexpr std::array<std::string_view, 7> kLengths{"for", "by", "down", "after", "over", "at_most", "retry_after"};
constexpr Duration kUsualWindow = 30min;  // of an outage or a partition that does not say

bool can_be_made(const FaultRule& fault) {
  const sim::FaultKind* kind = sim::find_fault(fault.fields);
  return kind != nullptr && kind->make(fault.fields).has_value();
}

bool take_with(PinnedCase& pinned, std::size_t fault, const sim::FaultFields& fields, Trial& trial) {
  PinnedCase variant = pinned;
  FaultRule& rule = variant.faults[fault];
  rule.fields = fields;
  if (!can_be_made(rule)) return false;
  rule.name = words_of(rule.fields);
  return take_if(pinned, std::move(variant), trial);
}

sim::FaultFields with(sim::FaultFields fields, std::string_view name, Duration value) {
  fields.insert_or_assign(std::string(name), format_duration(value));
  return fields;
}

bool is_window(const FaultRule& fault) { return sim::find_fault(fault.fields)->strikes == sim::Strikes::window; }

void shorten(PinnedCase& pinned, std::size_t fault, std::string_view name, Trial& trial) {
  const sim::FaultFields& fields = pinned.faults[fault].fields;
  if (sim::number_field(fields, name)) return;
  const auto now = sim::signed_duration_field(fields, name, {});
  if (!now || *now == Duration{}) return;
  for (const Duration round : kRound) {
    if (round >= std::chrono::abs(*now)) return;
    if (take_with(pinned, fault, with(fields, name, *now < Duration{} ? -round : round), trial)) return;
  }
}

// An outage or a partition by its end, a wrong clock by when it is put right.
void begin_later(PinnedCase& pinned, std::size_t fault, Trial& trial) {
  const auto from = sim::time_field(pinned.faults[fault].fields, "from", kEpoch);
  const auto length = sim::duration_field(pinned.faults[fault].fields, "for", kUsualWindow);
  if (!from || !length || pinned.faults[fault].fields.contains("skew")) return;
  const Instant end = *from + *length;
  for (const Duration round : kRound) {
    if (round >= *length) return;
    const Duration begin = (end - round) - kEpoch;
    if (take_with(pinned, fault, with(with(pinned.faults[fault].fields, "from", begin), "for", round), trial)) return;
  }
}

void be_put_right_earlier(PinnedCase& pinned, std::size_t fault, Trial& trial) {
  const sim::FaultFields& fields = pinned.faults[fault].fields;
  if (!fields.contains("skew")) return;
  const auto from = sim::time_field(fields, "from", kEpoch);
  const auto until = sim::time_field(fields, "until", kNever);
  if (!from || !until) return;
  for (const Duration round : kRound) {
    if (*from + round >= *until) return;
    if (take_with(pinned, fault, with(fields, "until", *from + round - kEpoch), trial)) return;
  }
}

// By the clock: what is written as a time of the run.
void come_earlier(FaultRule& fault, Duration by) {
  if (!is_window(fault)) return;
  for (const std::string_view name : {std::string_view("from"), std::string_view("until")}) {
    if (!fault.fields.contains(name)) continue;
    const auto at = sim::time_field(fault.fields, name, kEpoch);
    if (at) fault.fields = with(fault.fields, name, std::max(*at - by - kEpoch, Duration{}));
  }
  fault.name = words_of(fault.fields);
}

void start_sooner_after_first(PinnedCase& pinned, Trial& trial) {
  for (std::size_t i = 1; i < pinned.orders.size(); ++i) {
    const Duration start = pinned.orders[i].stream.start;
    const Duration previous = pinned.orders[i - 1].stream.start;
    const auto start_at = [&](Duration at) {
      if (at >= start) return false;
      PinnedCase variant = pinned;
      variant.orders[i].stream.start = at;
      return take_if(pinned, std::move(variant), trial);
    };
    if (previous > start || pinned.orders[i].interchange == pinned.orders[i - 1].interchange || start_at(previous)) continue;
    for (const Duration round : kRound) {
      if (previous + round >= start || start_at(previous + round)) break;
    }
  }
}

}  // namespace

void shorten_faults(PinnedCase& pinned, Trial& trial) {
  for (std::size_t i = 0; i < pinned.faults.size(); ++i) {
    if (is_window(pinned.faults[i])) begin_later(pinned, i, trial);
    be_put_right_earlier(pinned, i, trial);
    for (const std::string_view name : kLengths) shorten(pinned, i, name, trial);
  }
}

void start_at_once(PinnedCase& pinned, Trial& trial) {
  Duration first = Duration::max();
  for (const PinnedOrder& order : pinned.orders) first = std::min(first, order.stream.start);
  if (first != Duration{} && !pinned.orders.empty()) {
    PinnedCase variant = pinned;
    for (PinnedOrder& order : variant.orders) order.stream.start -= first;
    if (!take_if(pinned, variant, trial)) {
      for (FaultRule& fault : variant.faults) come_earlier(fault, first);
      take_if(pinned, std::move(variant), trial);
    }
  }
  start_sooner_after_first(pinned, trial);
}

}  // namespace proofload::explore
