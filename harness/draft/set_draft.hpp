// harness/draft/set_draft.hpp — the clauses on one set, drafted.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "harness/draft/survey.hpp"

namespace proofload::draft {

std::string quoted(std::string_view text);  // as JSON
std::string one_line(std::string text);    // for a comment, whatever was in the document
std::string of_text(std::uint64_t count, std::uint64_t all);  // "12 of 12"

std::string set_text(const std::string& id, const SetSurvey& set, const std::set<std::string>& without);

}  // namespace proofload::draft
