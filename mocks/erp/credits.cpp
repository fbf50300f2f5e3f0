// Goods that came back are credited against the invoice that asked for them, at its prices.
#include <algorithm>
#include <charconv>

#include "contracts/base/calendar.hpp"
#include "contracts/port/record.hpp"
#include "mocks/common/numbers.hpp"
#include "mocks/erp/actor.hpp"
#include "mocks/erp/order_desk.hpp"
#include "mocks/facts.hpp"

namespace proofload::mocks::erp {

namespace api = proofload::erp;

namespace {

Quantity credited_of(const Order& order, const Credit& open, const Line& line) {
  Quantity sum{0, line.ordered.unit};
  const auto add = [&](const Credit& credit) {
    if (credit.invoice != open.invoice) return;
    for (const InvoicedLine& each : credit.lines) {
      if (each.line == line.line) sum += each.quantity;
    }
  };
  for (const Credit& known : order.credits) add(known);
  add(open);
  return sum;
}

}  // namespace

// Of one invoice, this order's lines; it is kept with the first of its orders. nullptr: it asked for nothing of the order.
const std::vector<InvoicedLine>* Erp::invoiced_by(const std::string& invoice, const Order& order) const {
  const std::string* const keeper = find(order_of_invoice_, invoice);
  const Order* const first = keeper == nullptr ? nullptr : find(orders_, *keeper);
  if (first == nullptr) return nullptr;
  for (const Invoice& known : first->invoices) {
    if (known.number != invoice) continue;
    if (first == &order) return &known.lines;
    for (const InvoicedOrder& other : known.others) {
      if (other.sales_order == order.sales_order) return &other.lines;
    }
  }
  return nullptr;
}

// Whatever has become of it since. Numbers are of one width at least, and rise.
bool Erp::was_posted(const std::string& invoice) const {
  if (find(order_of_invoice_, invoice) != nullptr || !invoice.starts_with(settings_->invoice_prefix)) return false;
  const std::string_view digits = std::string_view(invoice).substr(settings_->invoice_prefix.size());
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return error == std::errc() && end == digits.data() + digits.size() && number > 0 && number <= counters_.invoices;
}

// A line keeps its price once any of it has shipped (changes.cpp): it is what was invoiced.
std::optional<api::Refusal> Erp::credit_line(const api::CreditLine& wanted, const std::vector<InvoicedLine>& invoiced,
                                             Order& order, Credit& credit, std::vector<api::InvoiceLine>& said) const {
  const auto refuse = [&](std::string error, std::string message) {
    return api::Refusal{std::move(error), std::move(message), wanted.line, {}};
  };
  const Line* const line = order.find_line(wanted.line);
  if (line == nullptr) return refuse("not_found", "the order has no such line");
  const Item& item = item_of(*line);
  const Result<Quantity> quantity = in_unit(item, wanted.quantity, line->ordered.unit);
  if (!quantity) return refuse("bad_unit", quantity.error().text);
  if (quantity->millionths <= 0) return refuse("bad_unit", to_text(wanted.quantity) + " cannot be credited");
  Quantity left = Quantity{0, line->ordered.unit} - credited_of(order, credit, *line);
  for (const InvoicedLine& each : invoiced) {
    if (each.line == line->line) left += each.quantity;
  }
  if (quantity->millionths > left.millionths) {
    return refuse("more_than_invoiced", "only " + to_text(left) + " of it are invoiced by " + credit.invoice +
                                            " and not yet credited");
  }
  const bool is_as_asked = settings_->credit_price == CreditPrice::as_asked;
  const UnitPrice& price = is_as_asked ? wanted.price : line->price;
  const Result<Quantity> priced = in_unit(item, *quantity, price.basis.unit);
  const Result<Money> amount = priced ? try_extend(price, *priced) : Result<Money>(proofload::fail(priced.error().text));
  const Result<Quantity> basis = in_unit(item, wanted.price.basis, line->price.basis.unit);
  const bool is_same = basis && UnitPrice{wanted.price.millionths, wanted.price.currency, *basis} == line->price;
  const bool is_taken = is_same || settings_->credit_price != CreditPrice::refuse_other;
  if (!amount || !is_taken || price.currency != line->price.currency || price.millionths < 0) {
    return refuse("bad_price", decimal_text(wanted.price) + " is not what was invoiced, " + decimal_text(line->price));
  }
  credit.lines.push_back({line->line, *quantity});
  said.push_back({line->line, *quantity, price, *amount, {}});
  return std::nullopt;
}

Answer Erp::post_credit(Step& step, const api::PostCredit& body) {
  Order* const order = find(orders_, body.sales_order);
  if (order == nullptr) return refuse(404, "not_found", "no order '" + body.sales_order + "'");
  for (const Credit& credit : order->credits) {
    if (credit.return_number != body.return_number) continue;
    return refuse(409, "already_exists", "this return was credited", {}, credit.number);
  }
  const auto refused = [&](int status, api::Refusal refusal) {
    step.state({.kind = facts::kCreditRefused,
                .order = named(*order),
                .line = refusal.line.value_or(0),
                .subject = refusal.error,
                .location = body.return_number});
    return answer(status, refusal);
  };
  if (order->lines.empty()) return refused(409, {"closed", "the order is closed", {}, {}});
  if (const auto end = frozen_until(step.now())) {
    Answer refusal = refuse(503, "posting_closed", "the month is being closed");
    refusal.retry_after = *end - step.now();
    return refusal;
  }
  const std::vector<InvoicedLine>* const invoiced = invoiced_by(body.invoice, *order);
  if (invoiced == nullptr) {
    if (was_posted(body.invoice)) return refused(409, {"closed", "invoice '" + body.invoice + "' is closed", {}, {}});
    return refused(422, {"not_invoiced", "no invoice '" + body.invoice + "' asks for anything of it", {}, {}});
  }
  Credit credit{numbered("CR-", counters_.credits + 1), body.return_number, body.invoice, {}};
  api::CreditPosted said{credit.number, body.sales_order, body.return_number, iso_text(posting_date(step.now())),
                         {0, order->lines.front().price.currency}, {}, {}};
  for (const api::CreditLine& wanted : body.lines) {
    if (auto refusal = credit_line(wanted, *invoiced, *order, credit, said.lines)) return refused(422, *refusal);
    said.total += said.lines.back().amount;
  }
  said.tax = put_tax(*order, {&said.lines});
  if (said.tax) said.total += *said.tax;
  if (commits()) {
    const auto state = [&](Symbol kind, std::int32_t line, const Quantity& quantity, const Money& money) {
      step.state({.kind = kind,
                  .order = named(*order),
                  .line = line,
                  .quantity = quantity,
                  .money = money,
                  .subject = said.credit,
                  .location = body.return_number});
    };
    for (const api::InvoiceLine& line : said.lines) state(facts::kCreditPosted, line.line, line.quantity, line.amount);
    if (said.tax) state(facts::kCreditTaxed, 0, {}, *said.tax);
    state(facts::kCreditPosted, 0, {}, said.total);
    order->credits.push_back(std::move(credit));
    ++counters_.credits;
    save_counters(step);
    step.write(stored_name(order->sales_order), to_record(*order));
  }
  return answer(201, said);
}

}  // namespace proofload::mocks::erp
