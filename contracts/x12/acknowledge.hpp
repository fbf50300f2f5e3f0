// contracts/x12/acknowledge.hpp — what a receiver owes for what it was sent: a 997 a group, a TA1
// an interchange.
//
// What     A group of acknowledgements is never acknowledged, and a TA1 is never answered. A
// refused interchange
//          gets its TA1 alone, because nothing inside it was taken. An answer must itself conform: what
//          was damaged beyond its element's form is not echoed.
// Shape    for (g of j.groups) if (const auto ack = acknowledge_group(j, g)) …
//          acknowledge_interchange gives the TA1 whether or not ISA14 asks for it.
// Source   domain facts: TA1, 997. Semantic findings are not said in a 997.
#pragma once

#include <optional>

#include "contracts/x12/functional_acknowledgment_997.hpp"
#include "contracts/x12/interchange_acknowledgment_ta1.hpp"
#include "contracts/x12/judge.hpp"

namespace proofload::x12 {

// Nothing of it is taken: its own envelope is wrong, or a group of it cannot be named in a 997.
bool is_refused(const Judgement& judgement, const JudgedInterchange& interchange);

// Its addresses can be answered to: a header that was damaged says nothing that could be.
bool has_addresses(const JudgedInterchange& interchange);

// The addresses of its header fit a header, whatever else is wrong with it.
bool can_be_addressed(const JudgedInterchange& interchange);

// The same of a group whose sets are not kept: what is owed is gathered as they are judged.
class GroupAnswer {
 public:
  void on_finding(const Finding& finding);  // of its envelope; others are passed over
  void on_set(const Judgement& judgement, const JudgedSet& set);
  // Then it is ready for the next. Requires of `group` that it is complete.
  std::optional<FunctionalAcknowledgment997> finish(const JudgedGroup& group);

 private:
  FunctionalAcknowledgment997 answer_;
};

// The same of an interchange whose groups are not kept.
class InterchangeAnswer {
 public:
  void on_finding(const Finding& finding);  // of its envelope; others are passed over
  void on_group(const JudgedGroup& group);
  bool refused(const JudgedInterchange& interchange) const {
    return interchange.verdict == Verdict::rejected || unnameable_group_;
  }
  // Then it is ready for the next. Requires of `interchange` that it is complete.
  std::optional<InterchangeAcknowledgmentTa1> finish(const JudgedInterchange& interchange);

 private:
  std::string code_ = "000";
  bool rejects_ = false;
  bool unnameable_group_ = false;
};

// nullopt: nothing is owed. Requires `group` to be one of the judgement's.
std::optional<FunctionalAcknowledgment997> acknowledge_group(const Judgement& judgement,
                                                             const JudgedGroup& group);

// nullopt: the interchange holds nothing but TA1s, or its header cannot be echoed. Its sender will
// repeat it, for want of an answer.
std::optional<InterchangeAcknowledgmentTa1> acknowledge_interchange(
    const Judgement& judgement, const JudgedInterchange& interchange);

}  // namespace proofload::x12
