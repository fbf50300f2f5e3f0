#include "mocks/edi_partner/partner.hpp"

#include <utility>

#include "contracts/base/check.hpp"

namespace proofload::mocks::edi_partner {

EdiPartner::EdiPartner(std::shared_ptr<const Settings> settings)
    : settings_(std::move(settings)), ledger_(*settings_), endpoint_(*settings_, *this, kCounters) {
  CHECK(settings_->book.interchanges == 0 || (settings_->book.at && settings_->book.orders),
        "an order book with functions");
}

void EdiPartner::start(Context& context, Snapshot snapshot) {
  Step step(context, {});
  for (const auto& [key, value] : snapshot) {
    if (key.starts_with(OrderLedger::kPrefix)) {
      restore_order(step, std::string_view(key).substr(OrderLedger::kPrefix.size()), value);
    } else {
      const bool is_known = endpoint_.restore(step, key, value);
      CHECK(is_known, "a record that this system has stored");
    }
  }
  endpoint_.restored(step);
  arm_next(step);
  step.conclude();
}

void EdiPartner::restore_order(Step& step, std::string_view key, std::string_view value) {
  OpenOrder& order = ledger_.restore(key, value);
  if (order.cancel_at != kNever) step.arm_at({kCancel, std::string(key)}, order.cancel_at);
  if (order.again_at != kNever) step.arm_at({kAgain, std::string(key)}, order.again_at);
  if (order.mend_at != kNever) step.arm_at({kMend, std::string(key)}, order.mend_at);
  if (!order.origin.given) {
    order.lines = open_lines(placed_order(order.origin));
    return;
  }
  const GivenDocument& document = settings_->given.at(order.origin.index);
  const GivenContent content = read_given(settings_->name.text(), document.body.bytes());
  order.lines = open_lines(content.orders.at(order.origin.position).order);
}

void EdiPartner::receive(Context& context, const Message& message) {
  if (message.kind == Kind::reply) return;  // a transport receipt: only a 997 says it was read
  Step step(context, message.id);
  if (message.kind != Kind::document) {
    return step.conclude(reply_to(message, 404), CommitPoint::before);
  }
  endpoint_.receive(step, message);
  endpoint_.conclude(step, &message);
}

void EdiPartner::wake(Context& context, const TimerKey& timer) {
  Step step(context, {});
  endpoint_.wake(step, timer);
  if (timer.purpose == kPlace) place_next(step);
  if (timer.purpose == kCancel) cancel_order(step, timer.of);
  if (timer.purpose == kMend) mend_order(step, timer.of);
  if (timer.purpose == kAgain) order_again(step, timer.of);
  endpoint_.conclude(step);
}

std::unique_ptr<Actor> make_edi_partner(std::shared_ptr<const Settings> settings) {
  return std::make_unique<EdiPartner>(std::move(settings));
}

}  // namespace proofload::mocks::edi_partner
