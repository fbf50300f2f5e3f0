// harness/check/control_numbers_unique.hpp — a control number stands for one content.
//
// Verifies  each interchange of the orchestrator: one content a number (ISA13) for sender, receiver and usage, and one interchange a group number (GS06).
// Does not verify that numbers have no gaps, because nobody may rely on it.
// Assumes   a number may serve again after 100,000 others: the horizon.
// Source    domain facts I7; catalogue 41.
#pragma once

#include "harness/check/check.hpp"

namespace proofload::check {

extern const CheckKind kControlNumbersUnique;

}  // namespace proofload::check
