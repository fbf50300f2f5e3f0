// mocks/edi/refusal.hpp — whether a conforming receiver takes a set, and what it answers when it does not.
#pragma once

#include <string>

#include "contracts/x12/judge.hpp"

namespace proofload::mocks::edi {

// Neither it is refused, nor its group, nor its interchange.
bool is_taken(const x12::Judgement& judgement, const x12::JudgedSet& set);

// "997 5", "TA1 022", as far as an answer can say; "" for one that is taken, or that nobody can answer.
std::string refusal_of(const x12::Judgement& judgement, const x12::JudgedSet& set);

}  // namespace proofload::mocks::edi
