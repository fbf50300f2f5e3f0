// contracts/edifact/profile/profile_judge.hpp — does EDIFACT keep its partner's profile? Beside the judge of the standard.
//
// Shape    judge.interchange(unb, delimiters), or without_header(delimiters), then each segment in order: on(segment); UNH and UNT open and close a message.
//          Or judge_by_profile(bytes, profile, listener) for an interchange as a whole.
// Requires the profile outlives the judge. Nothing is held of what came before.
#pragma once

#include "contracts/edi/profile/clause_judge.hpp"
#include "contracts/edifact/delimiters.hpp"
#include "contracts/edifact/segment.hpp"

namespace proofload::edifact {

class ProfileJudge {
 public:
  ProfileJudge(const edi::PartnerProfile& profile, edi::ProfileListener& listener) : profile_(profile), clauses_(profile, listener) {}

  void interchange(const Segment& unb, const Delimiters& delimiters);
  // What comes next stands in an interchange without a UNB: nothing is asked of its envelope.
  void without_header(const Delimiters& delimiters);
  void on(const Segment& segment);
  // The open message came to no end: nothing is said of what it lacks.
  void abandon_message() { clauses_.abandon(); }

 private:
  const edi::PartnerProfile& profile_;
  edi::ClauseJudge clauses_;
  Delimiters delimiters_;
};

void judge_by_profile(std::string_view bytes, const edi::PartnerProfile& profile, edi::ProfileListener& listener);

}  // namespace proofload::edifact
