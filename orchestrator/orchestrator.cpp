#include "orchestrator/orchestrator.hpp"

#include "contracts/base/check.hpp"
#include "orchestrator/names.hpp"

namespace proofload::orchestrator {
namespace {

constexpr Symbol kSweepTimer = "sweep";
constexpr int kTaken = 200;
constexpr int kUnreadable = 400;

bool starts_with(Symbol type, std::string_view system) { return type.text().starts_with(system); }

}  // namespace

void Orchestrator::start(Context& context, Snapshot snapshot) {
  for (const auto& [key, value] : snapshot) {
    const std::string_view kind = std::string_view(key).substr(0, key.find('/'));
    if (kind == "outbox") {
      outbox_.restore(value);
    } else if (kind == "document" || kind == "seen" || kind == "counter") {
      gateway_.restore(key, value);
    } else if (kind == StockBook::kPositions || kind == StockBook::kReceipts) {
      stock_.restore(kind, std::string_view(key).substr(kind.size() + 1), value);
    } else if (kind == "change") {
      changes_.restore(value);
    } else if (kind == "cancel") {
      early_cancels_.restore(value);
    } else if (kind == "returnable") {
      returns_.restore(value);
    } else if (key.starts_with(kReturnAuthorized)) {
      returns_.restore_authorized(value);
    } else if (key.starts_with(kReturnTold)) {
      returns_.restore_told(std::string_view(key).substr(kReturnTold.size()), value);
    } else {
      book_.restore(key, value);
    }
  }
  book_.restored();
  Transaction tx(context);
  outbox_.resume(tx);
  gateway_.resume(tx);
  resume_changes(tx);
  resume_cancels(tx);
  pursue_changes(tx);
  for (const auto& [key, order] : book_.open()) {
    await_window(tx, order);
    await_period(tx, order);
    await_day_end(tx, order);
  }
  resume_tenders(tx);
  resume_routing(tx);
  await_receipts(tx);
  arm_sweep(tx);
  tx.finish();
}

void Orchestrator::receive(Context& context, const Message& message) {
  Transaction tx(context);
  switch (message.kind) {
    case Kind::document:
      take_document(tx, message);
      break;
    case Kind::reply:
      take_reply(tx, message);
      break;
    case Kind::event:
    case Kind::request: {
      const bool understood = starts_with(message.type, "wms.")       ? take_warehouse_event(tx, message)
                              : starts_with(message.type, "carrier.") ? take_tracking(tx, message)
                              : starts_with(message.type, "desk.")    ? take_desk_event(tx, message)
                              : starts_with(message.type, "erp.")     ? take_erp_event(tx, message)
                                                                      : false;
      tx.send_first(reply_to(message, understood ? kTaken : kUnreadable));
      break;
    }
  }
  pursue_changes(tx);
  documents_settled(tx);
  arm_sweep(tx);
  tx.finish();
}

void Orchestrator::wake(Context& context, const TimerKey& key) {
  Transaction tx(context);
  if (key.purpose == kAttemptTimer) {
    if (outbox_.tick(tx, key.of) == Outbox::Answer::exhausted) exhausted(tx, key.of);
  } else if (key.purpose == kAcknowledgementTimer) {
    if (!gateway_.tick(tx, key.of)) {
      open_case(tx, "", "", {.case_id = key.of,
                             .kind = "business",
                             .cause = "unacknowledged_document",
                             .step = key.of,
                             .text = "The partner never acknowledged " + key.of + ": call the partner.",
                             .line = {}});
    }
  } else if (key.purpose == kTenderTimer) {
    tender_unanswered(tx, key.of);
  } else if (key.purpose == kRoutingTimer) {
    routing_unanswered(tx, key.of);
  } else if (key.purpose == kPickupTimer) {
    hand_over_when_due(tx, key.of);
  } else if (key.purpose == kReceiptTimer) {
    announce_receipt(tx, key.of);
  } else if (key.purpose == kSweepTimer) {
    sweep_armed_ = false;
    sweep(tx);
  } else if (key.purpose == kChangeTimer) {
    tell_waiting_changes(tx);
  } else if (key.purpose == kCancelTimer) {
    tell_early_cancel(tx, key.of);
  } else if (key.purpose == kWindowTimer) {
    window_ended(tx, key.of);
  }
  pursue_changes(tx);
  documents_settled(tx);
  arm_sweep(tx);
  tx.finish();
}

void Orchestrator::ask(Transaction& tx, const OrderState& order, Symbol system, Symbol type, std::string_view about,
                       std::string body, std::string_view subject, LookUp look_up) {
  Operation operation;
  operation.id = std::string(type.text()) + ":" + std::string(about);
  operation.system = system.text();
  operation.type = type.text();
  operation.order = order.head.key;
  operation.subject = subject;
  operation.body = std::move(body);
  operation.lookup_type = look_up.type.text();
  operation.lookup_body = std::move(look_up.body);
  outbox_.ask(tx, std::move(operation));
}

void Orchestrator::advance(Transaction& tx, OrderState& order, Stage stage) {
  order.head.stage = stage;
  order.head.progress_ns = tx.now().time_since_epoch().count();
  book_.save_head(tx, order);
}

void Orchestrator::advance(Transaction& tx, OrderState& order, ReleaseRecord& release, ReleaseStage stage) {
  release.stage = stage;
  release.progress_ns = tx.now().time_since_epoch().count();
  book_.save_release(tx, order, release);
}

void Orchestrator::arm_sweep(Transaction& tx) {
  if (sweep_armed_ || (book_.open().empty() && !returns_.has_waiting())) return;
  sweep_armed_ = true;
  tx.arm({kSweepTimer, ""}, settings_.patience.sweep_every);
}

const Partner& Orchestrator::partner_of(const OrderState& order) const {
  const Partner* partner = gateway_.partner_named(order.head.partner);
  CHECK(partner != nullptr, "an order of a known partner");
  return *partner;
}

const Agreement& Orchestrator::agreement_of(const HeadRecord& head) const {
  return gateway_.partner_named(head.partner)->agreements.of_order(head.type);
}

const Agreement& Orchestrator::agreement_of(const OrderState& order) const { return agreement_of(order.head); }

const Agreement& Orchestrator::agreement_of(const OrderState& order, const LineRecord& line) const {
  return partner_of(order).agreements.of_line(order.head.type, line.item);
}

LocalTime Orchestrator::on_partners_clock(const OrderState& order, Instant at) const {
  return policies_.document_zone(agreement_of(order)).local(at, settings_.epoch);
}

LocalTime Orchestrator::shipped_at(const OrderState& order, const ReleaseRecord& release) const {
  const auto at = parse_iso_instant(release.shipped_at, settings_.epoch);
  return at ? on_partners_clock(order, *at) : LocalTime{};
}

const canonical::Item* Orchestrator::item_of(std::string_view id) const {
  for (const canonical::Item& item : settings_.items) {
    if (item.id.value == id) return &item;
  }
  return nullptr;
}

Quantity Orchestrator::in_buyers_unit(const LineRecord& line, const Quantity& quantity) const {
  if (line.unit == quantity.unit) return quantity;
  const canonical::Item* item = item_of(line.item);
  CHECK(item != nullptr, "an item of the catalogue");
  for (const canonical::Pack& pack : item->packs) {
    if (pack.to_base.from != line.unit) continue;
    if (const auto converted = convert(quantity, pack.to_base)) return *converted;
  }
  return quantity;  // no whole number of packs: said in base units
}

std::unique_ptr<Actor> make_orchestrator(std::shared_ptr<const Settings> settings, const Policies& policies) {
  return std::make_unique<Orchestrator>(std::move(settings), policies);
}

}  // namespace proofload::orchestrator
