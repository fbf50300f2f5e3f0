// harness/conformance/edifact_check.hpp — one file of EDIFACT, from its bytes to what is said of it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "contracts/edifact/acknowledge.hpp"
#include "contracts/edifact/profile/profile_judge.hpp"
#include "contracts/edifact/stream_judge.hpp"
#include "harness/conformance/file_check.hpp"
#include "harness/conformance/places.hpp"
#include "harness/conformance/profile_findings.hpp"

namespace proofload::conformance {

class EdifactCheck final : public FileCheck, private edifact::Listener {
 public:
  EdifactCheck(Shared& shared, File& file);

  void feed(std::string_view piece) override;
  void finish() override;

 private:
  std::string came_before(const edifact::State& state, std::size_t offset) override;
  void on_finding(const edifact::State& state, const edifact::Finding& finding) override;
  void on_message(const edifact::State& state) override;
  void on_group(const edifact::State& state) override;
  void on_interchange(const edifact::State& state) override;
  void on_segment(const edifact::State& state, const edifact::Segment& segment) override;

  void tell_of_message(const edifact::State& state, Verdict verdict) const;
  Finding told(const edifact::State& state, const edifact::Finding& finding, Weighed weighed) const;

  Shared& shared_;
  File& file_;
  edifact::StreamJudge stream_;
  Places places_;
  edifact::SyntaxResponse answers_;
  std::optional<GuideOf<edifact::ProfileJudge>> guide_;   // of the partner
  std::optional<std::size_t> headless_;  // where the open interchange without a UNB begins
  char terminator_ = '\'';       // of the open interchange
  Counts message_counts_;        // of the open message
  bool message_is_cut_ = false;  // it has no end, which is told of what encloses it
};

}  // namespace proofload::conformance
