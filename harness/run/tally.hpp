// harness/run/tally.hpp — the cases of one scenario, added up to one verdict.
//
// What     The worst verdict of its cases; and, over all of them, whether every configured fault fired and everything
//          that should sometimes happen did: a scenario that proved nothing is inconclusive, never held.
// Requires cases are added in the order of their numbers: the digest is of their digests.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "harness/run/run.hpp"

namespace proofload::run {

// One promise that was broken, by the first case that broke it.
struct Failure {
  CaseSeed seed;
  check::Finding finding;
  std::uint64_t cases = 0;     // in how many it was broken
  std::uint64_t findings = 0;  // and how often in all
};

// What one waiver of the scenario kept from counting.
struct WaivedFindings {
  std::uint64_t findings = 0;
  std::uint64_t cases = 0;
  std::optional<CaseSeed> first;
  std::string text;  // of the first
};

struct ScenarioResult {
  std::shared_ptr<const scenario::Scenario> scenario;
  Verdict verdict = Verdict::held;
  std::uint64_t cases = 0;
  std::uint64_t cases_planned = 0;
  std::uint64_t cases_failed = 0;       // neither held nor inconclusive
  std::optional<CaseSeed> first_failed;
  std::string broken;                   // why, of the first case that was broken or diverged
  std::vector<Failure> failures;        // in the order of the cases
  std::vector<WaivedFindings> waived;   // per waiver of the scenario
  std::vector<DocumentEnding> documents;  // of given files, in the first case
  std::vector<std::string> doubts;      // why it is inconclusive, a sentence each
  std::vector<std::string> moot;        // faults of a capsule that had nothing to strike any more
  std::uint64_t refused = 0;            // draws of cases that contradicted themselves
  std::string why_refused;              // the first reason
  std::uint64_t messages = 0;
  std::uint64_t orders = 0;
  std::chrono::milliseconds virtual_time{};  // of all cases: nanoseconds would end after 292 years
  Digest digest;
  std::vector<std::uint64_t> fired, sometimes, judged, excused, relaxed, clauses;  // as in Outcome, added up
  std::vector<std::uint64_t> agreements;  // as in Outcome, all cases together
  std::vector<SaidDocument> said;         // likewise
};

// Judging what never happened needs all the cases that the scenario was made for.
enum class Coverage : std::uint8_t { judged, not_judged };

class Tally {
 public:
  Tally(std::shared_ptr<const scenario::Scenario> scenario, std::uint64_t cases_planned, Coverage coverage);

  void add(CaseSeed seed, Outcome outcome);
  const ScenarioResult& so_far() const { return result_; }
  // How often each rule by rate could have fired in the first case (rates.hpp): asked for when one never did.
  // No more cases come: what never happened is judged over those that there were.
  void end_here() { result_.cases_planned = result_.cases; }
  using CountChances = std::function<std::vector<std::uint64_t>()>;
  ScenarioResult finish(const CountChances& count_chances = {});

 private:
  void add_waived(CaseSeed seed, std::vector<Waived> waived);
  void find_doubts(const CountChances& count_chances);

  ScenarioResult result_;
  Coverage coverage_;
  Digester digester_;
};

// The worse of two.
Verdict worst(Verdict a, Verdict b);

}  // namespace proofload::run
