#include "harness/explore/long_hunt.hpp"

#include <algorithm>
#include <numeric>
#include <set>

namespace proofload::explore {
namespace {

constexpr std::uint64_t kCandidates = 3;
constexpr std::uint64_t kRare = 3;       // cases: what fewer have met is worth another look
constexpr std::uint64_t kNewWeighs = 8;  // what none had met, beside that
constexpr std::uint64_t kInterestMost = 1'000;

void count_present(std::vector<std::uint64_t>& sum, const std::vector<std::uint64_t>& counts) {
  sum.resize(std::max(sum.size(), counts.size()));
  for (std::size_t i = 0; i < counts.size(); ++i) sum[i] += counts[i] > 0 ? 1U : 0U;
}

}  // namespace

LongHunt::LongHunt(Library library, std::uint64_t seed, std::string plant)
    : library_(library), seed_(seed), plant_(std::move(plant)), progress_(library.size()), interest_(library.size()) {
  for (std::size_t i = 0; i < library_.size(); ++i) {
    const scenario::Scenario& scenario = run::scenario_of(*library_[i]);
    progress_[i].fired.resize(scenario.faults.size());
    progress_[i].sometimes.resize(scenario.sometimes.size());
  }
}

HuntedCase LongHunt::take(std::size_t scenario, std::vector<std::uint64_t>& next) const {
  const scenario::Scenario& of = run::scenario_of(*library_[scenario]);
  const std::uint64_t candidates = of.swarm ? kCandidates : 1;
  HuntedCase best{scenario, {seed_, next[scenario]}};
  std::uint64_t best_worth = 0;
  for (std::uint64_t i = 0; i < candidates; ++i) {
    const run::CaseSeed seed{seed_, next[scenario] + i};
    std::uint64_t worth = 0;
    for (std::size_t rule = 0; rule < of.faults.size(); ++rule) {
      if (!run::is_off(of, rule, seed)) worth += kInterestMost / (1 + progress_[scenario].fired[rule]);
    }
    if (i == 0 || worth > best_worth) best.seed = seed;
    best_worth = std::max(best_worth, worth);
  }
  next[scenario] += candidates;
  return best;
}

std::vector<HuntedCase> LongHunt::next_round() const {
  std::vector<HuntedCase> cases;
  std::vector<std::uint64_t> next;
  for (const Progress& each : progress_) next.push_back(each.next_case);
  const std::size_t count = library_.size();
  // Each in turn, so that none is forgotten.
  const std::uint64_t in_turn = std::min<std::uint64_t>(count, kRoundCases / 2);
  for (std::uint64_t i = 0; i < in_turn; ++i) cases.push_back(take((rounds_ * in_turn + i) % count, next));
  // The rest by what was met last: a share of all interest each, the remainder to the first in the list.
  std::uint64_t sum = 0;
  for (const Progress& each : progress_) sum += 1 + each.interest;
  std::vector<std::uint64_t> credit(count);
  const std::uint64_t rest = kRoundCases - in_turn;
  for (std::uint64_t slot = 0; slot < rest; ++slot) {
    for (std::size_t i = 0; i < count; ++i) credit[i] += 1 + progress_[i].interest;
    const auto most = std::max_element(credit.begin(), credit.end());
    *most -= std::min(*most, sum);
    cases.push_back(take(static_cast<std::size_t>(most - credit.begin()), next));
  }
  return cases;
}

void LongHunt::keep_failures(const HuntedCase& at, const run::Outcome& outcome) {
  std::set<std::string> here;
  const auto keep = [&](const std::string& promise, const std::string& text) {
    if (!here.insert(promise).second) return;
    const auto known = std::find_if(failures_.begin(), failures_.end(), [&](const HuntedFailure& each) {
      return each.at.scenario == at.scenario && each.promise == promise;
    });
    if (known == failures_.end()) {
      failures_.push_back({at, promise, text, 1});
    } else if (!(known->at.seed == at.seed)) {  // else the round is done again
      ++known->cases;
    }
  };
  if (!outcome.broken.empty()) keep("", outcome.broken);
  for (const check::Finding& finding : outcome.findings) keep(std::string(finding.promise), finding.text);
}

void LongHunt::add(const HuntedCase& at, const run::Outcome& outcome, const std::vector<std::string>& seen) {
  Progress& progress = progress_[at.scenario];
  progress.next_case = std::max(progress.next_case, at.seed.case_number + 1);
  ++progress.cases;
  progress.refused += outcome.refused;
  if (progress.why_refused.empty()) progress.why_refused = outcome.why_refused;
  count_present(progress.fired, outcome.fired);
  count_present(progress.sometimes, outcome.sometimes);
  ++cases_;
  orders_ += outcome.orders;
  for (const std::string& each : seen) {
    std::uint64_t& count = seen_[each];
    if (count == 0) ++new_in_round_;
    interest_[at.scenario] += count == 0 ? kNewWeighs : count < kRare ? 1 : 0;
    ++count;
  }
  keep_failures(at, outcome);
}

void LongHunt::end_round() {
  for (std::size_t i = 0; i < progress_.size(); ++i) {
    // Half of what it was: interest fades where nothing keeps it up.
    progress_[i].interest = std::min(kInterestMost, (progress_[i].interest + interest_[i]) / 2);
    interest_[i] = 0;
  }
  ++rounds_;
  quiet_rounds_ = new_in_round_ == 0 ? quiet_rounds_ + 1 : 0;
  new_in_last_round_ = new_in_round_;
  new_in_round_ = 0;
}

std::uint64_t LongHunt::sometimes_asked() const {
  return std::accumulate(progress_.begin(), progress_.end(), std::uint64_t{0},
                         [](std::uint64_t sum, const Progress& each) { return sum + each.sometimes.size(); });
}

std::uint64_t LongHunt::sometimes_reached() const {
  std::uint64_t reached = 0;
  for (const Progress& each : progress_) {
    reached += static_cast<std::uint64_t>(each.sometimes.size()) -
               static_cast<std::uint64_t>(std::count(each.sometimes.begin(), each.sometimes.end(), 0));
  }
  return reached;
}

std::vector<std::string> LongHunt::never() const {
  std::vector<std::string> all;
  for (std::size_t i = 0; i < progress_.size(); ++i) {
    const scenario::Scenario& scenario = run::scenario_of(*library_[i]);
    const std::string in = " in " + std::to_string(progress_[i].cases) + (progress_[i].cases == 1 ? " case of " : " cases of ") + scenario.name;
    for (std::size_t j = 0; j < scenario.sometimes.size(); ++j) {
      if (progress_[i].sometimes[j] == 0) all.push_back("sometimes \"" + scenario.sometimes[j].phrase + "\": never" + in);
    }
    for (std::size_t j = 0; j < scenario.faults.size(); ++j) {
      if (progress_[i].fired[j] == 0) all.push_back("the fault \"" + scenario.faults[j].name + "\" never fired" + in);
    }
  }
  return all;
}

std::vector<std::string> LongHunt::refused() const {
  std::vector<std::string> all;
  for (std::size_t i = 0; i < progress_.size(); ++i) {
    const Progress& each = progress_[i];
    if (each.refused <= each.cases) continue;
    all.push_back("of " + std::to_string(each.cases + each.refused) + " draws for " + run::scenario_of(*library_[i]).name + " " +
                  std::to_string(each.refused) + " could not be run: " + each.why_refused);
  }
  return all;
}

}  // namespace proofload::explore
