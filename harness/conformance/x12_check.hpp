// harness/conformance/x12_check.hpp — one file of X12, from its bytes to what is said of it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "contracts/x12/profile/profile_judge.hpp"
#include "contracts/x12/stream_judge.hpp"
#include "harness/conformance/answers.hpp"
#include "harness/conformance/file_check.hpp"
#include "harness/conformance/places.hpp"
#include "harness/conformance/profile_findings.hpp"

namespace proofload::conformance {

class X12Check final : public FileCheck, private x12::StreamListener {
 public:
  X12Check(Shared& shared, File& file);

  void feed(std::string_view piece) override;
  void finish() override;

 private:
  std::string came_before(const x12::JudgedInterchange& interchange, std::size_t offset) override;
  void on_finding(const x12::Judgement& judgement, const x12::Finding& finding) override;
  void on_set(const x12::Judgement& judgement, const x12::JudgedSet& set) override;
  void on_group(const x12::Judgement& judgement, const x12::JudgedGroup& group) override;
  void on_interchange(const x12::Judgement& judgement, const x12::JudgedInterchange& interchange) override;
  void on_segment(const x12::Judgement& judgement, const x12::Segment& segment) override;

  void tell_of_wrapping(std::string_view beginning, std::string_view why);
  void tell_of_set(const x12::Judgement& judgement, const x12::JudgedSet& set, Verdict verdict) const;
  Finding told(const x12::Judgement& judgement, const x12::Finding& finding, Weighed weighed) const;

  Shared& shared_;
  File& file_;
  x12::StreamJudge stream_;
  Places places_;
  Answers answers_;
  std::optional<GuideOf<x12::ProfileJudge>> guide_;  // of the partner
  char terminator_ = '~';       // of the open interchange
  bool began_ = false;
  bool unwraps_ = false;  // takes line breaks out
  Counts set_counts_;        // of the open set
  bool set_is_cut_ = false;  // it has no end, which is told of what encloses it
};

}  // namespace proofload::conformance
