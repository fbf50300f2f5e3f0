#include "harness/check/credited_as_returned.hpp"

#include <map>
#include <set>

#include "harness/check/per_line.hpp"
#include "harness/check/per_order.hpp"
#include "mocks/edi_partner/facts.hpp"
#include "mocks/facts.hpp"

namespace proofload::check {
namespace {

namespace facts = mocks::facts;

// From the goods to the credit at the partner's.
constexpr Duration kCreditDue = 24h;

class CreditedAsReturned final : public Check {
 public:
  explicit CreditedAsReturned(const CaseView& view) : view_(view) {}

  void on_fact(const Fact& fact, const About& about, const sim::Step& step) override {
    if (about.order.placed == nullptr) return;
    if (fact.kind == facts::kUnitsShipped) {
      Sent& sent = orders_[about.order].sent[fact.order.value];
      sent.units[fact.line] += fact.quantity.millionths;
      sent.left = step.at;
    } else if (fact.kind == facts::kGoodsReturned) {
      came_back(fact, about, step.at);
    } else if (fact.kind == facts::kInvoiceAccepted) {
      orders_[about.order].unposted.insert(fact.subject);
    } else if (fact.kind == facts::kInvoicePosted && fact.line == 0) {
      orders_[about.order].unposted.erase(fact.subject);
    } else if (fact.kind == facts::kInvoicePosted) {
      orders_[about.order].invoiced[fact.line] += about.demand.in_base(fact.quantity).millionths;
    } else if (fact.kind == facts::kCreditPosted) {
      posted(fact, about);
    } else if (fact.kind == facts::kCreditReceived && fact.line == 0) {
      reached(fact, about);
    } else if (fact.kind == facts::kCaseOpened) {
      orders_[about.order].causes.insert(fact.subject);
    }
  }

  void settle(Instant, Judgement& judgement) override {
    for (const CaseOrder* known : view_.orders.sorted()) {
      const Order* order = orders_.find(*known);
      if (order == nullptr) continue;
      for (const auto& [number, back] : order->back) settle(*known, *order, number, back, judgement);
    }
    for (Finding& finding : findings_) judgement.findings.push_back(std::move(finding));
  }

 private:
  struct Sent {
    LineSums units, returned;
    Instant left;
  };
  struct Back {
    Instant at;
    bool may = true;  // come back
    bool depends_on_clocks = false;  // whether it may
    LineSums units, credited;
    std::set<std::string> credits;
    std::int64_t total = 0;     // of its credits, in cents
    std::int64_t received = 0;  // likewise, as the partner heard it
    bool is_received = false;
    MessageId cause;
  };
  struct Order {
    std::map<std::string, Sent, std::less<>> sent;  // by release
    std::map<std::string, Back, std::less<>> back;  // by the return's number
    LineSums invoiced, credited;
    std::set<std::string, std::less<>> unposted;  // invoices that the ERP posts on a later day
    std::set<std::string, std::less<>> causes;  // of cases
  };

  void came_back(const Fact& fact, const About& about, Instant at) {
    Order& order = orders_[about.order];
    Sent& sent = order.sent[fact.order.value];
    Back& back = order.back[fact.subject];
    const std::int64_t amount = fact.quantity.millionths;
    const Duration within = about.order.agreement->returns_within;
    back.at = at;
    back.cause = fact.cause;
    back.units[fact.line] += amount;
    const bool is_in_time = within != Duration::zero() && at <= sent.left + within;
    const Duration error = view_.trouble.clock_error(sent.left, at);
    back.depends_on_clocks |= within != Duration::zero() && std::chrono::abs(at - sent.left - within) < error;
    if (!is_in_time || sent.returned.of(fact.line) + amount > sent.units.of(fact.line)) {
      back.may = false;
    } else {
      sent.returned[fact.line] += amount;
    }
  }

