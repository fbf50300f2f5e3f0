// harness/conformance/github_audience.hpp — what a check says to GitHub Actions: annotations at the lines of the files.
//
// What     GitHub shows ten annotations of a kind a step: the first nine of each, and how many more there are.
// Source   GitHub's workflow commands: % is escaped, in properties also : and , and line breaks are blanks here
#pragma once

#include <array>

#include "harness/conformance/result.hpp"
#include "harness/report/reporter.hpp"

namespace proofload::conformance {

class GithubAudience final : public Audience {
 public:
  static constexpr std::size_t kShownMost = 9;  // of each kind

  explicit GithubAudience(report::Write write) : write_(std::move(write)) {}

  void begin(std::string_view, const std::vector<std::string>&) override {}
  void finding(const std::string& path, const Finding& finding) override;
  void document(const std::string&, const Document&) override {}
  void file(const File&) override {}
  void end(const Summary& summary) override;

 private:
  report::Write write_;
  std::array<std::uint64_t, 4> said_{};  // by weight
};

}  // namespace proofload::conformance
