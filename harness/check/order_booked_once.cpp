#include "harness/check/order_booked_once.hpp"

#include <set>

#include "harness/check/per_line.hpp"
#include "harness/check/per_order.hpp"
#include "mocks/facts.hpp"

namespace proofload::check {
namespace {

class OrderBookedOnce final : public Check {
 public:
  explicit OrderBookedOnce(const CaseView& view) : view_(view) {}

  void on_fact(const Fact& fact, const About& about, const sim::Step& step) override {
    if (fact.kind != mocks::facts::kSalesOrderCreated) return;
    Booked& booked = booked_[about.order];
    booked.sales_orders.insert(fact.subject);
    booked.erps.insert(step.instance.text());
    booked.because.push_back(fact.cause);
    if (about.demand.line != nullptr) booked.lines[fact.line] += about.demand.in_base(fact.quantity).millionths;
  }

  void settle(Instant, Judgement& judgement) override {
    for (const CaseOrder* order : view_.orders.sorted()) {
      const Booked* booked = booked_.find(*order);
      if (booked == nullptr) continue;
      ++judgement.judged;
      if (std::string text = wrong(*order, *booked); !text.empty()) {
        judgement.findings.push_back(
            {kOrderBookedOnce.name, std::string(order->name), std::move(text), booked->because});
      }
    }
  }

 private:
  struct Booked {
    LineSums lines;
    std::set<std::string> sales_orders;
    std::set<std::string_view> erps;
    std::vector<MessageId> because;
  };

  std::string wrong(const CaseOrder& known, const Booked& booked) const {
    const std::string name(known.name);
    const scenario::Order* order = known.placed;
    if (order == nullptr && !view_.scenario.documents) {
      return "Sales order " + *booked.sales_orders.begin() + " books '" + name + "', which nobody ordered.";
    }
    if (order == nullptr) {
      if (booked.sales_orders.size() < 2) return "";
      return "Order " + name + " was booked as " + listed(booked.sales_orders) + ".";
    }
    for (const scenario::OrderLine& line : order->lines) {
      const Demand demand = demand_of(view_, line);
      const std::int64_t sum = booked.lines.of(line.line);
      if (sum == demand.ordered().millionths) continue;
      return named(name, line.line) + " asks for " + to_text(demand.ordered()) + ", and " + units(sum, demand) +
             " were booked in " + listed(booked.sales_orders) + ".";
    }
    const canonical::OrderUnit found = scenario::unit_of(view_.scenario.world, *order);
    if (found.unit == nullptr || found.is_mixed) return "";
    for (const std::string_view erp : booked.erps) {
      if (erp == found.unit->erp) continue;
      return "Order " + name + " belongs to '" + found.unit->name + "', which books in " + found.unit->erp +
             ", and was booked in " + std::string(erp) + ".";
    }
    return "";
  }

  static std::string listed(const std::set<std::string>& names) {
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
    return text;
  }

  const CaseView& view_;
  PerOrder<Booked> booked_;
};

}  // namespace

const CheckKind kOrderBookedOnce{
    .name = "order_booked_once",
    .promise = "What is ordered is booked in the ERP of its business unit once, over however many sales orders.",
    .assumptions = "what a system answers with success is done",
    .relies_on_answers = true,
    .make = [](const CaseView& view) -> std::unique_ptr<Check> { return std::make_unique<OrderBookedOnce>(view); }};

}  // namespace proofload::check