  void posted(const Fact& fact, const About& about) {
    Order& order = orders_[about.order];
    const auto back = order.back.find(fact.location);
    if (back == order.back.end()) {
      if (fact.line == 0) return;
      return find(about.order, named(about.order.name, fact.line) + ": credit " + fact.subject + " is for return " +
                                   fact.location + ", which has not come.", fact.cause);
    }
    if (fact.line == 0) {
      back->second.credits.insert(fact.subject);
      back->second.total += fact.money.minor;
      return;
    }
    if (about.demand.line == nullptr) return;
    const std::int64_t amount = about.demand.in_base(fact.quantity).millionths;
    const std::int64_t credited = back->second.credited[fact.line] += amount;
    const std::int64_t in_all = order.credited[fact.line] += amount;
    const std::string line = named(about.order.name, fact.line);
    if (credited > back->second.units.of(fact.line)) {
      find(about.order, line + ": " + units(back->second.units.of(fact.line), about.demand) + " came back as " +
                            fact.location + ", and " + units(credited, about.demand) + " were credited.", fact.cause);
    }
    if (in_all > order.invoiced.of(fact.line) && order.unposted.empty()) {
      find(about.order, line + ": " + units(order.invoiced.of(fact.line), about.demand) + " were invoiced, and " +
                            units(in_all, about.demand) + " credited.", fact.cause);
    }
    const auto price = about.demand.price_of(fact.quantity);
    if (price && *price == fact.money) return;
    find(about.order, line + " costs " + (price ? to_text(*price) : "nothing known") + ", and credit " + fact.subject +
                          " gives " + to_text(fact.money) + ".", fact.cause);
  }

  void reached(const Fact& fact, const About& about) {
    Order& order = orders_[about.order];
    const auto back = order.back.find(fact.location);
    if (back == order.back.end() || !back->second.credits.contains(fact.subject)) {
      return find(about.order, "Order " + std::string(about.order.name) + ": the partner got credit " + fact.subject +
                                   ", which the ERP never posted for return '" + fact.location + "'.", fact.cause);
    }
    back->second.is_received = true;
    back->second.received += fact.money.minor;
  }

  void settle(const CaseOrder& known, const Order& order, const std::string& number, const Back& back,
              Judgement& judgement) const {
    const Duration again = known.agreement->acknowledgement.repeat_after;
    const bool is_early = view_.trouble.over(known.name, back.at, view_.horizon) + kCreditDue + again > view_.horizon;
    bool is_invoiced = true;
    for (const auto& [line, amount] : back.units) is_invoiced = is_invoiced && order.invoiced.of(line) >= amount;
    const auto find = [&](const std::string& text) {
      judgement.findings.push_back({kCreditedAsReturned.name, std::string(known.name),
                                    "Order " + std::string(known.name) + ": return " + number + text,
                                    back.cause ? std::vector{back.cause} : std::vector<MessageId>{}});
    };
    const bool was_told = order.causes.contains("returned_more_than_shipped") ||
                          order.causes.contains("returned_too_late") || order.causes.contains("unexpected_return");
    const bool is_settled = back.may ? back.is_received : was_told;
    if (back.depends_on_clocks || (!is_settled && (is_early || (back.may && !is_invoiced)))) {
      ++judgement.excused;
      return;
    }
    ++judgement.judged;
    if (!back.may) {
      if (!back.credits.empty()) find(" may not come back, and was credited.");
      if (!was_told) find(" may not come back, and nobody was told.");
      return;
    }
    if (back.credits.empty()) return find(" was never credited.");
    for (const auto& [line, amount] : back.units) {
      if (back.credited.of(line) < amount) find(" was credited in part only.");
    }
    if (!back.is_received) return find(" was credited, and the partner never heard of it.");
    if (back.received != back.total) find(" was credited with another amount than the partner was told.");
  }

  void find(const CaseOrder& order, std::string text, MessageId because) {
    findings_.push_back({kCreditedAsReturned.name, std::string(order.name), std::move(text),
                         because ? std::vector{because} : std::vector<MessageId>{}});
  }

  const CaseView& view_;
  PerOrder<Order> orders_;
  std::vector<Finding> findings_;
};

}  // namespace

const CheckKind kCreditedAsReturned{
    .name = "credited_as_returned",
    .promise = "What comes back is credited as it came, once, at the price that was invoiced.",
    .assumptions = "trouble ends at heal; whether a return is in time is not judged within the error of a wrong clock; what a system answers with success is done",
    .relies_on_answers = true,
    .make = [](const CaseView& view) -> std::unique_ptr<Check> { return std::make_unique<CreditedAsReturned>(view); }};

}  // namespace proofload::check
