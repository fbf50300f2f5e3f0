// contracts/canonical/lifecycles.hpp — the lives of orders, releases, cartons, labels, shipments,
// invoices, documents.
//
// What     Legal moves back are written as such: a hold is released, an allocation taken back, a
//          carton reopened, a label voided, a delivery that failed. A new version is a new table
//          beside the old one.
// Shape    the words are those of the JSON interfaces (contracts/json/interfaces).
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "contracts/canonical/lifecycle.hpp"

namespace proofload::canonical {

namespace lifecycle_tables {

inline constexpr std::array<State, 5> kOrderLineStates{
    {{"open", 0}, {"on_hold", 0}, {"shipped", 1}, {"invoiced", 2}, {"cancelled", 2}}};
inline constexpr std::array<Move, 6> kOrderLineMoves{{{"open", "on_hold"},
                                                      {"on_hold", "open"},
                                                      {"open", "shipped"},
                                                      {"shipped", "invoiced"},
                                                      {"open", "cancelled"},
                                                      {"on_hold", "cancelled"}}};

inline constexpr std::array<State, 6> kReleaseStates{{{"received", 0},
                                                      {"allocated", 1},
                                                      {"picking", 2},
                                                      {"packed", 3},
                                                      {"shipped", 4},
                                                      {"cancelled", 4}}};
inline constexpr std::array<Move, 11> kReleaseMoves{
    {{"received", "allocated"},
     {"allocated", "received"},  // de-allocation
     {"allocated", "picking"},
     {"picking", "allocated"},  // short: allocated again
     {"picking", "packed"},
     {"packed", "picking"},  // a carton is reopened
     {"packed", "shipped"},
     {"received", "cancelled"},
     {"allocated", "cancelled"},
     {"picking", "cancelled"},
     {"packed", "cancelled"}}};

inline constexpr std::array<State, 6> kCartonStates{
    {{"open", 0}, {"packed", 1}, {"labelled", 2}, {"loaded", 3}, {"shipped", 4}, {"cancelled", 4}}};
inline constexpr std::array<Move, 10> kCartonMoves{{{"open", "packed"},
                                                    {"packed", "open"},
                                                    {"packed", "labelled"},
                                                    {"labelled", "packed"},  // its label was voided
                                                    {"labelled", "loaded"},
                                                    {"loaded", "labelled"},
                                                    {"labelled", "shipped"},
                                                    {"loaded", "shipped"},
                                                    {"open", "cancelled"},
                                                    {"packed", "cancelled"}}};

inline constexpr std::array<State, 4> kLabelStates{
    {{"bought", 0}, {"manifested", 1}, {"scanned", 2}, {"voided", 2}}};
inline constexpr std::array<Move, 5> kLabelMoves{
    {{"bought", "manifested"},
     {"bought", "scanned"},  // handed over unmanifested
     {"manifested", "scanned"},
     {"bought", "voided"},
     {"manifested", "voided"}}};

inline constexpr std::array<State, 7> kShipmentStates{{{"planned", 0},
                                                       {"staged", 1},
                                                       {"loaded", 2},
                                                       {"shipped", 3},
                                                       {"delivered", 4},
                                                       {"returned", 4},
                                                       {"cancelled", 4}}};
inline constexpr std::array<Move, 12> kShipmentMoves{
    {{"planned", "staged"},
     {"staged", "planned"},
     {"staged", "loaded"},
     {"loaded", "staged"},
     {"planned", "shipped"},  // parcels are not staged
     {"staged", "shipped"},
     {"loaded", "shipped"},
     {"shipped", "delivered"},
     {"shipped", "returned"},  // refused or undeliverable
     {"planned", "cancelled"},
     {"staged", "cancelled"},
     {"loaded", "cancelled"}}};

// Scans are missed, so that a parcel may skip states; what was delivered stays delivered.
inline constexpr std::array<State, 5> kDeliveryStates{{{"pre_transit", 0},
                                                       {"in_transit", 1},
                                                       {"out_for_delivery", 2},
                                                       {"exception", 3},
                                                       {"delivered", 4}}};
inline constexpr std::array<Move, 13> kDeliveryMoves{
    {{"pre_transit", "in_transit"},
     {"pre_transit", "out_for_delivery"},
     {"pre_transit", "exception"},
     {"pre_transit", "delivered"},
     {"in_transit", "out_for_delivery"},
     {"in_transit", "exception"},
     {"in_transit", "delivered"},
     {"out_for_delivery", "in_transit"},  // nobody at home
     {"out_for_delivery", "exception"},
     {"out_for_delivery", "delivered"},
     {"exception", "in_transit"},
     {"exception", "out_for_delivery"},
     {"exception", "delivered"}}};

inline constexpr std::array<State, 8> kInvoiceStates{{{"draft", 0},
                                                      {"posted", 1},
                                                      {"sent", 2},
                                                      {"disputed", 2},
                                                      {"partly_paid", 3},
                                                      {"paid", 4},
                                                      {"credited", 4},
                                                      {"cancelled", 4}}};
inline constexpr std::array<Move, 15> kInvoiceMoves{
    {{"draft", "posted"},
     {"draft", "cancelled"},
     {"posted", "sent"},
     {"posted", "credited"},
     {"sent", "disputed"},
     {"disputed", "sent"},  // the dispute was withdrawn
     {"sent", "partly_paid"},
     {"sent", "paid"},
     {"sent", "credited"},
     {"disputed", "partly_paid"},
     {"disputed", "credited"},
     {"partly_paid", "disputed"},
     {"partly_paid", "paid"},
     {"partly_paid", "credited"},
     {"posted", "paid"}}};

// An answer never turns into another: all answers for one group agree. A rejected document is sent
// again, mended.
inline constexpr std::array<State, 7> kDocumentStates{{{"created", 0},
                                                       {"sent", 1},
                                                       {"overdue", 2},
                                                       {"accepted", 3},
                                                       {"accepted_with_errors", 3},
                                                       {"rejected", 3},
                                                       {"abandoned", 4}}};
inline constexpr std::array<Move, 12> kDocumentMoves{{{"created", "sent"},
                                                      {"sent", "accepted"},
                                                      {"sent", "accepted_with_errors"},
                                                      {"sent", "rejected"},
                                                      {"sent", "overdue"},
                                                      {"overdue", "sent"},  // repeated
                                                      {"overdue", "accepted"},
                                                      {"overdue", "accepted_with_errors"},
                                                      {"overdue", "rejected"},
                                                      {"overdue", "abandoned"},
                                                      {"rejected", "sent"},
                                                      {"rejected", "abandoned"}}};

}  // namespace lifecycle_tables

inline constexpr Lifecycle kOrderLineLifecycle{"order_line", 1, lifecycle_tables::kOrderLineStates,
                                               lifecycle_tables::kOrderLineMoves};
inline constexpr Lifecycle kReleaseLifecycle{"release", 1, lifecycle_tables::kReleaseStates,
                                             lifecycle_tables::kReleaseMoves};
inline constexpr Lifecycle kCartonLifecycle{"carton", 1, lifecycle_tables::kCartonStates,
                                            lifecycle_tables::kCartonMoves};
inline constexpr Lifecycle kLabelLifecycle{"label", 1, lifecycle_tables::kLabelStates,
                                           lifecycle_tables::kLabelMoves};
inline constexpr Lifecycle kShipmentLifecycle{"shipment", 1, lifecycle_tables::kShipmentStates,
                                              lifecycle_tables::kShipmentMoves};
inline constexpr Lifecycle kDeliveryLifecycle{"delivery", 1, lifecycle_tables::kDeliveryStates,
                                              lifecycle_tables::kDeliveryMoves};
inline constexpr Lifecycle kInvoiceLifecycle{"invoice", 1, lifecycle_tables::kInvoiceStates,
                                             lifecycle_tables::kInvoiceMoves};
inline constexpr Lifecycle kDocumentLifecycle{"document", 1, lifecycle_tables::kDocumentStates,
                                              lifecycle_tables::kDocumentMoves};

inline constexpr std::array<Lifecycle, 8> kLifecycles{
    kOrderLineLifecycle, kReleaseLifecycle,  kCartonLifecycle,  kLabelLifecycle,
    kShipmentLifecycle,  kDeliveryLifecycle, kInvoiceLifecycle, kDocumentLifecycle};

// nullptr when there is no such table.
constexpr const Lifecycle* find_lifecycle(std::string_view name, int version = 1) {
  for (const Lifecycle& lifecycle : kLifecycles) {
    if (lifecycle.name == name && lifecycle.version == version) return &lifecycle;
  }
  return nullptr;
}

}  // namespace proofload::canonical
