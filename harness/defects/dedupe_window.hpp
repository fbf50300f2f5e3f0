// harness/defects/dedupe_window.hpp — an order is known for two days.
//
// Source   domain facts, catalogue 26.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kDedupeWindow;

}  // namespace proofload::defects
