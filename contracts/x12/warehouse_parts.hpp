// contracts/x12/warehouse_parts.hpp — what sets 940, 943, 944 and 945 say in the same words.
//
// Shape    plain values; codes are the wire's text; an absent element is "" or nullopt.
// Source   X12 004010: W03 W06 W08 W27 W66 W76 and the headings of sets 940, 943, 944, 945.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "contracts/x12/logistics_parts.hpp"
#include "contracts/x12/parts.hpp"

namespace proofload::x12 {

// What follows the first segment of each of the four. Its parties have no references.
struct WarehouseHeading {
  std::vector<NamedParty> parties;     // N1: ST ship to, SF ship from, DE depositor, WH warehouse …
  std::vector<Reference> references;   // N9: BM bill of lading, CN carrier's number …
  std::vector<ScheduledDate> dates;    // G62
  std::vector<Note> notes;             // NTE
  friend bool operator==(const WarehouseHeading&, const WarehouseHeading&) = default;
};

struct WarehouseShipment {        // W06
  std::string reporting;          // W0601: F full detail, N no exceptions, X exceptions only, J original …
  std::string depositor_order;    // W0602
  std::optional<Date> date;       // W0603
  std::string shipment;           // W0604
  std::string agent_shipment;     // W0605
  std::string purchase_order;     // W0606
  std::string link;               // W0607: the master reference of what belongs together
  friend bool operator==(const WarehouseShipment&, const WarehouseShipment&) = default;
};

struct WarehouseCarrier {          // W66, W27 or W08
  std::string method;              // M motor, U parcel, A air, H customer pickup …
  std::string carrier;             // a SCAC
  std::string routing;
  std::string payment;             // PP prepaid, CC collect, TP third party; not in a W08
  std::string equipment_initial;   // not in a W66, as is the number
  std::string equipment_number;
  friend bool operator==(const WarehouseCarrier&, const WarehouseCarrier&) = default;
};

struct WarehouseItem {                // of a W01, W04, W07 or W12
  std::string case_code;              // the UPC of the case, twelve digits
  std::vector<ProductId> products;    // W01, W04 and W07 hold three, W12 two
  std::string lot;                    // in a W04 line by its N9*LT
  std::vector<std::string> descriptions;  // G69
  std::vector<Reference> references;  // N9: LI line, PC production code, LV licence plate …
  friend bool operator==(const WarehouseItem&, const WarehouseItem&) = default;
};

struct WarehouseTotals {            // W76, W03
  std::int64_t millionths = 0;      // of units, whichever the lines are in
  std::optional<Quantity> weight;
  std::optional<Quantity> volume;
  std::optional<Quantity> lading;   // cartons or pallets; not in a W76
  friend bool operator==(const WarehouseTotals&, const WarehouseTotals&) = default;
};

}  // namespace proofload::x12
