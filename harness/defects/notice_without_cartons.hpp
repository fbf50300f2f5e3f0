// harness/defects/notice_without_cartons.hpp — a ship notice says what left, and not in which cartons.
//
// Source   domain facts, section 1.3: carton contents that are not those of the notice.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kNoticeWithoutCartons;

}  // namespace proofload::defects
