#include "harness/check/credited_as_returned.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "contracts/canonical/sales_tax.hpp"
#include "harness/check/per_order.hpp"
#include "harness/check/return_course.hpp"
#include "mocks/edi_partner/facts.hpp"
#include "mocks/facts.hpp"

namespace proofload::check {
namespace {

namespace facts = mocks::facts;

// From the goods to the credit at the partner's.
constexpr Duration kCreditDue = 24h;

constexpr std::string_view kClosed = "closed";
constexpr std::string_view kToldClosed = "sales_order_closed";
constexpr std::array<std::string_view, 4> kToldOfReturn{"return_without_authorization", "returned_more_than_shipped",
                                                        "returned_too_late", "unexpected_return"};

// What comes without one waits so long for its authorization.
constexpr Duration kAuthorizationAwaited = std::chrono::hours(24 * 7);

class CreditedAsReturned final : public Check {
 public:
  explicit CreditedAsReturned(const CaseView& view) : view_(view) {}

  void on_fact(const Fact& fact, const About& about, const sim::Step& step) override {
    if (about.order.placed == nullptr) return;
    const Symbol kind = fact.kind;
    if (kind == facts::kUnitsShipped) {
      orders_[about.order].returns.shipped(fact, step.at);
    } else if (kind == facts::kGoodsReturned) {
      came_back(fact, about, step.at);
    } else if (kind == facts::kInvoiceAccepted) {
      orders_[about.order].unposted.insert(fact.subject);
    } else if (kind == facts::kInvoicePosted && fact.line == 0) {
      orders_[about.order].unposted.erase(fact.subject);
    } else if (kind == facts::kInvoicePosted) {
      orders_[about.order].invoiced[fact.line] += about.demand.in_base(fact.quantity).millionths;
    } else if (kind == facts::kCreditPosted) {
      fact.line == 0 ? posted_whole(fact, about) : posted_line(fact, about);
    } else if (kind == facts::kCreditTaxed) {
      orders_[about.order].open_tax = fact.money;
    } else if (kind == facts::kCreditRefused) {
      if (GoodsBack* back = orders_[about.order].returns.find(fact.location)) back->refused = fact.subject;
    } else if (kind == facts::kReturnAnswered && fact.location == "authorized") {
      orders_[about.order].authorized.emplace_back(fact.line, about.demand.in_base(fact.quantity).millionths);
    } else if (kind == facts::kCreditReceived && fact.line == 0) {
      reached(fact, about);
    } else if (kind == facts::kCaseOpened) {
      Order& order = orders_[about.order];
      if (std::count(kToldOfReturn.begin(), kToldOfReturn.end(), fact.subject) != 0) ++order.told;
      if (fact.subject == kToldClosed) ++order.told_closed;
    }
  }

  void settle(Instant, Judgement& judgement) override {
    for (const CaseOrder* known : view_.orders.sorted()) {
      const Order* order = orders_.find(*known);
      if (order == nullptr) continue;
      Told left{order->told, order->told_closed};
      for (const auto& [number, back] : order->returns.all()) settle(*known, *order, number, back, left, judgement);
    }
    for (Finding& finding : findings_) judgement.findings.push_back(std::move(finding));
  }

 private:
  struct Order {
    ReturnCourse returns;
    LineSums invoiced, credited;
    std::set<std::string, std::less<>> unposted;  // invoices that the ERP posts on a later day
    std::vector<Money> open_lines;  // of the credit at hand: they come before its tax, and that before its total
    std::optional<Money> open_tax;
    std::vector<std::pair<std::int32_t, std::int64_t>> authorized;  // lines, and how many of them
    std::int32_t told = 0;  // of how many returns a person heard
    std::int32_t told_closed = 0;
  };
  struct Told {
    std::int32_t of_return, closed;
  };

  void came_back(const Fact& fact, const About& about, Instant at) {
    const Duration within = about.order.agreement->returns_within;
    GoodsBack& back = orders_[about.order].returns.came_back(fact, at, within);
    const Duration error = view_.trouble.clock_error(back.left, at);
    back.depends_on_clocks = within != Duration::zero() && std::chrono::abs(at - back.left - within) < error;
  }

