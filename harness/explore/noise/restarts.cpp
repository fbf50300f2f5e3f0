#include "harness/explore/noise/restarts.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include "harness/explore/fault_words.hpp"
#include "sim/observer.hpp"

namespace proofload::explore {
namespace {

constexpr std::size_t kRestartsMost = 5;  // a case
constexpr Duration kAfterQuiet = 1ms;

// Instants at which the orchestrator has just got the last reply that it waited for.
class QuietInstants final : public sim::Observer {
 public:
  void on_sent(const sim::Sent& sent, const sim::Step&) override {
    if (sent.message.from.text() != scenario::kOrchestrator || sent.message.kind != Kind::request) return;
    waiting_.insert(sent.message.id.value);
  }
  void on_delivered(const sim::Sent& sent, const sim::Step& step, std::uint32_t) override {
    if (sent.message.to.text() != scenario::kOrchestrator || sent.message.kind != Kind::reply) return;
    waiting_.erase(sent.message.in_reply_to.value);
    is_answered_ = true;
    at_ = step.at;
  }
  // Only then it is known whether it asked for more.
  void on_step_done(const sim::Step&) override {
    if (is_answered_ && waiting_.empty()) instants_.push_back(at_ + kAfterQuiet);
    is_answered_ = false;
  }
  const std::vector<Instant>& instants() const { return instants_; }

 private:
  std::set<std::uint64_t> waiting_;
  bool is_answered_ = false;
  Instant at_{};
  std::vector<Instant> instants_;
};

Noisy with_restarts(const run::Prepared& prepared, run::CaseSeed seed, std::string_view plant) {
  QuietInstants quiet;
  run::run_case(prepared, seed, {.plant = plant, .recorder = &quiet});
  auto story = std::make_shared<scenario::Scenario>(run::scenario_of(prepared));
  const std::vector<Instant>& instants = quiet.instants();
  const std::size_t step = std::max<std::size_t>(1, instants.size() / kRestartsMost);
  for (std::size_t i = step / 2; i < instants.size(); i += step) {
    if (instants[i] >= story->heal) break;
    // It takes no time that anybody could notice.
    sim::FaultFields fields{{"outage", std::string(scenario::kOrchestrator)},
                            {"from", format_duration(instants[i] - kEpoch)},
                            {"for", "1us"}};
    std::string name = "noise: " + words_of(fields);
    story->faults.push_back({.name = std::move(name), .kind = sim::find_fault(fields)->name, .fields = std::move(fields),
                             .rate = {}, .rate_place = {}, .place = {}});
  }
  return {run::retold(prepared, std::move(story))};
}

}  // namespace

const Noise kRestarts{.name = "restarts",
                      .one = "restart",
                      .many = "restarts",
                      .summary = "the orchestrator restarts between steps, while it waits for no reply",
                      .with = with_restarts};

}  // namespace proofload::explore
