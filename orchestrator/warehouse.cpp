// The warehouse's side of an order: released, allocated, packed, shipped; late, repeated and out of order.
#include <algorithm>

#include "contracts/json/interfaces/wms.hpp"
#include "orchestrator/names.hpp"
#include "orchestrator/orchestrator.hpp"

namespace proofload::orchestrator {
namespace {

// Whatever came before what is known already says nothing new; but each carton is news of its own.
bool is_news(const OrderState& order) { return order.head.stage == Stage::released || order.head.stage == Stage::booked; }

}  // namespace

void Orchestrator::release(Transaction& tx, OrderState& order) {
  order.head.release = "R-" + order.head.key;
  wms::CreateRelease request{order.head.release, order.head.key, order.head.sales_order, order.head.ship_to, {}};
  for (const LineRecord& line : order.lines) {
    const Quantity wanted = line.ordered - line.cancelled;
    if (!wanted.is_zero()) request.lines.push_back({line.line, line.item, wanted});
  }
  book_.save_head(tx, order);
  ask(tx, order, settings_.wms, kCreateRelease, order.head.release, to_json(request));
}

bool Orchestrator::take_warehouse_event(Transaction& tx, const Message& event) {
  const std::string_view type = event.type.text();
  if (type == "wms.allocated") {
    const auto body = wms::from_json<wms::Allocated>(parser_, event.body);
    if (!body) return false;
    OrderState* order = book_.by_release(body->release);
    if (order != nullptr && is_news(*order)) allocated(tx, *order, body->lines);
  } else if (type == "wms.picked") {
    return wms::from_json<wms::Picked>(parser_, event.body).has_value();  // what it means shows when it ships
  } else if (type == "wms.packed") {
    const auto body = wms::from_json<wms::Packed>(parser_, event.body);
    if (!body) return false;
    OrderState* order = book_.by_release(body->release);
    if (order != nullptr && is_news(*order)) packed(tx, *order, body->carton);
  } else if (type == "wms.shipped") {
    const auto body = wms::from_json<wms::Shipped>(parser_, event.body);
    if (!body) return false;
    OrderState* order = book_.by_release(body->release);
    if (order != nullptr && is_news(*order)) {
      shipped(tx, *order, body->shipment, body->at, body->lines, body->cartons);
    }
  } else if (type == "wms.cancelled") {
    const auto body = wms::from_json<wms::Cancelled>(parser_, event.body);
    if (!body) return false;
    OrderState* order = book_.by_release(body->release);
    if (order != nullptr && is_news(*order)) release_cancelled(tx, *order, body->reason);
  }
  return true;
}

void Orchestrator::allocated(Transaction& tx, OrderState& order, const std::vector<wms::LineState>& lines) {
  if (order.head.response_sent) return;
  std::vector<std::pair<std::int32_t, Quantity>> missing;
  for (const wms::LineState& state : lines) {
    LineRecord* line = order.line(state.line);
    if (line == nullptr) continue;
    line->accepted = state.allocated;
    book_.save_line(tx, order, *line);
    if (agreement_of(order, *line).backorder == Backorder::keep) continue;
    missing.emplace_back(state.line, state.ordered - state.allocated);
  }
  cancel_lines(tx, order, "allocation", "nothing_in_stock", missing);
  send_response(tx, order);
  advance(tx, order, order.head.stage);
}

void Orchestrator::packed(Transaction& tx, OrderState& order, const wms::Carton& carton) {
  if (order.carton(carton.sscc) != nullptr) return;
  CartonRecord record;
  record.sscc = carton.sscc;
  record.weight_g = carton.weight_g;
  for (const wms::PackedLine& line : carton.lines) record.lines.push_back({line.line, line.quantity});
  order.cartons.push_back(std::move(record));
  CartonRecord& kept = order.cartons.back();
  book_.save_carton(tx, order, kept);
  advance(tx, order, order.head.stage);
  buy_label(tx, order, kept);
}

void Orchestrator::shipped(Transaction& tx, OrderState& order, const std::string& shipment, const std::string& at,
                           const std::vector<wms::LineState>& lines, const std::vector<wms::Carton>& cartons) {
  allocated(tx, order, lines);
  order.head.shipment = shipment;
  order.head.shipped_at = at;
  for (const wms::LineState& state : lines) {
    LineRecord* line = order.line(state.line);
    if (line == nullptr) continue;
    line->shipped = state.shipped;
    book_.save_line(tx, order, *line);
  }
  // What the warehouse loaded is what there is, whatever was heard of its packing before.
  for (const wms::Carton& carton : cartons) {
    CartonRecord* record = order.carton(carton.sscc);
    if (record == nullptr) {
      order.cartons.push_back({.sscc = carton.sscc, .weight_g = carton.weight_g});
      record = &order.cartons.back();
      for (const wms::PackedLine& line : carton.lines) record->lines.push_back({line.line, line.quantity});
    }
    record->tracking = carton.tracking.value_or(record->tracking);
    record->attached = true;
    book_.save_carton(tx, order, *record);
  }
  std::vector<std::pair<std::int32_t, Quantity>> unshipped;
  for (const LineRecord& line : order.lines) {
    if (agreement_of(order, line).backorder == Backorder::keep) continue;
    unshipped.emplace_back(line.line, line.ordered - line.shipped - line.cancelled);
  }
  cancel_lines(tx, order, "shipment", "short_picked", unshipped);
  confirm_shipment(tx, order);
  std::string manifest = R"({"shipment":")" + shipment + R"(","trackings":[)";
  for (const CartonRecord& carton : order.cartons) {
    if (carton.tracking.empty()) continue;
    if (manifest.back() != '[') manifest += ',';
    manifest += '"' + carton.tracking + '"';
  }
  ask(tx, order, settings_.carrier, kManifest, shipment, manifest + "]}");
  if (order.head.cancel_requested && order.head.stage == Stage::booked) {
    // The cancel waited for the answer to the release, and the goods were faster.
    open_case(tx, order.head.partner, order.head.key,
              {.case_id = "",
               .kind = "business",
               .cause = "cancel_too_late",
               .step = "wms.shipped",
               .text = "The buyer cancels " + order.head.key + ", which has shipped: offer a return.",
               .line = {}});
  }
  advance(tx, order, Stage::shipped);
  send_notice(tx, order);
}

void Orchestrator::release_cancelled(Transaction& tx, OrderState& order, std::string_view reason) {
  for (LineRecord& line : order.lines) {
    line.accepted = Quantity{0, line.ordered.unit};
    book_.save_line(tx, order, line);
  }
  order.head.cause = reason == "nothing_in_stock" ? "nothing_in_stock" : "cancelled_by_buyer";
  cancel_rest(tx, order, "release", reason == "nothing_in_stock" ? "nothing_in_stock" : "buyer_cancelled");
  send_response(tx, order);
  advance(tx, order, Stage::cancelled);
}

void Orchestrator::compare_release(Transaction& tx, OrderState& order, const Answer& reply) {
  const auto state = reply.as<wms::ReleaseState>();
  if (!state || !is_news(order)) return;
  order.head.progress_ns = tx.now().time_since_epoch().count();
  if (state->status == "shipped" || state->status == "cancelled") note_repair(tx, order);
  if (state->status == "shipped") {
    return shipped(tx, order, state->shipment.value_or(""), state->shipped_at.value_or(""), state->lines, state->cartons);
  }
  if (state->status == "cancelled") return release_cancelled(tx, order, "nothing_in_stock");
  if (state->status != "received") allocated(tx, order, state->lines);
  bool is_behind = false;
  for (const wms::Carton& carton : state->cartons) {
    CartonRecord* known = order.carton(carton.sscc);
    if (known == nullptr) {
      packed(tx, order, carton);
    } else if (!carton.tracking && !known->attached) {
      buy_label(tx, order, *known);
    } else {
      continue;
    }
    is_behind = true;
  }
  if (is_behind) note_repair(tx, order);
  book_.save_head(tx, order);
}

}  // namespace proofload::orchestrator
