// harness/draft/partner_draft.hpp — a partner's file with a profile, drafted from what its documents have in common.
//
// What     What always came is required where it came often enough, else recommended; codes and delimiters are those that came;
//          all else stands in comments with its counts, for a person who knows the guide.
// Shape    text = draft_text(survey, head); what its own samples break is left out by way of `without`.
#pragma once

#include <set>
#include <string>

#include "harness/draft/survey.hpp"

namespace proofload::draft {

struct DraftHead {
  std::string name;
  Address address;
  std::string others;  // "SELLER, ACME"
  std::set<std::string> without;  // clauses, as "850 /BEG" or "850 /BEG 02"
};

std::string draft_text(const Survey& survey, const DraftHead& head);

}  // namespace proofload::draft
