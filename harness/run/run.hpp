// harness/run/run.hpp — a run is a pure function: outcome = run(scenario, seed).
//
// What     Builds the world of one case, lets it happen through the fault phase and the healed phase, and judges it.
// Requires a prepared scenario, shared by all its cases and threads. One thread a case.
// Replay   same scenario, seed and plant: same digest and verdict, on any machine.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/base/hash.hpp"
#include "harness/check/check.hpp"
#include "harness/run/document_ending.hpp"
#include "harness/run/said_documents.hpp"
#include "harness/scenario/load.hpp"
#include "harness/scenario/scenario.hpp"

namespace proofload::run {

// From bad to good; of several, the first that applies.
enum class Verdict : std::uint8_t { diverged, broken, violated, inconclusive, held };
std::string_view to_text(Verdict verdict);

struct CaseSeed {
  std::uint64_t run = 0;
  std::uint64_t case_number = 1;
  std::uint64_t value() const { return combine(run, case_number); }
  friend bool operator==(const CaseSeed&, const CaseSeed&) = default;
};
std::string to_text(CaseSeed seed);  // "8841:137"

class SystemUnderTest;

// What all cases of a scenario share: settings, catalogues, faults, contracts. Immutable.
class Prepared;

// Errors: settings that a system does not have, each with its place.
tl::expected<std::shared_ptr<const Prepared>, scenario::Errors> prepare(
    std::shared_ptr<const scenario::Scenario> scenario);
const scenario::Scenario& scenario_of(const Prepared& prepared);

// What a case of it is: itself, or, of a scenario whose cases are drawn, the one that this seed draws.
struct CasePrepared {
  std::shared_ptr<const Prepared> prepared;  // none: nothing that can be run was drawn
  std::uint64_t refused = 0;                 // draws before it that contradicted themselves
  std::string why;                           // the last of them
};
// Requires that `prepared` outlives what it gives.
CasePrepared for_case(const Prepared& prepared, CaseSeed seed, const scenario::Undrawn& undrawn = {});

// The same world with another story: other streams, faults and latencies of the same scenario.
// Requires faults that were made before.
std::shared_ptr<const Prepared> retold(const Prepared& prepared, std::shared_ptr<const scenario::Scenario> scenario);

// By swarm: whether the rule is off in the case, by a coin of its own whatever else there is.
bool is_off(const scenario::Scenario& scenario, std::size_t rule, CaseSeed seed);
// The same, with an orchestrator from outside in place of the reference.
std::shared_ptr<const Prepared> driving(const Prepared& prepared, std::shared_ptr<SystemUnderTest> sut);
const std::shared_ptr<SystemUnderTest>& sut_of(const Prepared& prepared);  // nullptr: the reference

// One firing of a rule, as a fault that strikes there and nowhere else.
struct Pin {
  std::size_t rule = 0;
  sim::FaultFields fields;
};

// Takes what chance decides for the systems and messages of a case, as it falls.
struct ChanceTaken {
  std::vector<scenario::WrittenDraw> draws;
  std::vector<scenario::WrittenTime> times;
};

// Hears a fact, with the order that it is about.
using HearFact = std::function<void(std::string_view order, const Fact& fact)>;

struct CaseOptions {
  std::string_view plant;             // a planted defect or null orchestrator; "" is the sound one
  sim::Observer* recorder = nullptr;  // sees all that happens, for explain
  std::vector<Pin>* pins = nullptr;   // takes every firing, in the order in which they fell
  HearFact facts = {};
  ChanceTaken* chance = nullptr;      // takes all of it, but for what the orchestrator draws
  std::string* transcript = nullptr;  // of an orchestrator from outside: takes the lines
  bool is_fresh = false;              // likewise: in a process that has run nothing before
};

// A finding that somebody waived.
struct Waived {
  std::size_t waiver = 0;  // of the scenario
  check::Finding finding;
};

struct Outcome {
  Verdict verdict = Verdict::held;
  std::vector<check::Finding> findings;
  std::vector<Waived> waived;        // in the order of the findings that they were
  std::string broken;                // why, when the verdict is broken
  bool bug = false;                  // and it is ours
  bool never_started = false;        // and it is the command of --sut, which ended before it read a line
  Digest digest;
  std::uint64_t refused = 0;         // draws of the case that could not be run
  std::string why_refused;           // the last of them
  std::uint64_t messages = 0;
  std::uint64_t orders = 0;
  Duration virtual_time{};
  std::vector<DocumentEnding> documents;  // of given files
  std::vector<std::uint64_t> fired;      // per rule of the scenario
  std::vector<std::uint64_t> sometimes;  // per phrase of the scenario, how often it was seen
  std::vector<std::uint64_t> judged;     // per check of all_checks()
  std::vector<std::uint64_t> excused;    // likewise
  std::vector<std::uint64_t> relaxed;    // likewise: not required by the agreement
  std::vector<std::uint64_t> clauses;    // per clause of all_conversations(), how often it was put to the test
  std::vector<std::uint64_t> agreements;  // per partner of the scenario, the clauses put to the test (check/agreement_use.hpp)
  std::vector<SaidDocument> said;
};

Outcome run_case(const Prepared& prepared, CaseSeed seed, const CaseOptions& options = {});

}  // namespace proofload::run
