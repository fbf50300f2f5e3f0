// harness/conformance/x12_profile_check.hpp — what a partner's profile says of one file of X12, as findings.
//
// Shape    interchange(header), then on(segment) for each; end_set() when a set is over, however it ended.
// Requires what `tell` is given says the offset as its place; whoever takes it works out line, column and excerpt.
#pragma once

#include <functional>
#include <set>
#include <string>

#include "contracts/x12/profile/profile_judge.hpp"
#include "harness/conformance/result.hpp"

namespace proofload::conformance {

class X12ProfileCheck final : private x12::ProfileListener {
 public:
  // The terminator of its segments, how long the text at fault is, and whether it is about the open set.
  using Tell = std::function<void(Finding finding, char terminator, std::size_t length, bool in_set)>;

  X12ProfileCheck(const x12::PartnerProfile& profile, Tell tell) : profile_(profile), tell_(std::move(tell)), judge_(profile, *this) {}
  X12ProfileCheck(const X12ProfileCheck&) = delete;
  X12ProfileCheck& operator=(const X12ProfileCheck&) = delete;

  void interchange(const x12::JudgedInterchange& header, std::size_t offset);
  void on(const x12::Judgement& judgement, const x12::Segment& segment);
  void end_set();

 private:
  void on_breach(const x12::ProfileBreach& breach) override;

  const x12::PartnerProfile& profile_;
  Tell tell_;
  x12::ProfileJudge judge_;
  const x12::Judgement* judgement_ = nullptr;  // while a segment is judged
  char terminator_ = '~';
  std::string interchange_control_;
  std::set<std::string> charged_;  // clauses, of the open set or header
};

}  // namespace proofload::conformance
