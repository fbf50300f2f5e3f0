// harness/report/json_reporter.hpp — a run as one JSON object a line, for programs.
//
// Shape    first {"type":"version",…}, then a {"type":"scenario",…} each with its findings, last {"type":"summary",…}.
//          After the scenarios a {"type":"smallest",…} for each failing case that was shrunk.
//          A new minor version of the schema only adds.
// Replay   without times the bytes are a function of scenarios, seed and plant.
#pragma once

#include "harness/report/reporter.hpp"

namespace proofload::report {

inline constexpr std::string_view kJsonSchema = "1.1";

class JsonReporter final : public Reporter {
 public:
  explicit JsonReporter(Write write) : write_(std::move(write)) {}

  void begin(const RunHeader& header) override;
  void scenario(const ScenarioReport& report) override;
  void failure(const FailureReport& report) override;
  void end(const Summary& summary) override;

 private:
  Write write_;
};

}  // namespace proofload::report
