#include "harness/check/shipped_within_accepted.hpp"

#include <algorithm>

#include "harness/check/per_line.hpp"
#include "harness/check/per_order.hpp"
#include "mocks/edi_partner/facts.hpp"
#include "mocks/facts.hpp"

namespace proofload::check {
namespace {

namespace facts = mocks::facts;

// ACK01: refused, deleted. A backordered unit may still ship.
bool is_refusal(std::string_view status) { return status == "ID" || status.starts_with("IR") || status.starts_with('R'); }

class ShippedWithinAccepted final : public Check {
 public:
  explicit ShippedWithinAccepted(const CaseView& view) : view_(view) {}

  void on_fact(const Fact& fact, const About& about, const sim::Step&) override {
    if (fact.kind == facts::kCaseOpened && fact.location == "business") orders_[about.order].has_case = true;
    if (fact.kind == facts::kOrderCancelRequested) orders_[about.order].is_cancelled = true;
    if (about.demand.line == nullptr) return;
    if (fact.kind == facts::kChangeAnswered) return take_change(fact, about);
    if (fact.kind == facts::kSalesOrderChanged) return take_version(about, fact.line);
    const bool is_answer = fact.kind == facts::kResponseReceived;
    const bool is_allocation = fact.kind == facts::kStockAllocated;
    if (!is_answer && !is_allocation && fact.kind != facts::kUnitsShipped && fact.kind != facts::kLineCancelled) return;
    Order& order = orders_[about.order];
    Line& line = order.lines[fact.line];
    const std::int64_t amount = about.demand.in_base(fact.quantity).millionths;
    if (is_allocation) {
      if (order.first_release.empty()) order.first_release = fact.order.value;
      // Of what comes from a second release, the answer may have gone out before.
      if (fact.order.value == order.first_release && !line.answered && is_other(fact, about.demand)) line.must_tell = true;
    } else if (is_answer) {
      if (line.change != 0) return;  // the answer to a change is newer
      line.answered = true;
      line.told |= fact.subject == "IS";
      if (!is_refusal(fact.subject)) line.accepted += amount;
    } else {
      (fact.kind == facts::kUnitsShipped ? line.shipped : line.cancelled) += amount;
      if (fact.kind == facts::kUnitsShipped && is_other(fact, about.demand)) line.instead = fact.subject;
      line.because.push_back(fact.cause);
    }
  }

  void settle(Instant, Judgement& judgement) override {
    for (const CaseOrder* order : view_.orders.sorted()) {
      const Order* state = orders_.find(*order);
      if (state == nullptr) continue;
      for (const auto& [number, line] : state->lines) {
        if (line.shipped == 0) continue;
        ++judgement.judged;
        if (std::string text = wrong(*order, *state, number, line, judgement.relaxed); !text.empty()) {
          judgement.findings.push_back(
              {kShippedWithinAccepted.name, std::string(order->name), std::move(text), line.because});
        }
      }
    }
  }

 private:
  struct Line {
    std::int64_t accepted = 0, shipped = 0, cancelled = 0;
    bool answered = false;
    bool must_tell = false, told = false;  // the 855: that another item comes
    std::string instead;                   // the item that shipped; "": the one that was ordered
    std::size_t change = 0;                // the place of the last that was answered; 0: none was
    std::vector<MessageId> because;
  };
  struct Order {
    PerLine<Line> lines;
    std::string first_release;
    bool has_case = false, is_cancelled = false;
  };

  static bool is_other(const Fact& fact, const Demand& demand) {
    return demand.item != nullptr && fact.subject != demand.line->item;
  }

  // Among the order's changes, from 1.
  static std::size_t place_of(const CaseOrder& order, std::string_view change) {
    const auto& changes = order.placed->changes;
    const auto found = std::find_if(changes.begin(), changes.end(),
                                    [&](const scenario::OrderChange& each) { return each.name == change; });
    return static_cast<std::size_t>(found - changes.begin()) + 1;
  }

  // What was accepted of the line before counts no more, unless the change was refused. Answers may overtake each other.
  void take_change(const Fact& fact, const About& about) {
    const bool is_taken = fact.location == "ID" || !is_refusal(fact.location);
    const std::size_t place = place_of(about.order, fact.subject);
    Line& line = orders_[about.order].lines[fact.line];
    if (!is_taken || place < line.change) return;
    if (line.change != place) line.accepted = 0;
    line.change = place;
    line.answered = true;
    line.accepted += about.demand.in_base(fact.quantity).millionths;
  }

  void take_version(const About& about, std::int32_t number) {
    Line& line = orders_[about.order].lines[number];
    line.cancelled = 0;  // what was is asked for anew
    if (about.order.agreement->change_response == ChangeResponse::none) {
      line.accepted = about.demand.ordered().millionths;
    }
  }

  std::string wrong(const CaseOrder& order, const Order& state, std::int32_t number, const Line& line,
                    std::uint64_t& relaxed) const {
    const Demand demand = demand_of(view_, order, number);
    const Agreement& agreed = order.agreement_of(*demand.line);
    const std::int64_t ordered = demand.ordered().millionths;
    const std::int64_t allowed = may_be_over(order, demand);
    const auto of = [&](std::int64_t allowance) {
      return named(order.name, number) + " shipped " + units(line.shipped, demand) + " of " + units(allowance, demand);
    };
    if (line.shipped > ordered + allowed) return of(ordered) + " that were ordered.";
    if (line.answered && line.shipped > line.accepted + allowed) return of(line.accepted) + " that were accepted.";
    if (line.shipped + line.cancelled > ordered + allowed) {
      return of(ordered) + ", of which " + units(line.cancelled, demand) + " were cancelled.";
    }
    if (line.shipped > ordered) ++relaxed;
    if (!line.instead.empty()) {
      const std::string what = named(order.name, number) + " asks for " + demand.line->item + ", and " + line.instead;
      if (!agreed.substitution) return what + " was shipped.";
      if (line.answered && line.must_tell && !line.told) return what + " was shipped, of which the 855 says nothing.";
      ++relaxed;
    }
    const Ratio under = agreed.tolerances.under_shipment;
    const std::int64_t missing = line.accepted - line.shipped;
    if (!line.answered || missing <= line.accepted / under.denominator * under.numerator) return "";
    if (state.has_case || state.is_cancelled || line.cancelled == 0) return "";
    return of(line.accepted) + " that were accepted, and nobody was told.";
  }

  const CaseView& view_;
  PerOrder<Order> orders_;
};

}  // namespace

const CheckKind kShippedWithinAccepted{
    .name = "shipped_within_accepted",
    .promise = "What ships is what was ordered, accepted and not cancelled: no more, and no other, than was agreed.",
    .assumptions = "",
    .make = [](const CaseView& view) -> std::unique_ptr<Check> {
      return std::make_unique<ShippedWithinAccepted>(view);
    }};

}  // namespace proofload::check
