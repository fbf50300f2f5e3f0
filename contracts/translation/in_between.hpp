// contracts/translation/in_between.hpp — what X12 is cut with where it stands only between EDIFACT and those who keep orders.
//
// What     Characters that no text holds, so that whatever an EDIFACT text says, '*', '~' and '>' with it, comes through as it is.
#pragma once

#include "contracts/edi/standard.hpp"
#include "contracts/x12/delimiters.hpp"

namespace proofload::translation {

inline constexpr x12::Delimiters kInBetween{.element = '\x1d', .component = '\x1f', .segment = '\x1c', .repetition = '\0'};

// Of X12 that is written for a partner who speaks that standard; `own`: those that he reads in X12.
constexpr x12::Delimiters delimiters_for(EdiStandard standard, const x12::Delimiters& own) {
  return standard == EdiStandard::edifact ? kInBetween : own;
}

}  // namespace proofload::translation
