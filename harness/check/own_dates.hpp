// harness/check/own_dates.hpp — the day on which a document says that it was written.
//
// Shape    a part of dated_as_agreed. BAK09, BCA10, BSN03 with BSN04, BGN03 of a 180 and a 753, BIG01 of a credit: on the
//          partner's clock no day after the one on which the document goes out, and none before what it tells of: the
//          order, the first of its changes, the shipment, the request, the credit.
// Assumes  by as much as a clock was wrong meanwhile, a day may be another.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "harness/check/document_findings.hpp"
#include "harness/check/per_order.hpp"

namespace proofload::x12 {
struct JudgedSet;
}

namespace proofload::check {

class OwnDates {
 public:
  // check: the name of who finds.
  OwnDates(const CaseView& view, std::string_view check) : view_(view), findings_(check) {}

  void on_fact(const Fact& fact, const CaseOrder& order, Instant at);
  void on_sent(const sim::Sent& sent);
  // Added to what the check has judged.
  void settle(Judgement& judgement);

 private:
  struct Order {
    std::optional<Instant> changed, return_asked;           // the first time
    std::map<std::string, Instant, std::less<>> shipped;    // by shipment
    std::map<std::string, Instant, std::less<>> credited;   // by credit
  };

  // The one that the set is about, of an interchange with several. nullptr: it cannot be told.
  const CaseOrder* order_of(const x12::JudgedSet& set, const sim::Sent& sent) const;
  void read(const x12::JudgedSet& set, const CaseOrder& order, Instant at);
  // time: "0930", or "" where none is said. since: nothing where that is not known, and then any day up to `at` is right.
  void judge(const CaseOrder& order, std::string_view set, const Date& said, std::string_view time,
             std::optional<Instant> since, Instant at);

  const CaseView& view_;
  PerOrder<Order> orders_;
  DocumentFindings findings_;
};

}  // namespace proofload::check
