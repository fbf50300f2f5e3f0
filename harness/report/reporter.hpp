// harness/report/reporter.hpp — what a run tells while it goes and when it ends.
//
// Shape    begin, then a scenario at a time in the order of their names, then the failures, then end.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "harness/explore/shrink.hpp"
#include "harness/report/clause_coverage.hpp"
#include "harness/report/figures.hpp"
#include "harness/run/recorder.hpp"
#include "harness/run/tally.hpp"

namespace proofload::report {

using Write = std::function<void(std::string_view)>;

struct RunHeader {
  std::string version;
  std::uint64_t seed = 0;
  unsigned workers = 1;
  std::string plant;                    // "" for the sound orchestrator
  std::vector<std::string> scenarios;   // their names
};

struct ScenarioReport {
  const run::ScenarioResult& result;
  std::optional<WallTime> wall;  // none: --no-timestamps
  std::string again;             // what finds this scenario again: "faults/outage --plant no-outbox"
};

// What is left of a failing case when all has been taken out that can be.
struct SmallestCase {
  explore::Shrunk shrunk;
  std::string order;             // the finding's own, or one that its messages carry
  std::vector<run::Row> rows;    // of that order at least
  std::optional<WallTime> wall;  // that it took; none: --no-timestamps
  std::string saved;             // the file that it was written to; "": none
  std::string again;             // what finds that file again: "regressions/… --plant no-outbox"
};

// A promise that was broken, told with the case run once more.
struct FailureReport {
  const run::ScenarioResult& result;
  const run::Failure& failure;
  std::string promise;               // the check's own sentence
  std::string order;                 // the finding's own, or one that its messages carry
  std::vector<run::Row> rows;        // of that order at least
  std::string again;                 // as above
  std::optional<SmallestCase> smallest;
};

// A waiver over all scenarios of the run: one of a partner's file counts in each that the partner takes part in.
struct WaiverSummary {
  scenario::Waiver waiver;
  std::uint64_t findings = 0;   // 0: nothing needed it
  std::uint64_t scenarios = 0;  // in which there were any
};

// The run ended before all its cases had run.
struct EndedEarly {
  std::uint64_t begun = 0;  // scenarios
  std::uint64_t cases_planned = 0;
};

struct Summary {
  run::Verdict verdict = run::Verdict::held;
  std::array<std::uint64_t, 5> scenarios{};  // by verdict
  std::uint64_t cases = 0;
  std::uint64_t messages = 0;
  std::uint64_t orders = 0;
  std::chrono::milliseconds virtual_time{};
  std::optional<WallTime> wall;
  bool interrupted = false;
  std::uint64_t scenarios_planned = 0;
  std::vector<std::uint64_t> relaxed;   // per check: how often an agreement did not require it
  std::vector<std::uint64_t> clauses;   // per clause of all_conversations(): how often it was put to the test
  AgreementSums agreements;
  std::vector<run::SaidDocument> said;  // the documents of all, with the places that they came through
  std::vector<WaiverSummary> waivers;   // in the order in which they were met
  std::uint64_t failures_not_told = 0;  // scenarios whose failures got no block of their own
  int exit_code = 0;

  std::optional<EndedEarly> ended_early;
  std::optional<EndedEarly> never_started;  // the command of --sut: the first case was the last

  void add(const run::ScenarioResult& result);
  // A scenario that was not begun proves nothing.
  void end_early(const EndedEarly& early);

 private:
  void add_agreements(const run::ScenarioResult& result);
  WaiverSummary& sum_of(const scenario::Waiver& waiver);  // made when there is none
};

class Reporter {
 public:
  virtual ~Reporter() = default;
  virtual void begin(const RunHeader& header) = 0;
  virtual void scenario(const ScenarioReport& report) = 0;
  virtual void failure(const FailureReport& report) = 0;
  virtual void end(const Summary& summary) = 0;
};

}  // namespace proofload::report
