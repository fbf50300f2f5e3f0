// harness/conformance/sarif_audience.hpp — what a check says to code scanners: SARIF 2.1.0, written as it comes.
//
// What     A result a finding; the rules that were used follow the results, so that nothing is kept but their names.
// Source   OASIS SARIF 2.1.0; GitHub wants no empty string and uses the first location.
#pragma once

#include <set>
#include <string>

#include "harness/conformance/result.hpp"
#include "harness/report/reporter.hpp"

namespace proofload::conformance {

class SarifAudience final : public Audience {
 public:
  explicit SarifAudience(report::Write write) : write_(std::move(write)) {}

  void begin(std::string_view version, const std::vector<std::string>& paths) override;
  void finding(const std::string& path, const Finding& finding) override;
  void document(const std::string&, const Document&) override {}
  void file(const File&) override {}
  void end(const Summary& summary) override;

 private:
  report::Write write_;
  std::string version_;
  std::set<std::string> rules_;
  bool first_ = true;
};

}  // namespace proofload::conformance
