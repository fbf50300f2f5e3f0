// harness/cli/options.hpp — what was asked for on the command line, checked as far as words alone can be.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "contracts/base/time.hpp"
#include "harness/report/style.hpp"

namespace proofload::cli {

enum class Verb : std::uint8_t { run, exhaust, explore, replay, explain, check, list, make, orchestrator, scorecard, twins, version, help };
enum class Format : std::uint8_t { text, json, names, github, sarif, junit };

struct Options {
  Verb verb = Verb::help;
  std::vector<std::string> paths;         // run, list agreements: scenarios, files, folders; check: documents
  std::string profile = "base";           // check
  std::string message;                    // check: what all JSON is the body of; "": each says so itself
  bool comparing = false;                 // check: the paths are two versions of a contract
  bool acknowledge = false;               // check: writes what the receiver would answer
  std::string name;                       // replay: the scenario; explain: the order; list: what
  std::string scenario;                   // explain
  std::string show;                       // explain: a line of the journey, or a type of message; "": the journey
  std::string subject;                    // new: of what kind, "scenario"
  std::string language;                   // new orchestrator
  std::string partner;                    // list agreements: of whom
  std::string order_type;                 // and for orders of this type
  std::string item;                       // and lines of this item
  std::string filter;
  std::string library;
  std::string documents;
  std::string plant;
  std::string sut;                        // the command of an orchestrator from outside; "": the reference
  Duration child_timeout = 10s;           // by the wall clock, for each answer of it
  std::string transcript;                 // run, replay: the file of what it was told and answered; "": none
  bool lockstep = false;                  // orchestrator
  std::optional<std::uint64_t> seed;
  std::optional<std::uint64_t> case_number;
  std::optional<std::uint64_t> cases;
  unsigned depth = 1;                     // exhaust: perturbations at once
  std::string certificate;                // exhaust: the file that says what was tried; "": none
  std::string noise;                      // twins: the one kind of it; "": each
  std::string compare;                    // scorecard: one of before; "": none
  unsigned jobs = 0;                      // 0: as many as the machine has cores
  Format format = Format::text;
  report::When colour = report::When::automatic;
  bool fail_fast = false;
  std::optional<std::chrono::nanoseconds> time_budget;  // run, explore: no case begins later
  bool verify = false;                    // run: each case once more, in another process
  std::string second;                     // run: this is that process, and writes "digests" or "events"; "": it is not
  std::vector<std::string> words;         // of the command line
  std::uint64_t quiet_rounds = 5;         // explore: so many rounds with nothing new, and it ends
  std::string state = "proofload-explore.json";  // explore: what it has seen, to go on from; "": not kept
  bool shrink = true;                     // what fails, to the smallest case that fails alike
  std::string save = "regressions";       // the folder that such cases are written to; "": none is
  bool trace = false;
  bool strict = false;                    // replay: stops at the first event that is not as in the capsule
  std::string capsule;                    // new scenario: the file that it is made from
  std::string incident;                   // likewise: the folder of documents
  bool quiet = false;
  bool verbose = false;
  bool coverage = false;                  // run: tells each clause of each contract, and whether it was put to the test
  bool timestamps = true;
  std::string help;                       // the text to print, of Verb::help
};

}  // namespace proofload::cli
