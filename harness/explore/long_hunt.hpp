// harness/explore/long_hunt.hpp — a hunt in rounds, each steered to where the rounds before it saw least.
//
// What     next_round() says which cases come next: every scenario in turn, and those again whose last cases met what few
//          cases had met before. Of a scenario in which chance turns faults off, the case is taken, of the next few, that
//          turns on what has struck least.
// Shape    next_round, add for each of its cases in their order, end_round; text() and resume() between rounds.
// Errors   resume: a text that is none of ours, or of another hunt.
// Replay   a function of (scenarios, seed, plant, rounds): how many workers run the cases shows in nothing.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "contracts/base/result.hpp"
#include "harness/explore/scorecard.hpp"

namespace proofload::explore {

inline constexpr std::uint64_t kRoundCases = 64;

struct HuntedCase {
  std::size_t scenario = 0;  // of the library
  run::CaseSeed seed;
};

// A promise that was broken in a scenario, by the first case that broke it.
struct HuntedFailure {
  HuntedCase at;
  std::string promise;  // "": the orchestrator broke, and `text` says how
  std::string text;
  std::uint64_t cases = 0;
};

class LongHunt {
 public:
  LongHunt(Library library, std::uint64_t seed, std::string plant);

  std::vector<HuntedCase> next_round() const;
  void add(const HuntedCase& at, const run::Outcome& outcome, const std::vector<std::string>& seen);
  // Of a round that did not end: what it broke is kept, the rest is done again.
  void keep_failures(const HuntedCase& at, const run::Outcome& outcome);
  void end_round();

  std::uint64_t rounds() const { return rounds_; }
  std::uint64_t cases() const { return cases_; }
  std::uint64_t orders() const { return orders_; }
  std::uint64_t quiet_rounds() const { return quiet_rounds_; }  // with nothing new, one after the other
  std::uint64_t new_in_round() const { return new_in_last_round_; }
  const std::map<std::string, std::uint64_t>& seen() const { return seen_; }  // in how many cases
  const std::vector<HuntedFailure>& failures() const { return failures_; }

  std::uint64_t sometimes_reached() const;
  std::uint64_t sometimes_asked() const;
  // "scenario: sometimes …", and faults that never fired.
  std::vector<std::string> never() const;
  // Draws that could not be run, where they were most of a scenario's; a sentence each.
  std::vector<std::string> refused() const;

  std::string text() const;
  Result<std::monostate> resume(std::string_view text);

 private:
  struct Progress {
    std::uint64_t next_case = 1;
    std::uint64_t cases = 0;
    std::uint64_t refused = 0;
    std::string why_refused;
    std::uint64_t interest = 0;  // of its last round
    std::vector<std::uint64_t> fired, sometimes;  // in how many cases
  };

  HuntedCase take(std::size_t scenario, std::vector<std::uint64_t>& next) const;

  Library library_;
  std::uint64_t seed_;
  std::string plant_;
  std::vector<Progress> progress_;
  std::vector<std::uint64_t> interest_;  // of the round at hand
  std::map<std::string, std::uint64_t> seen_;
  std::vector<HuntedFailure> failures_;
  std::uint64_t rounds_ = 0, cases_ = 0, orders_ = 0, quiet_rounds_ = 0, new_in_round_ = 0, new_in_last_round_ = 0;
};

}  // namespace proofload::explore
