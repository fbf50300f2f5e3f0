// orchestrator/warehouse_documents.hpp — what a third party's warehouse is sent, and what its answers say in all.
//
// Units    base units of the items.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/base/calendar.hpp"
#include "contracts/json/interfaces/wms.hpp"
#include "contracts/x12/stock_receipt_944.hpp"
#include "contracts/x12/warehouse_advice_945.hpp"
#include "contracts/x12/writer.hpp"
#include "orchestrator/order_state.hpp"
#include "orchestrator/settings.hpp"

namespace proofload::orchestrator {

struct Leaving {  // when a release may leave
  std::optional<Instant> from;
  std::optional<Instant> until;
};

// A 940. status: W0501.
void write_warehouse_order(const OrderState& order, const ReleaseRecord& release, std::string_view status,
                           const Agreement& agreement, const Leaving& leaving, Instant now, const Settings& settings,
                           x12::Writer& writer);

// A 943.
void write_stock_advice(const PlannedReceipt& receipt, Instant now, const Settings& settings, x12::Writer& writer);

// A 945 in the words of our own warehouses.
struct ToldShipment {
  std::vector<wms::LineState> lines;  // of the release
  std::vector<wms::Carton> cartons;
  std::string at;                     // ISO
  bool is_empty = true;               // nothing of it left
};

// heard_at: when it came. A day without a time of day is taken for its last moment, or for then where that is earlier.
ToldShipment told_shipment(const x12::WarehouseAdvice945& advice, const ReleaseRecord& release, Instant heard_at,
                           const Settings& settings);

// A 944 of what came back (W1701 C), likewise: of a release, under the sender's number for the return.
inline constexpr std::string_view kReturnedGoods = "C";
wms::Returned told_return(const x12::StockReceipt944& receipt, Instant heard_at, const Settings& settings);

}  // namespace proofload::orchestrator
