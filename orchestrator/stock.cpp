// What there is: a third party's reports kept by their own time and shown in the ERP, goods announced and received, and
// the orders that wait for what came.
#include <algorithm>
#include <tuple>

#include "contracts/base/decimal.hpp"
#include "contracts/json/interfaces/erp.hpp"
#include "contracts/x12/inventory_advice_846.hpp"
#include "contracts/x12/stock_receipt_944.hpp"
#include "contracts/x12/time_of_day.hpp"
#include "orchestrator/names.hpp"
#include "orchestrator/orchestrator.hpp"
#include "orchestrator/warehouse_documents.hpp"

namespace proofload::orchestrator {
namespace {

constexpr std::string_view kFull = "00";       // BIA01: what it does not name is not there
constexpr std::string_view kAvailable = "33";  // QTY01
constexpr std::string_view kEffective = "007"; // DTM01
constexpr std::string_view kDamaged = "07";    // W1303
constexpr std::string_view kStockAdvices = "AR";  // GS01

Instant instant_at(const Date& date, std::string_view time, const CivilEpoch& epoch) {
  return instant_of(date, epoch) + x12::time_of_day(time).value_or(Duration::zero());
}

Instant as_of(const std::vector<x12::Moment>& dates, Instant otherwise, const CivilEpoch& epoch) {
  for (const x12::Moment& moment : dates) {
    if (moment.qualifier == kEffective) return instant_at(moment.date, moment.time, epoch);
  }
  return otherwise;
}

std::string telling_of(const StockPosition& position) {
  return std::string(kSetAvailability.text()) + ":" + position.name() + ":" + position.report;
}

}  // namespace

void Orchestrator::take_inventory(Transaction& tx, const Partner& warehouse, const x12::InventoryAdvice846& advice) {
  const std::string name(warehouse.name.text());
  const Instant reported = as_of(advice.dates, instant_at(advice.date, advice.time, settings_.epoch), settings_.epoch);
  std::vector<StockPosition> said;
  std::string wrong;  // the first figure of which nothing can be made
  std::string_view cause;
  const auto note = [&](std::string_view why, const x12::StockItem846& wire, std::string_view text) {
    if (!cause.empty()) return;
    cause = why;
    wrong = "'" + (wire.products.empty() ? "line " + wire.id : wire.products.front().value) + "'" + std::string(text);
  };
  for (const x12::StockItem846& wire : advice.items) {
    const canonical::Item* item = nullptr;
    for (const x12::ProductId& product : wire.products) {
      if (item == nullptr) item = item_of(product.value);
    }
    if (item == nullptr) {
      note("unknown_item", wire, ", which nobody knows");
      continue;
    }
    for (const x12::StockFigure846& figure : wire.figures) {
      if (figure.qualifier != kAvailable) continue;
      const auto available = canonical::to_base_unit(*item, figure.quantity);
      if (!available) {
        note("bad_unit", wire, " in " + to_text(figure.quantity) + ", a unit that it does not have");
        continue;
      }
      const Instant at = as_of(figure.dates, as_of(wire.dates, reported, settings_.epoch), settings_.epoch);
      said.push_back({.warehouse = name,
                      .item = item->id.value,
                      .available = *available,
                      .as_of_ns = at.time_since_epoch().count(),
                      .report = advice.reference});
    }
  }
  if (said.empty() && cause.empty() && !advice.items.empty()) {
    note("unsupported_document", advice.items.front(), " without a figure of what is available (QTY01 33)");
  }
  if (!cause.empty()) {
    open_document_case(tx, warehouse, "846", advice.reference, cause,
                       "Report " + advice.reference + " of " + name + " tells of " + wrong +
                           ": see to it with the warehouse.");
  }
  if (advice.purpose == kFull) {
    for (StockPosition& known : stock_.of(name)) {
      const auto is_of_item = [&](const StockPosition& each) { return each.item == known.item; };
      if (std::any_of(said.begin(), said.end(), is_of_item)) continue;
      said.push_back({.warehouse = name,
                      .item = std::move(known.item),
                      .available = {0, known.available.unit},
                      .as_of_ns = reported.time_since_epoch().count(),
                      .report = advice.reference});
    }
  }
  for (StockPosition& position : said) take_position(tx, std::move(position));
}

void Orchestrator::take_position(Transaction& tx, StockPosition position) {
  const StockPosition* const known = stock_.find(position.name());
  const auto time_of = [](const StockPosition& each) {
    return StockTime{Instant(Duration(each.as_of_ns)), each.report};
  };
  if (known != nullptr && !policies_.replaces_stock(time_of(*known), time_of(position))) return;
  const bool has_risen = position.available.millionths > (known == nullptr ? 0 : known->available.millionths);
  if (known != nullptr) position.telling = known->telling;
  const StockPosition& kept = stock_.save(tx, std::move(position));
  const StockPosition copy = kept;
  show_availability(tx, copy);
  if (has_risen) stock_came(tx, copy.warehouse, copy.item, copy.available);
}

// One at a time for a position, so that an attempt at an older figure cannot land after a newer one.
void Orchestrator::show_availability(Transaction& tx, StockPosition position) {
  if (position.is_shown || !position.telling.empty()) return;
  position.telling = telling_of(position);
  Operation operation;
  operation.id = position.telling;
  const std::string_view items[] = {position.item};
  const canonical::BusinessUnit* const unit = canonical::unit_of(settings_.units, "", items).unit;
  operation.system = unit == nullptr ? std::string(settings_.erps.front().text()) : unit->erp;
  operation.type = kSetAvailability.text();
  operation.subject = position.name();
  operation.body = to_json(erp::SetAvailability{position.warehouse, position.item, position.available,
                                                iso_text(Instant(Duration(position.as_of_ns)), settings_.epoch)});
  stock_.save(tx, std::move(position));
  outbox_.ask(tx, std::move(operation));
}

void Orchestrator::availability_shown(Transaction& tx, const Operation& operation) {
  const StockPosition* const known = stock_.find(operation.subject);
  if (known == nullptr || known->telling != operation.id) return;
  StockPosition position = *known;
  position.telling.clear();
  position.is_shown = telling_of(position) == operation.id;
  stock_.save(tx, position);
  show_availability(tx, std::move(position));
}

// The oldest order first, as far as it goes. News that comes twice asks for what turns out not to be there.
void Orchestrator::stock_came(Transaction& tx, std::string_view warehouse, std::string_view item, Quantity left) {
  std::vector<OrderState*> waiting;
  for (auto& [key, order] : book_.open()) {
    if (order.head.stage == Stage::booked && !order.head.cancel_requested) waiting.push_back(&order);
  }
  std::stable_sort(waiting.begin(), waiting.end(), [](const OrderState* a, const OrderState* b) {
    return a->head.taken_ns < b->head.taken_ns;
  });
  for (OrderState* order : waiting) {
    if (left.millionths > 0) release_waiting(tx, *order, warehouse, item, left);
  }
}

void Orchestrator::await_receipts(Transaction& tx) {
  for (const PlannedReceipt& receipt : settings_.receipts) {
    if (stock_.was_announced(receipt.name)) continue;
    tx.arm({kReceiptTimer, receipt.name}, std::max(receipt.at - tx.now(), Duration::zero()));
  }
}

const PlannedReceipt* Orchestrator::planned_receipt(std::string_view name) const {
  const auto found = std::find_if(settings_.receipts.begin(), settings_.receipts.end(),
                                  [&](const PlannedReceipt& each) { return each.name == name; });
  return found == settings_.receipts.end() ? nullptr : &*found;
}

void Orchestrator::announce_receipt(Transaction& tx, std::string_view name) {
  const PlannedReceipt* const receipt = planned_receipt(name);
  const Partner* const warehouse = receipt == nullptr ? nullptr : third_party(receipt->warehouse);
  if (warehouse == nullptr || stock_.was_announced(name)) return;
  stock_.announced(tx, receipt->name);
  gateway_.send(tx, *warehouse, "943:" + receipt->name, "", std::string(kStockAdvices),
                [&](x12::Writer& writer) { write_stock_advice(*receipt, tx.now(), settings_, writer); });
}

void Orchestrator::take_receipt(Transaction& tx, const Partner& warehouse, const x12::StockReceipt944& receipt) {
  const PlannedReceipt* const planned = planned_receipt(receipt.depositor_order);
  if (planned == nullptr) {
    const std::string& name = receipt.depositor_order.empty() ? receipt.receipt : receipt.depositor_order;
    return open_document_case(tx, warehouse, "944", name, "receipt_of_unknown_shipment",
                              std::string(warehouse.name.text()) + " has received " + name +
                                  ", which nobody here has announced: find out what came.");
  }
  if (planned->warehouse != warehouse.name.text() || stock_.was_received(planned->name)) return;
  stock_.received(tx, planned->name);
  const canonical::Item* const item = item_of(planned->item);
  Quantity came{0, planned->quantity.unit};
  Quantity damaged = came;
  for (const x12::ReceivedLine944& line : receipt.lines) {
    const auto in_base = [&](const Quantity& quantity) {
      return canonical::to_base_unit(*item, quantity).value_or(Quantity{0, came.unit});
    };
    came += in_base(line.received);
    for (const x12::ReceiptException944& exception : line.exceptions) {
      if (exception.kind == kDamaged) damaged += in_base(exception.quantity);
    }
  }
  const Quantity good = came - damaged;
  const std::int64_t amiss = std::abs((planned->quantity - good).millionths);
  const Ratio tolerated = settings_.receipt_tolerance;
  if (amiss > multiply_divide(planned->quantity.millionths, tolerated.numerator, tolerated.denominator)) {
    open_case(tx, "", "",
              {.case_id = "receipt:" + planned->name,
               .kind = "business",
               .cause = "receipt_differs",
               .step = "944",
               .text = planned->warehouse + " was to receive " + to_text(planned->quantity) + " of " + planned->item +
                       " (" + planned->name + "), and has received " + to_text(came) + ", of which " +
                       to_text(damaged) + " damaged: see to the difference.",
               .line = {}});
  }
  stock_came(tx, planned->warehouse, planned->item, good);
}

}  // namespace proofload::orchestrator
