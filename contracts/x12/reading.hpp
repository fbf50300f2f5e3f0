// contracts/x12/reading.hpp — the judgement of a message's body by the standard, made once for all who read it.
//
// Requires the body outlives what is made of it. A body that another standard is read from as X12 keeps a reading of its
// own: it is a KeptJudgement, too.
#pragma once

#include "contracts/port/message.hpp"
#include "contracts/x12/judge.hpp"

namespace proofload::x12 {

class KeptJudgement : public Reading {
 public:
  virtual const Judgement& judgement() const = 0;
};

const Judgement& judgement_of(const Body& body);

}  // namespace proofload::x12
