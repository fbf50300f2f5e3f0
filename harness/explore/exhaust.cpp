#include "harness/explore/exhaust.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "harness/explore/grid.hpp"
#include "harness/run/parallel.hpp"

namespace proofload::explore {
namespace {

using scenario::FaultRule;

// Trouble may strike until a while after the clean run's last message: what is late by then is late because of trouble.
constexpr Duration kTroubleAfterLast = 2h;

// What came of all the cases of one piece of work.
struct Part {
  GridCounts counts;
  Digest digest;  // of a single's run
  std::vector<GridFailure> failures;
};

void add_failure(std::vector<GridFailure>& failures, GridFailure more) {
  const auto known = std::find_if(failures.begin(), failures.end(), [&](const GridFailure& failure) {
    return failure.finding.promise == more.finding.promise;
  });
  if (known == failures.end()) {
    failures.push_back(std::move(more));
  } else {
    known->cases += more.cases;
  }
}

class Exhaust {
 public:
  Exhaust(const run::Prepared& prepared, const ExhaustRequest& request)
      : prepared_(prepared), request_(request), base_(pin(prepared, request.seed, request.plant)) {}

  Exhausted run() {
    Grid first;
    run_with(base_, &first);
    base_.heal = first.last() + kTroubleAfterLast;
    // With another end of the trouble the run is another one: its own grid counts.
    Grid grid;
    run::Outcome outcome = run_with(base_, &grid);
    result_.messages = outcome.messages;
    result_.is_clean = outcome.verdict == run::Verdict::held;
    result_.clean = std::move(outcome);
    if (!result_.is_clean) return std::move(result_);
    singles_ = grid.perturbations();
    for (const FaultRule& single : singles_) names_.insert(single.name);
    count_kinds();
    try_singles();
    if (request_.depth > 1) try_pairs();
    return std::move(result_);
  }

 private:
  run::Outcome run_with(const PinnedCase& pinned, sim::Observer* recorder) const {
    const auto told = run::retold(prepared_, story_of(run::scenario_of(prepared_), pinned));
    return run::run_case(*told, pinned.seed, {.plant = request_.plant, .recorder = recorder, .pins = nullptr});
  }

  PinnedCase with(std::initializer_list<const FaultRule*> faults) const {
    PinnedCase pinned = base_;
    for (const FaultRule* fault : faults) pinned.faults.push_back(*fault);
    return pinned;
  }

  // The faults that matter are the last so many of the case.
  void judge(PinnedCase pinned, std::size_t mattering, const run::Outcome& outcome, Part& part) const {
    for (std::size_t i = pinned.faults.size() - mattering; i < pinned.faults.size(); ++i) {
      if (outcome.fired[i] > 0) continue;
      ++part.counts.never_fired;
      return;
    }
    if (outcome.verdict == run::Verdict::held) {
      ++part.counts.held;
    } else if (outcome.verdict == run::Verdict::broken) {
      ++part.counts.broken;
    } else {
      ++part.counts.violated;
      std::set<std::string_view> told;
      for (const check::Finding& finding : outcome.findings) {
        if (told.insert(finding.promise).second) add_failure(part.failures, {finding, pinned, 1});
      }
    }
  }

  void count_kinds() {
    std::map<std::string, std::uint64_t> kinds;
    for (const FaultRule& single : singles_) ++kinds[std::string(single.kind)];
    result_.by_kind.assign(kinds.begin(), kinds.end());
  }

  void try_singles() {
    is_sound_.assign(singles_.size(), false);
    map(
        [this](std::uint64_t i) {
          Part part;
          PinnedCase pinned = with({&singles_[i]});
          const run::Outcome outcome = run_with(pinned, nullptr);
          judge(std::move(pinned), 1, outcome, part);
          part.digest = outcome.digest;
          return part;
        },
        singles_.size(), result_.singles, 1,
        [this](std::uint64_t i, const Part& part) {
          is_sound_[i] = part.counts.held > 0;
          if (!is_sound_[i]) return;
          const auto [first, is_new] = first_of_run_.try_emplace(part.digest, i);
          ++alike_[first->second];
          result_.singles.same_run += is_new ? 0u : 1u;
        });
    result_.singles.planned = singles_.size();
  }

  Part pairs_of(const FaultRule& single) const {
    Part part;
    Grid after(Since::first_fault);
    run_with(with({&single}), &after);
    for (const FaultRule& second : after.perturbations()) {
      if (request_.stop && request_.stop()) break;
      ++part.counts.planned;
      if (!names_.contains(second.name)) ++part.counts.born_of_first;
      PinnedCase pinned = with({&single, &second});
      const run::Outcome outcome = run_with(pinned, nullptr);
      judge(std::move(pinned), 2, outcome, part);
    }
    return part;
  }

  void try_pairs() {
    std::vector<std::size_t> sound;
    for (std::size_t i = 0; i < singles_.size(); ++i) {
      if (alike_.contains(i)) sound.push_back(i);
    }
    map([&](std::uint64_t i) { return pairs_of(singles_[sound[i]]); }, sound.size(), result_.pairs, 2,
        [this, &sound](std::uint64_t i, const Part& part) {
          result_.pairs.same_run += part.counts.planned * (alike_.at(sound[i]) - 1);
        });
  }

  template <class Work, class Note>
  void map(const Work& work, std::uint64_t count, GridCounts& counts, unsigned depth, const Note& note) {
    const auto stops = [this] { return request_.stop && request_.stop(); };
    const auto told = [&] {
      if (request_.progress) request_.progress(counts, depth);
    };
    run::map_in_order<Part>(
        count, {.workers = request_.workers, .tick = told}, work, [&](std::uint64_t i, Part part) {
          note(i, part);
          counts += part.counts;
          for (GridFailure& failure : part.failures) add_failure(result_.failures, std::move(failure));
          told();
          result_.was_stopped = stops();
          return !result_.was_stopped;
        });
  }

  const run::Prepared& prepared_;
  const ExhaustRequest& request_;
  PinnedCase base_;
  std::vector<FaultRule> singles_;
  std::set<std::string, std::less<>> names_;
  std::vector<bool> is_sound_;
  std::map<Digest, std::uint64_t> first_of_run_;           // of singles that held: the first with that run
  std::map<std::uint64_t, std::uint64_t> alike_;           // by that first: how many have its run, itself among them
  Exhausted result_;
};

}  // namespace

GridCounts& GridCounts::operator+=(const GridCounts& more) {
  planned += more.planned;
  held += more.held;
  violated += more.violated;
  broken += more.broken;
  never_fired += more.never_fired;
  born_of_first += more.born_of_first;
  same_run += more.same_run;
  return *this;
}

Exhausted exhaust(const run::Prepared& prepared, const ExhaustRequest& request) {
  return Exhaust(prepared, request).run();
}

}  // namespace proofload::explore
