#include "harness/explore/grid.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "contracts/base/check.hpp"
#include "harness/explore/fault_words.hpp"
#include "sim/fault/pin.hpp"
#include "sim/fault/selector.hpp"

namespace proofload::explore {
namespace {

// Past whatever anybody waits for an answer on such a wire.
constexpr std::string_view kLateReply = "2h";
constexpr std::string_view kLateDocument = "26h";
// Behind its neighbours, and still in time.
constexpr std::string_view kOvertaken = "5min";
constexpr std::string_view kDown = "2min";

const sim::FaultKind& kind_called(std::string_view name) {
  const auto kinds = sim::all_faults();
  const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const sim::FaultKind& kind) { return kind.name == name; });
  CHECK(found != kinds.end(), "a kind of fault");
  return *found;
}

sim::FaultFields one(std::string_view name, std::string_view value) {
  return {{std::string(name), std::string(value)}};
}

}  // namespace

void Grid::add(std::string_view name, sim::FaultFields own, sim::Strikes where, const Identity& identity,
               std::uint32_t copy) {
  const sim::FaultKind& kind = kind_called(name);
  sim::FaultFields fields = sim::pinned(kind, std::move(own), where, identity, copy);
  std::string words = words_of(fields);
  perturbations_.push_back({.name = std::move(words), .kind = kind.name, .fields = std::move(fields), .rate = {},
                            .rate_place = {}, .place = {}});
}

void Grid::on_sent(const sim::Sent& sent, const sim::Step& step) {
  count_effect(step);
  last_ = std::max(last_, sent.at);
  if (!is_open_) return;
  const std::string_view late = sent.identity.kind == Kind::document ? kLateDocument : kLateReply;
  add("lose", {}, sim::Strikes::wire, sent.identity, 0);
  add("duplicate", {}, sim::Strikes::wire, sent.identity, 0);
  add("delay", one("by", late), sim::Strikes::wire, sent.identity, 0);
  add("reorder", one("by", kOvertaken), sim::Strikes::wire, sent.identity, 0);
}

void Grid::on_delivered(const sim::Sent&, const sim::Step&, std::uint32_t copy) {
  effects_ = 0;
  copy_ = copy;
}

void Grid::on_wake(Symbol instance, const TimerKey& key, Instant) {
  effects_ = 0;
  woken_ = ++wakes_[sim::identity_of(instance, key.purpose, key.of, 1).hash];
}

void Grid::on_up(Symbol instance, Instant, std::uint32_t incarnation) {
  effects_ = 0;
  starts_[instance.hash()] = incarnation + 1;
}

// What the host answers in a system's place is no effect of a step.
void Grid::count_effect(const sim::Step& step) {
  if (step.trigger == nullptr && step.timer == nullptr && starts_.try_emplace(step.instance.hash(), 1).first->second == 0) {
    return;
  }
  ++effects_;
}

void Grid::on_step_done(const sim::Step& step) {
  if (step.trigger != nullptr) {
    add_crashes(step.instance, sim::Strikes::step, step.trigger->identity, copy_);
  } else if (step.timer != nullptr) {
    add_crashes(step.instance, sim::Strikes::wake,
                sim::identity_of(step.instance, step.timer->purpose, step.timer->of, woken_), 0);
  } else {
    std::uint32_t& start = starts_.try_emplace(step.instance.hash(), 1).first->second;
    add_crashes(step.instance, sim::Strikes::step, sim::identity_of(step.instance, sim::kStart, "", start), 0);
    start = 0;
  }
  effects_ = 0;
}

void Grid::add_crashes(Symbol instance, sim::Strikes where, const Identity& identity, std::uint32_t copy) {
  if (!is_open_) return;
  for (std::uint32_t after = 0; after <= effects_; ++after) {
    sim::FaultFields own = one("down", kDown);
    own.emplace("crash", std::string(instance.text()));
    own.emplace("after_effect", std::int64_t{after});
    add("crash", std::move(own), where, identity, copy);
  }
}

void Grid::on_fault(std::size_t, const sim::Sent*, Instant) { is_open_ = true; }

}  // namespace proofload::explore
