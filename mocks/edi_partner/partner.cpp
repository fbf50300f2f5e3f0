#include "mocks/edi_partner/partner.hpp"

#include <utility>

#include "contracts/base/check.hpp"

namespace proofload::mocks::edi_partner {

EdiPartner::EdiPartner(std::shared_ptr<const Settings> settings)
    : System(*settings, kCounters), settings_(std::move(settings)), ledger_(*settings_) {
  CHECK(settings_->book.interchanges == 0 || (settings_->book.at && settings_->book.orders),
        "an order book with functions");
}

bool EdiPartner::restore(Step& step, std::string_view key, std::string_view value) {
  if (key.starts_with(kPayable)) {
    Payable payable = payable_from(key.substr(kPayable.size()), value);
    if (payable.trace.empty()) step.arm_at({kPay, payable.invoice}, payable.due);
    payables_.insert_or_assign(payable.invoice, std::move(payable));
    return true;
  }
  if (key.starts_with(kRouted)) {
    restore_routed(step, key.substr(kRouted.size()), value);
    return true;
  }
  if (key.starts_with(kAsked)) {
    restore_asked(step, value);
    return true;
  }
  if (!key.starts_with(OrderLedger::kPrefix)) return false;
  restore_order(step, key.substr(OrderLedger::kPrefix.size()), value);
  return true;
}

void EdiPartner::begin(Step& step, bool /*is_first_start*/) {
  arm_next(step);
}

void EdiPartner::restore_order(Step& step, std::string_view key, std::string_view value) {
  OpenOrder& order = ledger_.restore(key, value);
  if (order.cancel_at != kNever) step.arm_at({kCancel, std::string(key)}, order.cancel_at);
  if (order.again_at != kNever) step.arm_at({kAgain, std::string(key)}, order.again_at);
  arm_changes(step, key, order);
  if (order.mend_at != kNever) step.arm_at({kMend, std::string(key)}, order.mend_at);
  if (!order.origin.given) {
    order.lines = open_lines(placed_order(order.origin));
    return;
  }
  const GivenDocument& document = settings_->given.at(order.origin.index);
  const GivenContent content = read_given(settings_->name.text(), document.body.bytes());
  order.lines = open_lines(content.orders.at(order.origin.position).order);
}

void EdiPartner::on_timer(Step& step, const TimerKey& timer) {
  if (timer.purpose == kPlace) place_next(step);
  if (timer.purpose == kCancel) cancel_order(step, timer.of);
  if (timer.purpose == kChange) send_change(step, timer.of);
  if (timer.purpose == kMend) mend_order(step, timer.of);
  if (timer.purpose == kAgain) order_again(step, timer.of);
  if (timer.purpose == kRoute) route(step, timer.of);
  if (timer.purpose == kAskReturn) ask_return(step, timer.of);
  if (timer.purpose == kPay) pay(step);
  if (timer.purpose == kPayAgain) send_remittance(step, timer.of);
}

std::unique_ptr<Actor> make_edi_partner(std::shared_ptr<const Settings> settings) {
  return std::make_unique<EdiPartner>(std::move(settings));
}

}  // namespace proofload::mocks::edi_partner
