// What cannot go on by itself: handed to the desk with its cause, and taken back when the desk says so.
#include "contracts/json/interfaces/desk.hpp"
#include "contracts/json/interfaces/erp.hpp"
#include "orchestrator/names.hpp"
#include "orchestrator/orchestrator.hpp"

namespace proofload::orchestrator {
namespace {

constexpr std::string_view kOrderCase = "order:";

// What a system calls it, in the desk's words.
std::string cause_of(std::string_view error) {
  if (error == "bad_price") return "price_differs";
  for (const std::string_view same : {"unknown_item", "unknown_customer", "bad_unit", "credit_hold", "discontinued_item",
                                      "ambiguous_customer"}) {
    if (error == same) return std::string(same);
  }
  return "refused";
}

}  // namespace

void Orchestrator::open_case(Transaction& tx, std::string_view partner, std::string_view key,
                             const Exception& exception) {
  desk::OpenCase request;
  request.case_id = exception.case_id.empty() ? exception.cause + ":" + std::string(key) : exception.case_id;
  request.partner = partner;
  request.external_id = key;
  request.kind = exception.kind;
  request.cause = exception.cause;
  request.step = exception.step;
  request.text = exception.text;
  request.line = exception.line;
  Operation operation;
  operation.id = std::string(kOpenCase.text()) + ":" + request.case_id;
  operation.system = settings_.desk.text();
  operation.type = kOpenCase.text();
  operation.order = key;
  operation.body = to_json(request);
  outbox_.ask(tx, std::move(operation));
}

void Orchestrator::park(Transaction& tx, OrderState& order, const Exception& exception) {
  order.head.cause = exception.cause;
  Exception named = exception;
  named.case_id = std::string(kOrderCase) + order.head.key;
  open_case(tx, order.head.partner, order.head.key, named);
  advance(tx, order, Stage::parked);
}

void Orchestrator::exhausted(Transaction& tx, const std::string& operation_id) {
  const Operation* operation = outbox_.find(operation_id);
  if (operation == nullptr) return;
  if (operation->type == kOpenCase.text()) {
    // Nobody else could be told: the desk is asked again, and again.
    outbox_.park(tx, operation_id);
    outbox_.replay(tx, operation_id);
    return;
  }
  OrderState* order = book_.find(operation->order);
  open_case(tx, order == nullptr ? "" : order->head.partner, operation->order,
            {.case_id = operation_id,
             .kind = "technical",
             .cause = "system_unavailable",
             .step = operation->type,
             .text = operation->system + " does not answer " + operation->type + " for " + operation->order +
                     ": see to the system, then replay.",
             .line = {}});
  const std::string silent = operation->type == kRate.text() ? operation->system : "";
  const std::string subject = operation->subject;
  outbox_.park(tx, operation_id);
  // The other carriers can do without this one.
  ReleaseRecord* release = order == nullptr || silent.empty() ? nullptr : order->release(subject);
  if (release != nullptr && settings_.carriers.size() > 1) quoted(tx, *order, *release, {silent, "", {}, 0});
}

bool Orchestrator::take_desk_event(Transaction& tx, const Message& event) {
  if (event.type.text() == "desk.replay") {
    const auto body = desk::from_json<desk::Replay>(parser_, event.body);
    if (!body) return false;
    outbox_.replay(tx, body->case_id);
    return true;
  }
  const auto body = desk::from_json<desk::Decide>(parser_, event.body);
  if (!body) return false;
  if (!body->case_id.starts_with(kOrderCase)) return true;
  OrderState* order = book_.find(body->case_id.substr(kOrderCase.size()));
  if (order == nullptr || order->head.stage != Stage::parked || body->decision != "cancel") return true;
  cancel_uncovered(tx, *order, "desk", "parked");
  send_response(tx, *order);
  advance(tx, *order, Stage::cancelled);
  return true;
}

void Orchestrator::refused(Transaction& tx, OrderState* order, const Operation& operation, const Answer& reply) {
  const auto refusal = reply.as<erp::Refusal>();
  const std::string error = refusal ? refusal->error : "unreadable";
  const std::string_view type = operation.type;
  if (type == kApplyPayment.text()) {
    return payment_refused(tx, operation, refusal ? refusal->message : "it does not say why");
  }
  if (order == nullptr) return;
  if (type == kFindOrder.text() && reply.status == 404) {
    order->head.queued = false;
    return book(tx, *order);
  }
  if (type == kGetRelease.text() && reply.status == 404) {
    if (const ReleaseRecord* release = order->release(operation.subject)) ask_release(tx, *order, *release);
    return;
  }
  if (type == kChangeOrder.text()) return change_refused(tx, *order, operation.subject, error);
  if (type == kCancelRelease.text()) {
    if (ReleaseRecord* release = order->release(operation.subject)) {
      release->is_begun = true;
      release->is_recalled = false;
      book_.save_release(tx, *order, *release);
    }
    if (!order->head.cancel_requested) return;  // a change asked for it, and hears of it
    return cancel_came_too_late(tx, *order, operation.type, "which is being picked and will ship");
  }
  if (type == kSetDeliveryStatus.text() && error == "stale") {
    return status_stale(tx, *order, operation, refusal->existing.value_or("0"));
  }
  if (type == kAttachLabel.text() || type == kVoidLabel.text() || type == kSetDeliveryStatus.text() ||
      type == kCancelLines.text()) {
    return;  // the other side is further than what was asked for
  }
  if (ReleaseRecord* release = type == kRate.text() ? order->release(operation.subject) : nullptr) {
    quoted(tx, *order, *release, {operation.system, "", {}, 0});
    if (!release->service.empty() || release->quotes.size() < settings_.carriers.size()) return;
  }
  if (type.starts_with("tms.")) {
    return freight_refused(tx, *order, operation, error, refusal ? refusal->message : "it does not say why");
  }
  const auto park_one = [&](OrderState& each) {
    park(tx, each,
         {.case_id = "",
          .kind = "business",
          .cause = cause_of(error),
          .step = operation.type,
          .text = operation.system + " refuses " + operation.type + " for " + each.head.key + ": " +
                  (refusal ? refusal->message : "status " + std::to_string(reply.status)) + ".",
          .line = refusal ? refusal->line : std::nullopt});
  };
  park_one(*order);
  if (type != kPostInvoice.text()) return;
  for (const Share& share : shares_of(*order, operation.subject)) {
    if (share.order->head.stage != Stage::parked) park_one(*share.order);
  }
}

}  // namespace proofload::orchestrator
