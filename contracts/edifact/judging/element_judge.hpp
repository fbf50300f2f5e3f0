// contracts/edifact/judging/element_judge.hpp — does a segment hold the elements that its rule wants?
//
// What     Type, length, code, what is required, how many elements and components, and the characters of its level.
#pragma once

#include "contracts/edifact/judging/reporter.hpp"

namespace proofload::edifact {

// Reports at the given position in the message.
void judge_elements(const Segment& segment, std::uint32_t position, const SegmentRule& rule, const Directory& directory,
                    const Delimiters& delimiters, Reporter& reporter);

// The characters that a syntax level allows; "UNOA" and the like. What is not known allows all but controls.
void judge_characters(const Segment& segment, std::uint32_t position, std::string_view syntax,
                      const Delimiters& delimiters, Reporter& reporter);

}  // namespace proofload::edifact
