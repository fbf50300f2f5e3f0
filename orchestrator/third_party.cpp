// A third party's warehouse: ordered by 940, heard through its 997 and its 945. It does not tell what it allocates: what
// it has taken counts as there until the 945 says what left.
#include <algorithm>

#include "contracts/json/interfaces/wms.hpp"
#include "contracts/x12/inventory_advice_846.hpp"
#include "contracts/x12/reading.hpp"
#include "contracts/x12/stock_receipt_944.hpp"
#include "contracts/x12/warehouse_advice_945.hpp"
#include "orchestrator/names.hpp"
#include "orchestrator/orchestrator.hpp"
#include "orchestrator/warehouse_documents.hpp"

namespace proofload::orchestrator {
namespace {

constexpr std::string_view kOrderDocument = "940:";
constexpr std::string_view kWarehouseOrders = "OW";  // GS01

std::string order_document(const ReleaseRecord& release, std::string_view status) {
  return std::string(kOrderDocument) + release.name + ":" + std::string(status);
}

}  // namespace

const Partner* Orchestrator::third_party(std::string_view warehouse) const {
  for (const Partner& known : settings_.third_parties) {
    if (known.name.text() == warehouse) return &known;
  }
  return nullptr;
}

void Orchestrator::send_warehouse_order(Transaction& tx, const OrderState& order, const ReleaseRecord& release,
                                        std::string_view status) {
  const Partner& warehouse = *third_party(release.warehouse);
  gateway_.send(tx, warehouse, order_document(release, status), order.head.key, std::string(kWarehouseOrders),
                [&](x12::Writer& writer) {
                  write_warehouse_order(order, release, status, agreement_of(order),
                                        {leaves_from(order), leaves_until(order)}, tx.now(), settings_, writer);
                });
}

ReleaseRecord* Orchestrator::ordered_by(OrderState& order, std::string_view document) {
  if (!document.starts_with(kOrderDocument)) return nullptr;
  for (ReleaseRecord& release : order.releases) {
    if (order_document(release, kNewOrder) == document) return &release;
  }
  return nullptr;
}

void Orchestrator::warehouse_order_accepted(Transaction& tx, OrderState& order, ReleaseRecord& release) {
  if (release.stage != ReleaseStage::asked) return;  // its 945 was faster
  release_accepted(tx, order, release);
  std::vector<wms::LineState> lines;
  for (const ReleaseLine& line : release.lines) {
    const Quantity none{0, line.wanted.unit};
    lines.push_back({line.line, line.wanted, line.wanted, none, none});
  }
  allocated(tx, order, release, lines);
}

// False: warehouses send no such document.
bool Orchestrator::take_third_party_document(Transaction& tx, const Partner& warehouse, const x12::JudgedSet& set) {
  if (set.id == "945") {
    const auto said = x12::read<x12::WarehouseAdvice945>(set.text);
    said ? take_shipping_advice(tx, warehouse, *said) : unreadable_set(tx, warehouse, set);
  } else if (set.id == "944") {
    const auto said = x12::read<x12::StockReceipt944>(set.text);
    if (!said) {
      unreadable_set(tx, warehouse, set);
    } else if (said->reporting == kReturnedGoods) {
      take_return(tx, warehouse.name.text(), told_return(*said, tx.now(), settings_));
    } else {
      take_receipt(tx, warehouse, *said);
    }
  } else if (set.id == "846") {
    const auto said = x12::read<x12::InventoryAdvice846>(set.text);
    said ? take_inventory(tx, warehouse, *said) : unreadable_set(tx, warehouse, set);
  } else {
    return false;
  }
  return true;
}

// Whatever comes after the first answer says nothing new.
void Orchestrator::take_shipping_advice(Transaction& tx, const Partner& warehouse,
                                        const x12::WarehouseAdvice945& advice) {
  const auto [order, release] = book_.by_release(advice.shipment.depositor_order);
  if (release == nullptr) {
    const std::string& name = advice.shipment.depositor_order;
    if (book_.was_released(name)) return;
    return open_document_case(tx, warehouse, "945", name, "advice_of_unknown_release",
                              std::string(warehouse.name.text()) + " tells what became of " + name +
                                  ", which nobody here has released to it: ask the warehouse whose order it was.");
  }
  if (!release->is_open() || release->warehouse != warehouse.name.text()) return;
  const ToldShipment told = told_shipment(advice, *release, tx.now(), settings_);
  if (told.is_empty) {
    return release_cancelled(tx, *order, *release,
                             order->head.cancel_requested ? "buyer_cancelled" : "nothing_in_stock");
  }
  shipped(tx, *order, *release, advice.shipment.shipment, told.at, told.lines, told.cartons);
}

// It has no way to be asked by a machine, and a second order under another name would ship twice.
void Orchestrator::chase_advice(Transaction& tx, OrderState& order, ReleaseRecord& release) {
  const Instant since(Duration(release.progress_ns));
  if (release.is_chased || tx.now() - since < settings_.patience.advice_overdue) return;
  release.is_chased = true;
  book_.save_release(tx, order, release);
  open_case(tx, order.head.partner, order.head.key,
            {.case_id = "advice:" + release.name,
             .kind = "business",
             .cause = "no_shipping_advice",
             .step = "945",
             .text = release.warehouse + " has taken " + release.name + " of " + order.head.key +
                     " and never said what became of it: call the warehouse.",
             .line = {}});
}

}  // namespace proofload::orchestrator
