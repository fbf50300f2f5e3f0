// harness/check/check.hpp — one promise, judged over the stream of messages and facts of one case.
//
// What     A check reads what the systems of record did and what crossed the wires, never what the orchestrator says of
//          itself. It keeps state for open orders only.
// Shape    on_sent, on_fault, on_up: as of a sim::Observer. on_fact: a fact, and what it is about, resolved once for all.
//          settle: at the end of the case, or when an order can no longer change.
// Requires one object a case.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/base/hash.hpp"
#include "harness/check/case_view.hpp"
#include "harness/check/demand.hpp"
#include "sim/observer.hpp"

namespace proofload::check {

struct Finding {
  std::string_view promise;  // the check's name: "order_booked_once"
  std::string order;         // "bigbox/PO-1-0003"; "" where no order is concerned
  std::string text;          // one sentence with the order and the numbers
  std::vector<MessageId> because;
};

// What a check says when it has been asked for its verdict.
struct Judgement {
  std::vector<Finding> findings;
  std::uint64_t judged = 0;   // how often the promise was put to the test
  std::uint64_t excused = 0;  // and how often trouble excused it
  std::uint64_t relaxed = 0;  // how often the agreement does not require it
  std::vector<std::uint64_t> clauses;  // of conversations_kept: how often each clause was put to the test
};

// What a fact is about.
struct About {
  const CaseOrder& order;
  Demand demand;  // of the fact's line; without a line where there is none
};

class Check {
 public:
  virtual ~Check() = default;
  virtual void on_fact(const Fact&, const About&, const sim::Step&) {}
  virtual void on_sent(const sim::Sent&, const sim::Step&) {}
  virtual void on_fault(std::size_t /*rule*/, const sim::Sent*, Instant) {}
  virtual void on_up(Symbol /*instance*/, Instant, std::uint32_t /*incarnation*/) {}
  // A message that does not conform to its contract; judged once, when it was sent.
  virtual void on_breach(const sim::Sent&, const Breach&) {}
  virtual void settle(Instant end, Judgement& judgement) = 0;
};

struct CheckKind {
  std::string_view name;         // "order_booked_once"
  std::string_view promise;      // one sentence
  std::string_view assumptions;  // what must hold for it to be judged
  bool relies_on_answers = false;  // that what a system answers with success is done, once
  std::unique_ptr<Check> (*make)(const CaseView&);
};

// Every kind, sorted by name.
std::span<const CheckKind> all_checks();

}  // namespace proofload::check
