#include "harness/check/orders_end_as_required.hpp"

#include <algorithm>

#include "contracts/canonical/price_tolerance.hpp"
#include "harness/check/given_up.hpp"
#include "harness/check/order_course.hpp"
#include "harness/check/owed_documents.hpp"
#include "harness/check/per_order.hpp"
#include "mocks/edi_partner/facts.hpp"
#include "mocks/facts.hpp"

namespace proofload::check {
namespace {

namespace facts = mocks::facts;

class OrdersEndAsRequired final : public Check {
 public:
  explicit OrdersEndAsRequired(const CaseView& view) : view_(view), shortages_(view) {}

  void on_fault(std::size_t, const sim::Sent* sent, Instant) override { given_up_.on_fault(sent); }

  void on_fact(const Fact& fact, const About& about, const sim::Step& step) override {
    given_up_.on_fact(fact, about.order.name);
    if (fact.kind == facts::kStockReceived) received(fact);
    if (about.order.placed == nullptr) return shortages_.take(fact);
    OrderCourse& course = courses_[about.order];
    shortages_.take(fact, about.order.placed, course);
    course.take(fact, about.demand);
    if (fact.kind == facts::kReleaseShipped) course.last_left = step.at;
    if (is_past_window(about.order, fact, step.at)) course.missed_window = true;
  }

  void settle(Instant, Judgement& judgement) override {
    for (const CaseOrder* order : view_.orders.sorted()) {
      if (order->placed == nullptr) continue;
      const OrderCourse& course = courses_[*order];
      if (course.on_hold || (!course.was_heard() && given_up_.excuses(order->name))) {
        ++judgement.excused;
        continue;
      }
      ++judgement.judged;
      std::string text = wrong(*order, course);
      if (text.empty()) continue;
      judgement.findings.push_back({kOrdersEndAsRequired.name, order->placed->root, std::move(text), course.because()});
    }
  }

 private:
  void received(const Fact& fact) {
    for (const CaseOrder* order : view_.orders.sorted()) {
      if (order->placed != nullptr && courses_.find(*order) != nullptr) shortages_.came(fact, *order, courses_[*order]);
    }
  }

  // What is taken back then may not ship any more.
  bool is_past_window(const CaseOrder& order, const Fact& fact, Instant at) const {
    if (fact.kind == facts::kReleaseCancelled) return fact.subject == "window_missed";
    if (fact.kind != facts::kLineCancelled) return false;
    const auto last = last_to_leave(order.placed->windows);
    const Duration error = view_.trouble.clock_error(order.placed->placed_at, at);
    return last && order.agreement->zone.date(at + error, view_.scenario.epoch) > *last;
  }

  std::string wrong(const CaseOrder& order, const OrderCourse& course) const {
    if (course.open_technical > 0) {
      return "Order " + order.placed->root + " ends at the desk with a technical case that nobody replayed.";
    }
    // Its buyer was asked who fetches it, and does not say: the goods wait.
    if (!course.unrouted.empty() && course.was_told("no_routing_instructions")) return "";
    return course.has_shipped() ? shipped_wrong(order, course) : unshipped_wrong(order, course);
  }

  std::string shipped_wrong(const CaseOrder& known, const OrderCourse& course) const {
    const scenario::Order& order = *known.placed;
    if (is_closed(order)) return "Order " + order.root + " shipped to " + order.ship_to + ", which takes nothing any more.";
    if (order.purpose == "05" || order.purpose == "04") {
      return "Order " + order.root + " replaces an order that never came, and shipped.";
    }
    for (const scenario::OrderLine& wanted : known.lines()) {
      const bool keeps = known.agreement_of(wanted).backorder == Backorder::keep;
      const Demand demand = demand_of(view_, wanted);
      const OrderCourse::Line line = course.line(wanted.line);
      const std::string name = named(order.root, wanted.line);
      if (line.shipped > 0 && is_price_refused(known, demand)) {
        return name + " shipped at " + decimal_text(wanted.price) + ", and the seller's price is " +
               decimal_text(demand.item->prices.on(order.ordered_on, wanted.price.currency)) + ": the agreement lets them differ by " +
               to_text(known.agreement_of(wanted).tolerances.price) + ".";
      }
      if (line.confirmed != line.shipped) {
        return name + " shipped " + units(line.shipped, demand) + ", and the ERP was told of " +
               units(line.confirmed, demand) + ".";
      }
      if (line.invoiced != line.shipped && course.unposted.empty() && !invoice_comes_later(view_, known, course.last_left)) {
        return name + " shipped " + units(line.shipped, demand) + " and was invoiced " +
               units(line.invoiced, demand) + ".";
      }
      const std::int64_t missing = demand.ordered().millionths - line.shipped;
      if (missing <= 0) continue;
      const std::int64_t unavailable = demand.ordered().millionths - line.allocated + line.found_short;
      if (!course.cancel_requested && !course.missed_window &&
          (missing > unavailable || !shortages_.is_dry(known, wanted, course))) {
        return name + " shipped " + units(line.shipped, demand) + " of " + to_text(demand.ordered()) +
               ", and not every warehouse was short of the rest.";
      }
      if ((!keeps || is_taken_back(known, course)) && line.booked - line.cancelled > line.shipped) {
        return name + " shipped " + units(line.shipped, demand) + ", and " +
               units(line.booked - line.cancelled - line.shipped, demand) + " stay open in the ERP.";
      }
    }
    return "";
  }

