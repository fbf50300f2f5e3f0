#include <algorithm>

#include "contracts/port/record.hpp"
#include "mocks/erp/actor.hpp"
#include "mocks/facts.hpp"

namespace proofload::mocks::erp {

namespace api = proofload::erp;

Answer Erp::apply_payment(Step& step, const api::ApplyPayment& body) {
  const std::string* const name = find(order_of_invoice_, body.invoice);
  Order* const order = name == nullptr ? nullptr : find(orders_, *name);
  if (order == nullptr || order->customer != body.customer) {
    return refuse(404, "not_found", "the customer has no invoice '" + body.invoice + "'");
  }
  Invoice& invoice = *std::find_if(order->invoices.begin(), order->invoices.end(),
                                   [&](const Invoice& each) { return each.number == body.invoice; });
  std::int64_t settled = body.paid.minor + (body.deducted ? body.deducted->minor : 0);
  const std::int64_t now = settled;
  for (const Payment& payment : invoice.payments) {
    if (payment.remittance == body.remittance) {
      return refuse(409, "already_exists", "this remittance was applied to the invoice", {}, body.remittance);
    }
    settled += payment.settled;
  }
  if (settings_->refuse_more_than_open && settled > body_of(*order, invoice).total.minor) {
    return refuse(422, "more_than_open", "more than is open of the invoice");
  }
  if (commits()) {
    invoice.payments.push_back({body.remittance, now});
    step.state({.kind = facts::kPaymentApplied,
                .order = named(*order),
                .money = body.paid,
                .subject = body.invoice,
                .location = body.remittance});
    if (body.deducted) {
      step.state({.kind = facts::kPaymentDeducted,
                  .order = named(*order),
                  .money = *body.deducted,
                  .subject = body.invoice,
                  .location = body.reason.value_or("")});
    }
    step.write(stored_name(order->sales_order), to_record(*order));
  }
  return answer(200, api::Done{"done"});
}

}  // namespace proofload::mocks::erp
