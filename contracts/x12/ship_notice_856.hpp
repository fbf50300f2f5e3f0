// contracts/x12/ship_notice_856.hpp — what is on the truck: shipment, orders, pallets, cartons,
// items.
//
// Shape    read<ShipNotice856>(set); write(notice, writer) from ST to SE, with CTT01 = number of
// HLs. Levels are
//          kept in wire order, as the HL segments name them: id, parent, code.
// Source   X12 004010 set 856.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "contracts/x12/parts.hpp"
#include "contracts/x12/set_text.hpp"

namespace proofload::x12 {

class Writer;

struct ShippedItem856 {  // SN1
  Quantity shipped;
  std::optional<Quantity> ordered;  // SN105, SN106
  std::string status;               // SN108
  friend bool operator==(const ShippedItem856&, const ShippedItem856&) = default;
};

struct OrderReference856 {  // PRF
  std::string number;
  std::string release;
  std::optional<Date> date;
  friend bool operator==(const OrderReference856&, const OrderReference856&) = default;
};

struct Level856 {  // an HL loop
  int id = 0;
  int parent = 0;    // 0: none
  std::string code;  // S shipment, O order, T pallet, P carton, I item, Q inner pack
  std::optional<bool> has_children;        // HL04
  std::string line_id;                     // LIN01
  std::vector<ProductId> products;         // LIN02/03 …
  std::optional<ShippedItem856> item;      // SN1
  std::optional<OrderReference856> order;  // PRF
  std::optional<std::int64_t> pack;        // PO401
  std::vector<std::string> descriptions;   // PID05
  std::vector<Lading> lading;              // TD1
  std::vector<Routing> routing;            // TD5
  std::string equipment;                   // TD301: TL trailer …
  std::string equipment_number;            // TD303
  std::vector<Reference> references;       // REF
  std::vector<Mark> marks;                 // MAN
  std::vector<Moment> dates;               // DTM
  std::vector<NamedParty> parties;         // N1
  friend bool operator==(const Level856&, const Level856&) = default;
};

struct ShipNotice856 {
  std::string purpose = "00";      // BSN01
  std::string shipment;            // BSN02
  Date date;                       // BSN03
  std::string time = "0000";       // BSN04
  std::string hierarchy = "0001";  // BSN05: 0001 S-O-P-I, 0002 S-O-I-P, 0003 S-P-O-I, 0004 S-O-I
  std::vector<Moment> dates;
  std::vector<Level856> levels;
  friend bool operator==(const ShipNotice856&, const ShipNotice856&) = default;
};

template <>
Result<ShipNotice856> read(const SetText& set);
void write(const ShipNotice856& notice, Writer& writer);

}  // namespace proofload::x12
