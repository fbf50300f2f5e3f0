#include "contracts/x12/warehouse_codec.hpp"

#include "contracts/base/check.hpp"

namespace proofload::x12 {

bool read_into_heading(SetReader& reader, WarehouseHeading& heading) {
  switch (reader.id()) {
    case pack("N9"):
      heading.references.push_back(read_reference(reader));
      return true;
    case pack("G62"):
      read_scheduled_date(reader, heading.dates);
      return true;
    case pack("NTE"):
      heading.notes.push_back(read_note(reader));
      return true;
    default:
      return read_party_segment(reader, heading.parties, kNoReferences);
  }
}

void write(const WarehouseHeading& h, Writer& w) {
  write_parties(h.parties, "", w);
  write_references("N9", h.references, w);
  write_all(h.dates, w);
  write_all(h.notes, w);
}

WarehouseShipment read_shipment(SetReader& reader) {
  WarehouseShipment shipment;
  shipment.reporting = reader.required_text(1);
  shipment.depositor_order = reader.text(2);
  shipment.date = reader.date(3);
  shipment.shipment = reader.text(4);
  shipment.agent_shipment = reader.text(5);
  shipment.purchase_order = reader.text(6);
  shipment.link = reader.text(7);
  return shipment;
}

void write(const WarehouseShipment& s, Writer& w) {
  w.segment("W06", s.reporting, s.depositor_order, s.date, s.shipment, s.agent_shipment,
            s.purchase_order, s.link);
}

WarehouseCarrier read_warehouse_carrier(SetReader& reader) {
  WarehouseCarrier carrier;
  if (reader.id() == pack("W66")) {
    carrier.payment = reader.text(1);
    carrier.method = reader.text(2);
    carrier.routing = reader.text(5);
    carrier.carrier = reader.text(10);
    return carrier;
  }
  carrier.method = reader.text(1);
  carrier.carrier = reader.text(2);
  carrier.routing = reader.text(3);
  const bool outbound = reader.id() == pack("W27");
  if (outbound) carrier.payment = reader.text(4);
  carrier.equipment_initial = reader.text(outbound ? 6 : 4);
  carrier.equipment_number = reader.text(outbound ? 7 : 5);
  return carrier;
}

void write_warehouse_carrier(std::string_view segment, const WarehouseCarrier& c, Writer& w) {
  if (segment == "W66") {
    w.segment(segment, c.payment, c.method, "", "", c.routing, "", "", "", "", c.carrier);
  } else if (segment == "W27") {
    w.segment(segment, c.method, c.carrier, c.routing, c.payment, "", c.equipment_initial,
              c.equipment_number);
  } else {
    w.segment(segment, c.method, c.carrier, c.routing, c.equipment_initial, c.equipment_number);
  }
}

WarehouseTotals read_warehouse_totals(SetReader& reader) {
  WarehouseTotals totals;
  totals.millionths = reader.decimal(1).value_or(0);
  totals.weight = reader.maybe_quantity(2, 3);
  totals.volume = reader.maybe_quantity(4, 5);
  if (reader.id() == pack("W03")) totals.lading = reader.maybe_quantity(6, 7);
  return totals;
}

void write_warehouse_totals(std::string_view segment, const WarehouseTotals& t, Writer& w) {
  w.segment(segment, Decimal{t.millionths}, t.weight, t.volume, t.lading);
}

void read_pairs(SetReader& reader, std::initializer_list<std::size_t> places,
                std::vector<ProductId>& into) {
  for (const std::size_t i : places) {
    if (reader.has(i) || reader.has(i + 1)) into.push_back({reader.text(i), reader.text(i + 1)});
  }
}

void add_pair(const std::vector<ProductId>& products, std::size_t index, Writer& w) {
  const bool there = index < products.size();
  w.add(there ? std::string_view(products[index].qualifier) : std::string_view());
  w.add(there ? std::string_view(products[index].value) : std::string_view());
}

void require_pairs(const WarehouseItem& item, std::size_t most) {
  CHECK(item.products.size() <= most, "a warehouse line has no more product ids than its segment");
}

bool read_into_warehouse_item(SetReader& reader, WarehouseItem& item) {
  switch (reader.id()) {
    case pack("G69"):
      item.descriptions.push_back(reader.text(1));
      return true;
    case pack("N9"):
      item.references.push_back(read_reference(reader));
      return true;
    default:
      return false;
  }
}

void write_warehouse_item_details(const WarehouseItem& item, Writer& w) {
  for (const std::string& text : item.descriptions) w.segment("G69", text);
  write_references("N9", item.references, w);
}

}  // namespace proofload::x12
