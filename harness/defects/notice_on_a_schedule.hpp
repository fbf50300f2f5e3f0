// harness/defects/notice_on_a_schedule.hpp — ship notices go out by a job of their own, every two days.
//
// Source   domain facts, catalogue 55.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kNoticeOnASchedule;

}  // namespace proofload::defects
