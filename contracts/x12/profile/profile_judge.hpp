// contracts/x12/profile/profile_judge.hpp — does X12 keep its partner's profile? Beside the judge of the standard.
//
// Shape    judge.interchange(header, offset), then each segment in order: on(segment), from GS to GE; ST and SE open and
//          close a set. Or judge_by_profile(judgement, profile, listener) for what was judged as a whole.
// Requires the profile outlives the judge. Nothing is held of what came before.
#pragma once

#include "contracts/edi/profile/clause_judge.hpp"
#include "contracts/x12/judge.hpp"

namespace proofload::x12 {

class ProfileJudge {
 public:
  ProfileJudge(const edi::PartnerProfile& profile, edi::ProfileListener& listener) : profile_(profile), clauses_(profile, listener) {}

  // `offset`: where its ISA begins in the input.
  void interchange(const JudgedInterchange& header, std::size_t offset);
  void group(std::string_view sender, std::string_view receiver, std::size_t offset = 0);  // in place of its GS
  void on(const Segment& segment);
  // The open set came to no end: nothing is said of what it lacks.
  void abandon_set() { clauses_.abandon(); }

 private:
  const edi::PartnerProfile& profile_;
  edi::ClauseJudge clauses_;
  char component_ = '\0';
  bool partner_sends_ = false;
};

void judge_by_profile(const Judgement& judgement, const edi::PartnerProfile& profile, edi::ProfileListener& listener);

}  // namespace proofload::x12
