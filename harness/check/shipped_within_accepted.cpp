#include "harness/check/shipped_within_accepted.hpp"

#include <set>

#include "harness/check/demand.hpp"
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

  void on_fact(const Fact& fact, std::string_view root, const sim::Step&) override {
    const bool is_answer = fact.kind == facts::kResponseReceived;
    if (!is_answer && fact.kind != facts::kUnitsShipped && fact.kind != facts::kLineCancelled) return;
    const scenario::Order* order = find_order(view_, root);
    if (order == nullptr || fact.line == 0) return;
    const Demand demand = demand_of(view_, *order, fact.line);
    if (demand.line == nullptr) return;
    Line& line = lines_[{order->root, fact.line}];
    const std::int64_t amount = demand.in_base(fact.quantity).millionths;
    if (is_answer) {
      line.answered = true;
      if (!is_refusal(fact.subject)) line.accepted += amount;
      return;
    }
    (fact.kind == facts::kUnitsShipped ? line.shipped : line.cancelled) += amount;
    line.because.push_back(fact.cause);
  }

  void settle(Instant, Judgement& judgement) override {
    for (const auto& [name, line] : lines_) {
      if (line.shipped == 0) continue;
      ++judgement.judged;
      const scenario::Order& order = *find_order(view_, name.first);
      const Demand demand = demand_of(view_, order, name.second);
      const std::string shipped = named(name.first, name.second) + " shipped " + units(line.shipped, demand) + " of ";
      const Ratio over = view_.agreement_of(order.partner).tolerances.over_shipment;
      const std::int64_t ordered = demand.ordered().millionths;
      const std::int64_t allowed = ordered / over.denominator * over.numerator;
      std::string text;
      if (line.shipped > ordered + allowed) {
        text = shipped + units(ordered, demand) + " that were ordered.";
      } else if (line.answered && line.shipped > line.accepted + allowed) {
        text = shipped + units(line.accepted, demand) + " that were accepted.";
      } else if (line.shipped + line.cancelled > ordered + allowed) {
        text = shipped + units(ordered, demand) + ", of which " + units(line.cancelled, demand) + " were cancelled.";
      }
      if (!text.empty()) {
        judgement.findings.push_back({kShippedWithinAccepted.name, name.first, std::move(text), line.because});
      }
    }
  }

 private:
  struct Line {
    std::int64_t accepted = 0, shipped = 0, cancelled = 0;
    bool answered = false;
    std::vector<MessageId> because;
  };

  const CaseView& view_;
  std::map<std::pair<std::string, std::int32_t>, Line> lines_;
};

}  // namespace

const CheckKind kShippedWithinAccepted{
    .name = "shipped_within_accepted",
    .promise = "No more ships than was ordered, accepted and not cancelled.",
    .assumptions = "",
    .make = [](const CaseView& view) -> std::unique_ptr<Check> {
      return std::make_unique<ShippedWithinAccepted>(view);
    }};

}  // namespace proofload::check
