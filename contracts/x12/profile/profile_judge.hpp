// contracts/x12/profile/profile_judge.hpp — does a document keep its partner's profile? Beside the judge of the standard.
//
// Shape    judge.interchange(header, offset), then each segment in order: on(segment), from GS to GE; ST and SE open and
//          close a set. Or judge_by_profile(judgement, profile, listener) for what was judged as a whole.
// Requires the profile outlives the judge. Nothing is held of what came before.
#pragma once

#include <vector>

#include "contracts/edi/structure_walk.hpp"
#include "contracts/x12/judge.hpp"
#include "contracts/x12/profile/profile_breach.hpp"

namespace proofload::x12 {

class ProfileJudge {
 public:
  ProfileJudge(const PartnerProfile& profile, ProfileListener& listener) : profile_(profile), listener_(listener) {}

  // `offset`: where its ISA begins in the input.
  void interchange(const JudgedInterchange& header, std::size_t offset);
  void group(std::string_view sender, std::string_view receiver, std::size_t offset = 0);  // in place of its GS
  void on(const Segment& segment);
  // The open set came to no end: nothing is said of what it lacks.
  void abandon_set() { set_ = nullptr; }

 private:
  struct Open {  // an occurrence of a scope
    std::uint16_t depth = 0;
    std::uint32_t position = 0;
    std::size_t offset = 0;
    bool open = false;
  };

  void open_set(const Segment& segment);
  void on_in_set(const Segment& segment, std::uint32_t packed);
  void close_set(const Segment& segment);
  void close_scopes(std::uint16_t depth);  // those that deep or deeper
  void open_scopes(const Segment& segment, std::uint16_t index, std::uint16_t depth);
  void judge_counts(std::uint16_t scope, const ProfileBreach& where);
  void judge_segment(const SegmentClause& clause, std::uint16_t number, const Segment& segment);
  void judge_element(const ElementClause& clause, const Segment& segment);
  bool fits(const std::vector<ElementTest>& tests, const Segment& segment) const;
  bool is_open(std::uint16_t scope) const { return scope == kNone || open_[scope].open; }
  void tell_id(std::uint32_t element, std::string_view segment, std::string_view found, std::string_view wanted,
               std::size_t offset);
  void tell_delimiter(const PartnerProfile::Delimiter& wanted, char found, std::string_view name, std::size_t offset);

  const PartnerProfile& profile_;
  ProfileListener& listener_;
  const ProfileSet* set_ = nullptr;
  char component_ = '\0';
  bool partner_sends_ = false;
  std::uint32_t position_ = 0;
  edi::StructureWalk walk_;
  std::vector<std::uint32_t> counts_;  // by clause, in the open occurrence of its scope
  std::vector<Open> open_;             // by scope
  std::uint32_t scopes_open_ = 0;
};

void judge_by_profile(const Judgement& judgement, const PartnerProfile& profile, ProfileListener& listener);

}  // namespace proofload::x12
