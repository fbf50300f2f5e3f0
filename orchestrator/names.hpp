// orchestrator/names.hpp — the message types that the orchestrator speaks, as symbols, and how its notes begin.
#pragma once

#include <array>
#include <string_view>

#include "contracts/base/check.hpp"
#include "contracts/base/symbol.hpp"

namespace proofload::orchestrator {

inline constexpr Symbol kCreateOrder = "erp.create_order";
inline constexpr Symbol kFindOrder = "erp.find_order";
inline constexpr Symbol kChangeOrder = "erp.change_order";
inline constexpr Symbol kCancelLines = "erp.cancel_lines";
inline constexpr Symbol kConfirmShipment = "erp.confirm_shipment";
inline constexpr Symbol kPostInvoice = "erp.post_invoice";
inline constexpr Symbol kFindInvoice = "erp.find_invoice";
inline constexpr Symbol kSetDeliveryStatus = "erp.set_delivery_status";
inline constexpr Symbol kSetAvailability = "erp.set_availability";
inline constexpr Symbol kApplyPayment = "erp.apply_payment";
inline constexpr Symbol kPostCredit = "erp.post_credit";
inline constexpr Symbol kCreateRelease = "wms.create_release";
inline constexpr Symbol kCancelRelease = "wms.cancel_release";
inline constexpr Symbol kGetRelease = "wms.get_release";
inline constexpr Symbol kAttachLabel = "wms.attach_label";
inline constexpr Symbol kRate = "carrier.rate";
inline constexpr Symbol kBuyLabel = "carrier.buy_label";
inline constexpr Symbol kFindLabel = "carrier.find_label";
inline constexpr Symbol kVoidLabel = "carrier.void_label";
inline constexpr Symbol kManifest = "carrier.manifest";
inline constexpr Symbol kPlanLoad = "tms.plan_load";
inline constexpr Symbol kBookLoad = "tms.book_load";
inline constexpr Symbol kCancelLoad = "tms.cancel_load";
inline constexpr Symbol kSettleFreight = "tms.settle_freight";
inline constexpr Symbol kOpenCase = "desk.open_case";

inline constexpr std::array kTypes{kCreateOrder, kChangeOrder,   kFindOrder,     kCancelLines,   kConfirmShipment,
                                   kPostInvoice, kFindInvoice,   kSetDeliveryStatus, kApplyPayment, kPostCredit,
                                   kCreateRelease, kCancelRelease, kGetRelease,  kAttachLabel,
                                   kRate,        kBuyLabel,      kFindLabel,     kVoidLabel,
                                   kManifest,    kPlanLoad,      kBookLoad,      kCancelLoad,
                                   kSettleFreight, kSetAvailability, kOpenCase};

inline constexpr std::string_view kReleasePrefix = "R-";  // of a release's name; then its order's

// W0501
inline constexpr std::string_view kNewOrder = "N";
inline constexpr std::string_view kCancelOrder = "F";

inline constexpr Symbol kTenderTimer = "tender";    // of a release
inline constexpr Symbol kRoutingTimer = "routing";  // likewise
inline constexpr Symbol kPickupTimer = "pickup";    // likewise
inline constexpr Symbol kReceiptTimer = "receipt";  // of a planned receipt

inline constexpr Symbol kCancelTimer = "cancel";    // of an order that has not come
inline constexpr Symbol kWindowTimer = "window";    // of an order
inline constexpr std::string_view kWindowMissed = "window_missed";

// What follows is the order, and where it stood.
inline constexpr std::string_view kSweepRepaired = "the sweep repaired";

// The symbol of a type that stands in the store.
inline Symbol type_of(std::string_view text) {
  for (const Symbol type : kTypes) {
    if (type.text() == text) return type;
  }
  CHECK(false, "a message type of ours");
  return {};
}

}  // namespace proofload::orchestrator
