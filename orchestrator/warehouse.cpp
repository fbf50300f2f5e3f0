// The warehouse's side of an order: released, allocated, packed, shipped; late, repeated and out of order.
#include <algorithm>
#include <utility>

#include "contracts/json/interfaces/carrier.hpp"
#include "contracts/json/interfaces/wms.hpp"
#include "orchestrator/names.hpp"
#include "orchestrator/orchestrator.hpp"

namespace proofload::orchestrator {
namespace {

// Each step of a release cancels under a name of its own; the first release's are plain.
std::string step_of(const ReleaseRecord& release, std::string_view step) {
  return std::string(step) + (release.number == 1 ? "" : "#" + std::to_string(release.number));
}

}  // namespace

bool Orchestrator::take_warehouse_event(Transaction& tx, const Message& event) {
  const auto take = [&]<class Body>(const Result<Body>& body, const auto& apply) {
    if (!body) return false;
    const auto [order, release] = book_.by_release(body->release);
    // Whatever comes after the end of a release says nothing new.
    if (release != nullptr && release->is_open()) apply(*order, *release);
    return true;
  };
  const std::string_view type = event.type.text();
  if (type == "wms.allocated") {
    const auto body = wms::from_json<wms::Allocated>(parser_, event.body);
    return take(body, [&](auto& order, auto& release) { allocated(tx, order, release, body->lines); });
  }
  if (type == "wms.picked") {
    return wms::from_json<wms::Picked>(parser_, event.body).has_value();  // what it means shows when it ships
  }
  if (type == "wms.received") {
    const auto body = wms::from_json<wms::Received>(parser_, event.body);
    if (body) stock_came(tx, event.from.text(), body->item, body->quantity);
    return body.has_value();
  }
  if (type == "wms.returned") {
    const auto body = wms::from_json<wms::Returned>(parser_, event.body);
    if (body) take_return(tx, event.from.text(), *body);
    return body.has_value();
  }
  if (type == "wms.packed") {
    const auto body = wms::from_json<wms::Packed>(parser_, event.body);
    return take(body, [&](auto& order, auto& release) { packed(tx, order, release, body->carton); });
  }
  if (type == "wms.shipped") {
    const auto body = wms::from_json<wms::Shipped>(parser_, event.body);
    return take(body, [&](auto& order, auto& release) {
      shipped(tx, order, release, body->shipment, body->at, body->lines, body->cartons);
    });
  }
  if (type == "wms.cancelled") {
    const auto body = wms::from_json<wms::Cancelled>(parser_, event.body);
    return take(body, [&](auto& order, auto& release) { release_cancelled(tx, order, release, body->reason); });
  }
  return true;
}

void Orchestrator::release_accepted(Transaction& tx, OrderState& order, ReleaseRecord& release) {
  if (release.stage == ReleaseStage::asked) advance(tx, order, release, ReleaseStage::accepted);
  if (order.head.cancel_requested && release.stage == ReleaseStage::accepted) ask_to_cancel(tx, order, release);
}

void Orchestrator::ask_to_cancel(Transaction& tx, OrderState& order, ReleaseRecord& release) {
  if (std::exchange(release.is_recalled, true)) return;
  book_.save_release(tx, order, release);
  if (third_party(release.warehouse) != nullptr) return send_warehouse_order(tx, order, release, kCancelOrder);
  ask(tx, order, warehouse_named(release.warehouse), kCancelRelease, release.name,
      to_json(wms::CancelRelease{release.name, is_window_over(order, tx.now()) ? std::string(kWindowMissed) : "buyer_cancelled"}),
      release.name);
}

void Orchestrator::allocated(Transaction& tx, OrderState& order, ReleaseRecord& release,
                             const std::vector<wms::LineState>& lines) {
  if (release.is_allocated) return;
  release.is_allocated = true;
  for (const wms::LineState& state : lines) {
    ReleaseLine* line = release.line(state.line);
    if (line == nullptr) continue;
    line->allocated = state.allocated;
    line->item = state.item.value_or("");
  }
  advance(tx, order, release, release.stage);
  if (goes_collect(order)) {
    request_routing(tx, order, release);
  } else if (goes_by_truck(order, release)) {
    plan_load(tx, order, release);
  }
  source(tx, order, step_of(release, "allocation"), "nothing_in_stock");
}

void Orchestrator::packed(Transaction& tx, OrderState& order, ReleaseRecord& release, const wms::Carton& carton) {
  if (order.carton(carton.sscc) != nullptr) return;
  CartonRecord record;
  record.sscc = carton.sscc;
  record.release = release.name;
  record.weight_g = carton.weight_g;
  for (const wms::PackedLine& line : carton.lines) record.lines.push_back({line.line, line.quantity});
  order.cartons.push_back(std::move(record));
  CartonRecord& kept = order.cartons.back();
  book_.save_carton(tx, order, kept);
  advance(tx, order, release, release.stage);
  buy_label(tx, order, release, kept);
}

void Orchestrator::shipped(Transaction& tx, OrderState& order, ReleaseRecord& release, const std::string& shipment,
                           const std::string& at, const std::vector<wms::LineState>& lines,
                           const std::vector<wms::Carton>& cartons) {
  const std::string name = release.name;  // another source adds a release, and moves this one
  allocated(tx, order, release, lines);
  ReleaseRecord& left = *order.release(name);
  left.shipment = shipment;
  left.shipped_at = at;
  for (const wms::LineState& state : lines) {
    ReleaseLine* share = left.line(state.line);
    LineRecord* line = order.line(state.line);
    if (share == nullptr || line == nullptr) continue;
    share->shipped = state.shipped;
    share->item = state.item.value_or("");
    line->shipped += state.shipped;
    book_.save_line(tx, order, *line);
  }
  // What the warehouse loaded is what there is, whatever was heard of its packing before.
  std::vector<std::string> trackings;
  for (const wms::Carton& carton : cartons) {
    CartonRecord* record = order.carton(carton.sscc);
    if (record == nullptr) {
      order.cartons.push_back({.sscc = carton.sscc, .release = name, .weight_g = carton.weight_g});
      record = &order.cartons.back();
      for (const wms::PackedLine& line : carton.lines) record->lines.push_back({line.line, line.quantity});
    }
    record->tracking = carton.tracking.value_or(record->tracking);
    record->attached = true;
    if (!record->tracking.empty()) trackings.push_back(record->tracking);
    book_.save_carton(tx, order, *record);
  }
  const bool is_ours = third_party(left.warehouse) == nullptr;
  // A third party answers a cancel with what it did.
  const bool hears_of_cancel_now = left.stage == ReleaseStage::asked || !is_ours;
  advance(tx, order, left, ReleaseStage::shipped);
  await_period(tx, order);
  await_day_end(tx, order);
  source(tx, order, step_of(left, "shipment"), "short_picked");
  ReleaseRecord& kept = *order.release(name);
  confirm_shipment(tx, order, kept);
  if (goes_collect(order)) {
    // The truck is the buyer's: nobody is told but by the 856.
  } else if (kept.load.stage == LoadStage::booked) {
    load_ready(tx, order, kept);
  } else if (is_ours && !trackings.empty()) {  // goods that left before anybody heard of their cartons have no label
    ask(tx, order, carrier_of(kept), kManifest, shipment, to_json(carrier::Manifest{shipment, std::move(trackings)}));
  }
  // The cancel waited for the answer to the release, and the goods were faster.
  if (order.head.cancel_requested && hears_of_cancel_now) {
    cancel_came_too_late(tx, order, "shipment", "which has shipped");
  }
  send_notice(tx, order, kept);
}

void Orchestrator::cancel_came_too_late(Transaction& tx, OrderState& order, std::string_view step,
                                        std::string_view what) {
  if (order.head.told_too_late) return;
  order.head.told_too_late = true;
  book_.save_head(tx, order);
  open_case(tx, order.head.partner, order.head.key,
            {.case_id = "",
             .kind = "business",
             .cause = "cancel_too_late",
             .step = std::string(step),
             .text = "The buyer cancels " + order.head.key + ", " + std::string(what) + ": offer a return.",
             .line = {}});
}

void Orchestrator::release_cancelled(Transaction& tx, OrderState& order, ReleaseRecord& release,
                                     std::string_view reason) {
  order.head.cause = order.head.cancel_requested ? "cancelled_by_buyer" : "nothing_in_stock";
  const std::string step = step_of(release, "release");
  advance(tx, order, release, ReleaseStage::cancelled);
  for (const CartonRecord& carton : order.cartons) {
    if (carton.release == release.name) void_label(tx, order, release, carton);
  }
  cancel_load(tx, order, release);
  cancel_routing(tx, order, release);
  source(tx, order, step, reason);
}

void Orchestrator::compare_release(Transaction& tx, OrderState& order, ReleaseRecord& release, const Answer& reply) {
  const auto state = reply.as<wms::ReleaseState>();
  if (!state || !release.is_open()) return;
  const std::string name = release.name;  // as in shipped()
  advance(tx, order, release, release.stage);
  if (state->status == "shipped" || state->status == "cancelled") note_repair(tx, order, to_text(release.stage));
  if (state->status == "shipped") {
    return shipped(tx, order, release, state->shipment.value_or(""), state->shipped_at.value_or(""), state->lines,
                   state->cartons);
  }
  if (state->status == "cancelled") return release_cancelled(tx, order, release, "nothing_in_stock");
  if (state->status != "received") allocated(tx, order, release, state->lines);
  ReleaseRecord& kept = *order.release(name);
  bool is_behind = false;
  for (const wms::Carton& carton : state->cartons) {
    CartonRecord* known = order.carton(carton.sscc);
    // It waits for its truck.
    if (known != nullptr && goes_collect(order) && kept.routing.stage != RoutingStage::handed_over) continue;
    if (known != nullptr && goes_by_truck(order, kept) && kept.load.bill_of_lading.empty()) continue;
    if (known == nullptr) {
      packed(tx, order, kept, carton);
    } else if (!carton.tracking && !known->attached) {
      buy_label(tx, order, kept, *known);
    } else {
      continue;
    }
    is_behind = true;
  }
  if (is_behind) note_repair(tx, order, to_text(kept.stage));
}

}  // namespace proofload::orchestrator
