// contracts/x12/segment_id.hpp — a segment's id as a number, to switch on.
#pragma once

#include "contracts/edi/segment_id.hpp"

namespace proofload::x12 {

using edi::pack;

}  // namespace proofload::x12
