// contracts/edi/profile/clause_judge.hpp — does a set or message keep the clauses of a profile? What is the same in X12 and
// EDIFACT; the judge of each standard knows its envelopes, and says which segments open and close a set.
//
// Shape    open(id, header); on(segment) for each segment between header and trailer; close(trailer). abandon() where a set
//          comes to no end: nothing is said of what it lacks.
// Requires the profile outlives the judge. Nothing is held of what came before.
#pragma once

#include <vector>

#include "contracts/edi/profile/profile_breach.hpp"
#include "contracts/edi/profile/segment_view.hpp"
#include "contracts/edi/structure_walk.hpp"

namespace proofload::edi {

// An element of an envelope, for breaches of ids.
struct EnvelopePlace {
  std::string_view segment;
  std::uint32_t element = 0;
  std::uint32_t component = 0;
  std::size_t offset = 0;
};

class ClauseJudge {
 public:
  ClauseJudge(const PartnerProfile& profile, ProfileListener& listener) : profile_(profile), listener_(listener) {}

  void judge_id(const EnvelopePlace& place, std::string_view found, std::string_view wanted);
  void judge_delimiter(const PartnerProfile::Delimiter& wanted, char found, std::string_view name, const EnvelopePlace& place);

  // `at`: where the header says which set it is.
  void open(std::string_view id, const EnvelopePlace& at);
  void on(const SegmentView& segment);
  void close(const SegmentView& trailer);
  void abandon() { set_ = nullptr; }

 private:
  struct Open {  // an occurrence of a scope
    std::uint16_t depth = 0;
    std::uint32_t position = 0;
    std::size_t offset = 0;
    bool open = false;
  };

  void close_scopes(std::uint16_t depth);  // those that deep or deeper
  void open_scopes(const SegmentView& segment, std::uint16_t index, std::uint16_t depth);
  void judge_counts(std::uint16_t scope, const ProfileBreach& where);
  void judge_segment(const SegmentClause& clause, std::uint16_t number, const SegmentView& segment);
  void judge_element(const ElementClause& clause, const SegmentView& segment);
  bool is_open(std::uint16_t scope) const { return scope == kNone || open_[scope].open; }

  const PartnerProfile& profile_;
  ProfileListener& listener_;
  const ProfileSet* set_ = nullptr;
  std::uint32_t position_ = 0;
  StructureWalk walk_;
  std::vector<std::uint32_t> counts_;  // by clause, in the open occurrence of its scope
  std::vector<Open> open_;             // by scope
  std::uint32_t scopes_open_ = 0;
};

}  // namespace proofload::edi
