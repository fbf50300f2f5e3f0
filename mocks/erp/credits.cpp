#include <algorithm>

#include "contracts/base/calendar.hpp"
#include "mocks/common/numbers.hpp"
#include "contracts/port/record.hpp"
#include "mocks/erp/actor.hpp"
#include "mocks/erp/order_desk.hpp"
#include "mocks/facts.hpp"

namespace proofload::mocks::erp {

namespace api = proofload::erp;

// At the price that the caller says was invoiced: the order's own may have been changed since.
Answer Erp::post_credit(Step& step, const api::PostCredit& body) {
  Order* const order = find(orders_, body.sales_order);
  if (order == nullptr) return refuse(404, "not_found", "no order '" + body.sales_order + "'");
  if (order->lines.empty()) return refuse(409, "closed", "the order is closed");
  for (const Credit& credit : order->credits) {
    if (credit.return_number != body.return_number) continue;
    return refuse(409, "already_exists", "this return was credited", {}, credit.number);
  }
  if (const auto end = frozen_until(step.now())) {
    Answer refusal = refuse(503, "posting_closed", "the month is being closed");
    refusal.retry_after = *end - step.now();
    return refusal;
  }
  Credit credit{numbered("CR-", counters_.credits + 1), body.return_number, {}};
  api::CreditPosted said{credit.number, body.sales_order, body.return_number, iso_text(posting_date(step.now())),
                         {0, order->lines.front().price.currency}, {}};
  for (const api::CreditLine& wanted : body.lines) {
    Asked asked;
    if (auto refused = resolve(*order, {{wanted.line, wanted.quantity}}, asked)) return *refused;
    const Line* const line = asked.front().first;
    const Quantity quantity = asked.front().second;
    Quantity left = line->invoiced - quantity;
    const auto take = [&](const Credit& known) {
      for (const InvoicedLine& each : known.lines) {
        if (each.line == line->line) left -= each.quantity;
      }
    };
    for (const Credit& known : order->credits) take(known);
    take(credit);
    if (left.millionths < 0) {
      return refuse(422, "more_than_invoiced", "more than was invoiced and not yet credited", line->line);
    }
    credit.lines.push_back({line->line, quantity});
    said.lines.push_back({line->line, quantity, wanted.price, line_amount(item_of(*line), wanted.price, quantity)});
    said.total += said.lines.back().amount;
  }
  if (commits()) {
    const auto state = [&](std::int32_t line, const Quantity& quantity, const Money& money) {
      step.state({.kind = facts::kCreditPosted,
                  .order = named(*order),
                  .line = line,
                  .quantity = quantity,
                  .money = money,
                  .subject = said.credit,
                  .location = body.return_number});
    };
    for (const api::InvoiceLine& line : said.lines) state(line.line, line.quantity, line.amount);
    state(0, {}, said.total);
    order->credits.push_back(std::move(credit));
    ++counters_.credits;
    save_counters(step);
    step.write(stored_name(order->sales_order), to_record(*order));
  }
  return answer(201, said);
}

}  // namespace proofload::mocks::erp
