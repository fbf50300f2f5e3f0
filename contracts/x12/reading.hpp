// contracts/x12/reading.hpp — the judgement of a message's body by the standard, made once for all who read it.
//
// Requires the body outlives what is made of it.
#pragma once

#include "contracts/port/message.hpp"
#include "contracts/x12/judge.hpp"

namespace proofload::x12 {

const Judgement& judgement_of(const Body& body);

}  // namespace proofload::x12
