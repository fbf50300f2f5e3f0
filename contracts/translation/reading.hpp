// contracts/translation/reading.hpp — a body that holds EDI, judged by its own standard and told in one form.
//
// What     X12 as x12::judge() tells it. EDIFACT as its own judge says what is in force; what it holds is told as the sets,
//          groups and interchanges that X12 would have: UNB 0020 as ISA13, all messages of one kind in a group of that
//          number, UNH 0062 as ST02; a CONTRL as 997, or as TA1 where it refuses the interchange. Whoever keeps orders
//          need not know in which standard they came.
// Shape    judgement_of(body) for either. findings_of(body): what is wrong with EDIFACT; none for X12, whose judgement
//          has them.
// Requires the body outlives what is made of it.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "contracts/edifact/finding.hpp"
#include "contracts/port/message.hpp"
#include "contracts/x12/judge.hpp"

namespace proofload::translation {

bool is_edifact(std::string_view bytes);  // begins with UNA or UNB

const x12::Judgement& judgement_of(const Body& body);

struct EdifactFinding {
  edifact::Finding finding;
  std::string message;  // "ORDERS"; "" outside of one
};
std::span<const EdifactFinding> findings_of(const Body& body);

}  // namespace proofload::translation
