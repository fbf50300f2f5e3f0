#include "harness/check/invoiced_as_shipped.hpp"

#include "harness/check/demand.hpp"
#include "mocks/edi_partner/facts.hpp"
#include "mocks/facts.hpp"

namespace proofload::check {
namespace {

namespace facts = mocks::facts;

class InvoicedAsShipped final : public Check {
 public:
  explicit InvoicedAsShipped(const CaseView& view) : view_(view) {}

  void on_fact(const Fact& fact, std::string_view root, const sim::Step&) override {
    const bool is_posted = fact.kind == facts::kInvoicePosted;
    if (!is_posted && fact.kind != facts::kInvoiceReceived && fact.kind != facts::kUnitsShipped) return;
    const scenario::Order* order = find_order(view_, root);
    if (order == nullptr) return;
    Order& state = orders_[order->root];
    if (fact.line == 0) return is_posted ? take_total(fact, root, state) : compare_total(fact, root, state);
    const Demand demand = demand_of(view_, *order, fact.line);
    if (demand.line == nullptr) return;
    const std::int64_t amount = demand.in_base(fact.quantity).millionths;
    if (fact.kind == facts::kUnitsShipped) {
      state.shipped[fact.line] += amount;
      return;
    }
    LineSums& sums = is_posted ? state.posted : state.received;
    sums[fact.line] += amount;
    if (is_posted) state.open_total += fact.money.minor;
    ++judged_;
    judge_line(fact, root, demand, sum_of(state.shipped, fact.line), sums[fact.line]);
  }

  void settle(Instant, Judgement& judgement) override {
    for (const auto& [name, state] : orders_) {
      const scenario::Order& order = *find_order(view_, name);
      settle_sums(order, state.shipped, state.posted, "invoiced");
      settle_sums(order, state.shipped, state.received, "billed to the partner");
    }
    judgement.judged = judged_;
    judgement.findings = std::move(findings_);
  }

 private:
  struct Order {
    LineSums shipped, posted, received;
    std::int64_t open_total = 0;  // of the lines of the invoice at hand, which come before its total
    std::map<std::string, Money, std::less<>> totals;
  };

  void judge_line(const Fact& fact, std::string_view root, const Demand& demand, std::int64_t shipped,
                  std::int64_t sum) {
    if (sum > shipped) {
      return find(root, named(root, fact.line) + " shipped " + units(shipped, demand) + ", and invoice " +
                            fact.subject + " makes it " + units(sum, demand) + ".", fact.cause);
    }
    const auto price = demand.price_of(fact.quantity);
    if (price && *price == fact.money) return;
    find(root, named(root, fact.line) + " costs " + (price ? to_text(*price) : "nothing known") + ", and invoice " +
                   fact.subject + " asks for " + to_text(fact.money) + ".", fact.cause);
  }

  void take_total(const Fact& fact, std::string_view root, Order& state) {
    if (fact.money.minor != state.open_total) {
      find(root, "Order " + std::string(root) + ": the lines of invoice " + fact.subject + " make " +
                     to_text(Money{state.open_total, fact.money.currency}) + ", its total is " +
                     to_text(fact.money) + ".", fact.cause);
    }
    state.open_total = 0;
    state.totals[fact.subject] = fact.money;
  }

  void compare_total(const Fact& fact, std::string_view root, const Order& state) {
    const auto posted = state.totals.find(fact.subject);
    ++judged_;
    if (posted == state.totals.end()) {
      return find(root, "Order " + std::string(root) + ": the partner got invoice " + fact.subject +
                            ", which the ERP never posted.", fact.cause);
    }
    if (posted->second == fact.money) return;
    find(root, "Order " + std::string(root) + ": invoice " + fact.subject + " was posted with " +
                   to_text(posted->second) + ", and the partner got it with " + to_text(fact.money) + ".", fact.cause);
  }

  void settle_sums(const scenario::Order& order, const LineSums& shipped, const LineSums& sums, const char* how) {
    if (sums.empty()) return;  // whether there must be one is for others to say
    for (const scenario::OrderLine& line : order.lines) {
      const Demand demand = demand_of(view_, line);
      const std::int64_t sum = sum_of(sums, line.line);
      if (sum >= sum_of(shipped, line.line)) continue;  // more was found when it came
      find(order.root, named(order.root, line.line) + " shipped " + units(sum_of(shipped, line.line), demand) +
                           ", and only " + units(sum, demand) + " were " + how + ".", {});
    }
  }

  void find(std::string_view order, std::string text, MessageId because) {
    findings_.push_back({kInvoicedAsShipped.name, std::string(order), std::move(text),
                         because ? std::vector{because} : std::vector<MessageId>{}});
  }

  const CaseView& view_;
  std::map<std::string, Order, std::less<>> orders_;
  std::vector<Finding> findings_;
  std::uint64_t judged_ = 0;
};

}  // namespace

const CheckKind kInvoicedAsShipped{
    .name = "invoiced_as_shipped",
    .promise = "What is invoiced is what was shipped, at the ordered price.",
    .assumptions = "what a system answers with success is done",
    .relies_on_answers = true,
    .make = [](const CaseView& view) -> std::unique_ptr<Check> { return std::make_unique<InvoicedAsShipped>(view); }};

}  // namespace proofload::check