  std::string unshipped_wrong(const CaseOrder& known, const OrderCourse& course) const {
    const scenario::Order& order = *known.placed;
    if (!is_cause_true(known, course)) {
      return "Order " + order.root + " ends " + course.told() + ", and nothing that happened is a cause.";
    }
    for (const scenario::OrderLine& wanted : known.lines()) {
      if (known.agreement_of(wanted).backorder == Backorder::keep && !is_taken_back(known, course)) continue;
      const OrderCourse::Line line = course.line(wanted.line);
      if (line.booked == line.cancelled) continue;
      return named(order.root, wanted.line) + " will never ship, and " +
             units(line.booked - line.cancelled, demand_of(view_, wanted)) + " stay open in the ERP.";
    }
    return "";
  }

  // Its buyer cancelled it, and nobody says that it came too late: what waits for goods waits no more.
  bool is_taken_back(const CaseOrder& known, const OrderCourse& course) const {
    return course.cancel_requested && !course.was_told("cancel_too_late") && !given_up_.excuses(known.name);
  }

  bool is_cause_true(const CaseOrder& known, const OrderCourse& course) const {
    const scenario::Order& order = *known.placed;
    if (is_nothing_wanted(known)) return true;
    // The buyer changed its mind, and somebody took notice: the order was not simply forgotten.
    if (course.cancel_requested) return course.was_heard();
    if (course.missed_window) return course.was_told("window_missed");
    if (course.was_told("credit_hold")) return true;
    if (course.was_told("unknown_ship_to") && !is_known_place(order)) return true;
    if (course.was_told("unsupported_order_type") && order.type == "BK") return true;
    if (course.was_told("replacement_of_unknown_order") && (order.purpose == "05" || order.purpose == "04")) return true;
    if (course.was_told("ambiguous_customer") &&
        view_.scenario.find_partner(order.partner)->customer_records > 1) {
      return true;
    }
    if (course.was_told("closed_ship_to") && is_closed(order)) return true;
    if (course.was_told("no_lines") && order.lines.empty()) return true;
    if (course.was_told("mixed_business_units") && scenario::unit_of(view_.scenario.world, order).is_mixed) return true;
    bool all_short = course.release_cancelled;
    for (const scenario::OrderLine& wanted : known.lines()) {
      if (wanted.quantity.is_zero()) continue;
      const Demand demand = demand_of(view_, wanted);
      if (wanted.price.millionths == 0 && course.was_told("no_price")) return true;
      if (demand.item == nullptr && course.was_told("unknown_item")) return true;
      if (demand.item != nullptr && course.was_told("discontinued_item") && demand.item->discontinued_on &&
          *demand.item->discontinued_on <= order.ordered_on) {
        return true;
      }
      if (demand.item != nullptr && course.was_told("bad_unit") &&
          !canonical::to_base_unit(demand.item->item, wanted.quantity)) {
        return true;
      }
      if (demand.item != nullptr && differs(order, demand) && course.was_told("bad_price")) return true;
      if (is_price_refused(known, demand) && course.was_told("price_differs")) return true;
      const OrderCourse::Line line = course.line(wanted.line);
      all_short &= line.allocated <= line.found_short && shortages_.is_dry(known, wanted, course);
    }
    return all_short;
  }

  // The buyer took all of it back, and the ERP knows.
  static bool is_nothing_wanted(const CaseOrder& known) {
    return !known.changed.empty() && std::all_of(known.changed.begin(), known.changed.end(),
                                                 [](const auto& line) { return line.quantity.is_zero(); });
  }

  bool is_known_place(const scenario::Order& order) const {
    for (const canonical::Location& location : view_.scenario.find_partner(order.partner)->ship_to) {
      for (const canonical::LocationCode& code : location.codes) {
        if (code.code == order.ship_to) return true;
      }
    }
    return false;
  }

  // Beyond what was agreed.
  static bool is_price_refused(const CaseOrder& known, const Demand& demand) {
    if (demand.item == nullptr || demand.line->price.millionths == 0) return false;
    UnitPrice asked = demand.line->price;
    asked.basis = demand.in_base(asked.basis);
    const UnitPrice& listed = demand.item->prices.on(known.placed->ordered_on, asked.currency);
    if (asked.currency != listed.currency || asked.basis.unit != listed.basis.unit) return false;
    return !canonical::is_within(known.agreement_of(*demand.line).tolerances.price, asked, listed);
  }

  bool is_closed(const scenario::Order& order) const {
    for (const canonical::Location& location : view_.scenario.find_partner(order.partner)->ship_to) {
      for (const canonical::LocationCode& code : location.codes) {
        if (code.code == order.ship_to) return location.closed_on && *location.closed_on <= order.ordered_on;
      }
    }
    return false;
  }

  static bool differs(const scenario::Order& order, const Demand& demand) {
    const auto listed = try_extend(demand.item->prices.on(order.ordered_on, demand.line->price.currency),
                                   demand.in_base(demand.line->price.basis));
    const auto asked = try_extend(demand.line->price, demand.line->price.basis);
    return !listed || !asked || !(*listed == *asked);
  }

  const CaseView& view_;
  Shortages shortages_;
  GivenUp given_up_;
  PerOrder<OrderCourse> courses_;
};

}  // namespace

const CheckKind kOrdersEndAsRequired{
    .name = "orders_end_as_required",
    .promise = "Every order ends shipped and invoiced, or otherwise for a cause that is true.",
    .assumptions = "trouble ends at heal; what a system answers with success is done",
    .relies_on_answers = true,
    .make = [](const CaseView& view) -> std::unique_ptr<Check> { return std::make_unique<OrdersEndAsRequired>(view); }};

}  // namespace proofload::check
