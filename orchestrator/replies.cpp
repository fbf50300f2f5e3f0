// Answers to what was asked: sorted by the outbox, settled by the flow that asked.
#include "contracts/json/interfaces/erp.hpp"
#include "orchestrator/names.hpp"
#include "orchestrator/orchestrator.hpp"

namespace proofload::orchestrator {

void Orchestrator::take_reply(Transaction& tx, const Message& reply) {
  if (const Partner* partner = gateway_.partner_named(reply.from.text())) {
    if (is_success(reply.status)) gateway_.receipt(tx, *partner, reply.ref);
    return;
  }
  switch (outbox_.answer(tx, reply)) {
    case Outbox::Answer::unknown:
    case Outbox::Answer::again:
      return;
    case Outbox::Answer::exhausted:
      return exhausted(tx, reply.ref);
    case Outbox::Answer::settled:
      break;
  }
  settle(tx, reply.ref, {reply.status, json::values_of(reply.body, parser_)});
}

// What was asked is done.
void Orchestrator::settled(Transaction& tx, OrderState& order, const Operation& operation, const Answer& reply) {
  const std::string_view type = operation.type;
  if (type == kChangeOrder.text()) return order_changed(tx, order, operation.subject);
  if (type == kCreateOrder.text() || type == kFindOrder.text()) return order_created(tx, order, reply);
  if (type == kBuyLabel.text()) return label_bought(tx, order, operation, reply);
  if (type == kAttachLabel.text()) return label_attached(tx, order, operation);
  if (type == kSetDeliveryStatus.text()) return status_told(tx, order, operation);
  if (type == kPostInvoice.text()) return invoice_posted(tx, shares_of(order, operation.subject), reply);
  ReleaseRecord* const release = order.release(operation.subject);
  if (release == nullptr) return;
  if (type == kCreateRelease.text()) {
    release_accepted(tx, order, *release);
  } else if (type == kGetRelease.text()) {
    compare_release(tx, order, *release, reply);
  } else if (type == kCancelRelease.text()) {
    if (release->is_open()) release_cancelled(tx, order, *release, "buyer_cancelled");
  } else if (type == kRate.text()) {
    rated(tx, order, *release, operation, reply);
  } else if (type == kPlanLoad.text()) {
    load_planned(tx, order, *release, reply);
  } else if (type == kBookLoad.text()) {
    load_booked(tx, order, *release, reply);
  } else if (type == kConfirmShipment.text()) {
    shipment_confirmed(tx, order, *release);
  }
}

void Orchestrator::settle(Transaction& tx, const std::string& id, const Answer& reply) {
  bool done = is_success(reply.status);
  if (done && !reply.body) return;  // damaged on its way: the operation's timer asks again
  if (!done) {
    const auto refusal = reply.as<erp::Refusal>();
    // In progress, or damaged on its way: likewise.
    if (reply.status == 409 && (!refusal || refusal->error == "in_progress")) return;
    done = policies_.means_done(reply.status, refusal ? refusal->error : "");
  }
  const Operation operation = outbox_.close(tx, id);
  if (operation.type == kSetAvailability.text()) return availability_shown(tx, operation);
  if (operation.type == kPostCredit.text()) return credit_settled(tx, operation, reply, done);
  OrderState* order = book_.find(operation.order);
  if (!done) {
    refused(tx, order, operation, reply);
  } else if (order != nullptr) {
    settled(tx, *order, operation, reply);
  }
  if (order != nullptr && !outbox_.has_open(operation.order)) forget_if_finished(tx, *order);
}

}  // namespace proofload::orchestrator
