// contracts/x12/judging/element_judge.hpp — does a segment hold the elements that its rule wants?
//
// What     Type, length, code, date, time, required elements and the conditions between them.
#pragma once

#include "contracts/x12/delimiters.hpp"
#include "contracts/x12/judging/reporter.hpp"

namespace proofload::x12 {

// Reports at the given position in the set.
void judge_elements(const Segment& segment, std::uint32_t position, const SegmentRule& rule,
                    const Release& release, const Delimiters& delimiters, Reporter& reporter);

}  // namespace proofload::x12
