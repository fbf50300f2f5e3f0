// harness/conformance/json_audience.hpp — what a check says to a program: an object a line, as it comes.
#pragma once

#include "harness/conformance/result.hpp"
#include "harness/report/reporter.hpp"

namespace proofload::conformance {

class JsonAudience final : public Audience {
 public:
  explicit JsonAudience(report::Write write) : write_(std::move(write)) {}

  void begin(std::string_view version, const std::vector<std::string>& paths) override;
  void finding(const std::string& path, const Finding& finding) override;
  void document(const std::string& path, const Document& document) override;
  void file(const File& file) override;
  void end(const Summary& summary) override;

 private:
  report::Write write_;
};

}  // namespace proofload::conformance