  void posted_line(const Fact& fact, const About& about) {
    Order& order = orders_[about.order];
    const std::string line = named(about.order.name, fact.line);
    GoodsBack* const back = order.returns.find(fact.location);
    if (back == nullptr) {
      return find(about.order, line + ": credit " + fact.subject + " is for return " + fact.location +
                                   ", which has not come.", fact.cause);
    }
    if (about.demand.line == nullptr) return;
    order.open_lines.push_back(fact.money);
    const std::int64_t amount = about.demand.in_base(fact.quantity).millionths;
    const std::int64_t credited = back->credited[fact.line] += amount;
    const std::int64_t in_all = order.credited[fact.line] += amount;
    if (credited > back->units.of(fact.line)) {
      find(about.order, line + ": " + units(back->units.of(fact.line), about.demand) + " came back as " +
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

  void posted_whole(const Fact& fact, const About& about) {
    Order& order = orders_[about.order];
    const std::vector<Money> lines = std::exchange(order.open_lines, {});
    const std::optional<Money> tax = std::exchange(order.open_tax, std::nullopt);
    GoodsBack* const back = order.returns.find(fact.location);
    if (back == nullptr) return;
    back->credits.insert(fact.subject);
    back->total = {back->total.minor + fact.money.minor, fact.money.currency};
    if (lines.empty()) return;
    const Money nothing{0, fact.money.currency};
    const SalesTax& agreed = about.order.agreement->tax;
    const Money due = agreed.rate.numerator == 0 ? nothing : canonical::tax_on(lines, agreed);
    const std::string credit = "Order " + std::string(about.order.name) + ": the tax on credit " + fact.subject;
    if (tax.value_or(nothing) != due) {
      find(about.order, credit + " is " + to_text(due) + " as agreed, and " + to_text(tax.value_or(nothing)) +
                            " was posted.", fact.cause);
    }
    Money sum = tax.value_or(nothing);
    for (const Money& line : lines) sum += line;
    if (sum == fact.money) return;
    find(about.order, credit + " and its lines make " + to_text(sum) + ", its total is " + to_text(fact.money) + ".",
         fact.cause);
  }

  void reached(const Fact& fact, const About& about) {
    GoodsBack* const back = orders_[about.order].returns.find(fact.location);
    if (back == nullptr || !back->credits.contains(fact.subject)) {
      return find(about.order, "Order " + std::string(about.order.name) + ": the partner got credit " + fact.subject +
                                   ", which the ERP never posted for return '" + fact.location + "'.", fact.cause);
    }
    back->is_received = true;
    back->received = {back->received.minor + fact.money.minor, fact.money.currency};
  }

  // Where it has to be asked for: as many as were granted may come of a line, in pieces as they were asked for.
  static MayReturn may(const CaseOrder& known, const Order& order, const GoodsBack& back) {
    const MayReturn may = order.returns.may(back);
    if (may == MayReturn::no || known.agreement->return_authorization == ReturnAuthorization::none) return may;
    bool is_sure = true;
    for (const auto& [line, amount] : back.units) {
      const auto granted = std::count(order.authorized.begin(), order.authorized.end(), std::pair{line, amount});
      const auto is_alike = [line = line, amount = amount](const auto& each) { return each.second.units.of(line) == amount; };
      const auto came = std::count_if(order.returns.all().begin(), order.returns.all().end(), is_alike);
      if (granted == 0) return MayReturn::no;
      is_sure = is_sure && granted >= came;
    }
    return is_sure ? may : MayReturn::perhaps;
  }

  void settle(const CaseOrder& known, const Order& order, const std::string& number, const GoodsBack& back, Told& left,
              Judgement& judgement) const {
    const MayReturn may = CreditedAsReturned::may(known, order, back);
    const bool waits = may != MayReturn::yes && known.agreement->return_authorization != ReturnAuthorization::none;
    const Duration due = kCreditDue + known.agreement->acknowledgement.repeat_after +
                         (waits ? kAuthorizationAwaited : Duration::zero());
    const bool is_early = view_.trouble.over(known.name, back.at, view_.horizon) + due > view_.horizon;
    bool is_invoiced = true;
    for (const auto& [line, amount] : back.units) is_invoiced = is_invoiced && order.invoiced.of(line) >= amount;
    const auto find = [&](const std::string& text) {
      judgement.findings.push_back({kCreditedAsReturned.name, std::string(known.name),
                                    "Order " + std::string(known.name) + ": return " + number + text,
                                    back.cause ? std::vector{back.cause} : std::vector<MessageId>{}});
    };
    // Of each a person hears by itself.
    const bool is_closed = back.refused == kClosed;
    std::int32_t& told = is_closed ? left.closed : left.of_return;
    const bool is_for_a_person = may == MayReturn::no || is_closed || (may == MayReturn::perhaps && back.credits.empty());
    const bool was_told = is_for_a_person && told > 0;
    if (was_told) --told;
    const bool is_settled = is_for_a_person ? was_told : back.is_received;
    if (back.depends_on_clocks || (!is_settled && (is_early || (may != MayReturn::no && !is_invoiced)))) {
      ++judgement.excused;
      return;
    }
    ++judgement.judged;
    if (may == MayReturn::no && !back.credits.empty()) find(" may not come back, and was credited.");
    if (is_for_a_person) {
      if (!was_told) find(std::string(is_closed ? " is not credited by the ERP" : " may not come back") + ", and nobody was told.");
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
    .promise = "What comes back is credited as it came, once, at the price and with the tax that were invoiced.",
    .assumptions = "trouble ends at heal; whether a return is in time is not judged within the error of a wrong clock; what a system answers with success is done",
    .relies_on_answers = true,
    .make = [](const CaseView& view) -> std::unique_ptr<Check> { return std::make_unique<CreditedAsReturned>(view); }};

}  // namespace proofload::check
