// contracts/x12/warehouse_codec.hpp — the parts of warehouse documents, to and from their segments.
//
// Shape    as parts_codec.hpp: read_* stands on the part's segment, write_* appends it.
// Requires no more products than the segment holds (warehouse_parts.hpp): more is our own bug.
#pragma once

#include <initializer_list>

#include "contracts/x12/logistics_codec.hpp"
#include "contracts/x12/warehouse_parts.hpp"

namespace proofload::x12 {

// N1 and what is below it, N9, G62, NTE; true when the segment was one of them.
bool read_into_heading(SetReader& reader, WarehouseHeading& heading);
void write(const WarehouseHeading& heading, Writer& writer);

WarehouseShipment read_shipment(SetReader& reader);
void write(const WarehouseShipment& shipment, Writer& writer);

WarehouseCarrier read_warehouse_carrier(SetReader& reader);  // W66, W27 or W08
void write_warehouse_carrier(std::string_view segment, const WarehouseCarrier& carrier,
                             Writer& writer);

WarehouseTotals read_warehouse_totals(SetReader& reader);  // W76 or W03
void write_warehouse_totals(std::string_view segment, const WarehouseTotals& totals,
                            Writer& writer);

// The pairs of a line that begin at these elements, those that are there.
void read_pairs(SetReader& reader, std::initializer_list<std::size_t> places,
                std::vector<ProductId>& into);
// The pair of that index, or two empty elements.
void add_pair(const std::vector<ProductId>& products, std::size_t index, Writer& writer);
void require_pairs(const WarehouseItem& item, std::size_t most);

// G69 and N9 below the line; true when the segment was one of them.
bool read_into_warehouse_item(SetReader& reader, WarehouseItem& item);
void write_warehouse_item_details(const WarehouseItem& item, Writer& writer);

}  // namespace proofload::x12
