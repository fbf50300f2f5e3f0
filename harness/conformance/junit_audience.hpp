// harness/conformance/junit_audience.hpp — what a check says to build servers: JUnit XML, a test case a file.
//
// What     A file that violates is a failure, with its first kShownMost violations; one that was not judged is skipped.
//          Nothing is written before the end: the suite begins with its counts.
// Source   the flavour of Jenkins and GitLab.
#pragma once

#include <string>

#include "harness/conformance/result.hpp"
#include "harness/report/reporter.hpp"

namespace proofload::conformance {

class JunitAudience final : public Audience {
 public:
  static constexpr std::size_t kShownMost = 20;  // of each file

  explicit JunitAudience(report::Write write) : write_(std::move(write)) {}

  void begin(std::string_view, const std::vector<std::string>&) override {}
  void finding(const std::string& path, const Finding& finding) override;
  void document(const std::string&, const Document&) override {}
  void file(const File& file) override;
  void end(const Summary& summary) override;

 private:
  report::Write write_;
  std::string cases_;
  std::string violations_;  // of the file that is being checked
  std::string first_, not_judged_;
  std::uint64_t said_ = 0;
};

}  // namespace proofload::conformance
