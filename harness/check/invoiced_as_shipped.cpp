#include "harness/check/invoiced_as_shipped.hpp"

#include <algorithm>
#include <utility>

#include "contracts/canonical/sales_tax.hpp"
#include "harness/check/owed_documents.hpp"
#include "harness/check/per_line.hpp"
#include "harness/check/per_order.hpp"
#include "mocks/edi_partner/facts.hpp"
#include "mocks/facts.hpp"

namespace proofload::check {
namespace {

namespace facts = mocks::facts;

class InvoicedAsShipped final : public Check {
 public:
  explicit InvoicedAsShipped(const CaseView& view) : view_(view) {}

  void on_fact(const Fact& fact, const About& about, const sim::Step& step) override {
    const bool is_posted = fact.kind == facts::kInvoicePosted;
    const bool is_tax = fact.kind == facts::kInvoiceTaxed;
    const bool is_accepted = fact.kind == facts::kInvoiceAccepted;
    if (!is_posted && !is_tax && !is_accepted && fact.kind != facts::kInvoiceReceived && fact.kind != facts::kUnitsShipped) return;
    if (about.order.placed == nullptr) return;
    const std::string_view root = about.order.name;
    Order& state = orders_[about.order];
    if (is_tax) return take_tax(fact, about.order, state);
    if (is_accepted) return accept(fact, state);
    if (fact.line == 0) return is_posted ? take_total(fact, root, state) : compare_total(fact, root, state);
    const Demand& demand = about.demand;
    if (demand.line == nullptr) return;
    const std::int64_t amount = demand.in_base(fact.quantity).millionths;
    Line& line = state.lines[fact.line];
    if (fact.kind == facts::kUnitsShipped) {
      line.shipped += amount;
      state.last_left = step.at;
      return;
    }
    (is_posted ? state.is_posted : state.is_received) = true;
    std::int64_t& sum = is_posted ? line.posted : line.received;
    sum += amount;
    if (is_posted) state.open_lines.push_back(fact.money);
    ++judged_;
    judge_line(fact, root, demand, line.shipped, sum);
  }

  void settle(Instant, Judgement& judgement) override {
    for (const CaseOrder* order : view_.orders.sorted()) {
      const Order* state = orders_.find(*order);
      if (state == nullptr) continue;
      if (!state->unposted.empty() || invoice_comes_later(view_, *order, state->last_left)) {
        ++judgement.excused;
        continue;
      }
      // Whether there must be an invoice is for others to say.
      if (state->is_posted) settle_sums(*order, state->lines, &Line::posted, "invoiced");
      if (state->is_received) settle_sums(*order, state->lines, &Line::received, "billed to the partner");
    }
    judgement.judged = judged_;
    judgement.findings = std::move(findings_);
  }

 private:
  struct Line {
    std::int64_t shipped = 0, posted = 0, received = 0;
  };
  struct Order {
    PerLine<Line> lines;
    Instant last_left;
    bool is_posted = false, is_received = false;  // for any of its lines
    std::vector<Money> open_lines;  // of the invoice at hand: they come before its tax, and that before its total
    std::int64_t open_tax = 0;
    std::vector<std::string> unposted;  // invoices that the ERP accepted, and posts on a later day
    std::vector<std::pair<std::string, Money>> totals;  // by invoice, as posted or accepted: of one name, the last counts
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

  void take_tax(const Fact& fact, const CaseOrder& order, Order& state) {
    state.open_tax = fact.money.minor;
    if (state.open_lines.empty()) return;
    ++judged_;
    const Money agreed = canonical::tax_on(state.open_lines, order.agreement->tax);
    if (agreed == fact.money) return;
    find(order.name, "Order " + std::string(order.name) + ": the tax on invoice " + fact.subject + " is " + to_text(agreed) +
                         " as agreed, and " + to_text(fact.money) + " was posted.", fact.cause);
  }

  // The partner may get it before it is posted.
  static void accept(const Fact& fact, Order& state) {
    state.unposted.push_back(fact.subject);
    state.totals.emplace_back(fact.subject, fact.money);
  }

  void take_total(const Fact& fact, std::string_view root, Order& state) {
    Money sum{std::exchange(state.open_tax, 0), fact.money.currency};
    for (const Money& line : std::exchange(state.open_lines, {})) sum += line;
    if (fact.money != sum) {
      find(root, "Order " + std::string(root) + ": the lines of invoice " + fact.subject + " make " + to_text(sum) +
                     ", its total is " + to_text(fact.money) + ".", fact.cause);
    }
    const auto accepted = std::find(state.unposted.begin(), state.unposted.end(), fact.subject);
    if (accepted == state.unposted.end()) return void(state.totals.emplace_back(fact.subject, fact.money));
    state.unposted.erase(accepted);
    const auto said = std::find_if(state.totals.rbegin(), state.totals.rend(),
                                   [&](const auto& total) { return total.first == fact.subject; });
    if (said->second == fact.money) return;
    find(root, "Order " + std::string(root) + ": invoice " + fact.subject + " was accepted with " + to_text(said->second) +
                   ", and posted with " + to_text(fact.money) + ".", fact.cause);
  }

  void compare_total(const Fact& fact, std::string_view root, const Order& state) {
    const auto posted = std::find_if(state.totals.rbegin(), state.totals.rend(),
                                     [&](const auto& total) { return total.first == fact.subject; });
    ++judged_;
    if (posted == state.totals.rend()) {
      return find(root, "Order " + std::string(root) + ": the partner got invoice " + fact.subject +
                            ", which the ERP never posted.", fact.cause);
    }
    if (posted->second == fact.money) return;
    find(root, "Order " + std::string(root) + ": invoice " + fact.subject + " was posted with " +
                   to_text(posted->second) + ", and the partner got it with " + to_text(fact.money) + ".", fact.cause);
  }

  void settle_sums(const CaseOrder& order, const PerLine<Line>& lines, std::int64_t Line::*what,
                   const char* how) {
    for (const scenario::OrderLine& ordered : order.lines()) {
      const Line line = lines.of(ordered.line);
      if (line.*what >= line.shipped) continue;  // more was found when it came
      const Demand demand = demand_of(view_, ordered);
      find(order.name, named(order.name, ordered.line) + " shipped " + units(line.shipped, demand) + ", and only " +
                           units(line.*what, demand) + " were " + how + ".", {});
    }
  }

  void find(std::string_view order, std::string text, MessageId because) {
    findings_.push_back({kInvoicedAsShipped.name, std::string(order), std::move(text),
                         because ? std::vector{because} : std::vector<MessageId>{}});
  }

  const CaseView& view_;
  PerOrder<Order> orders_;
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
