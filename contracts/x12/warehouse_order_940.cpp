#include "contracts/x12/warehouse_order_940.hpp"

#include "contracts/x12/warehouse_codec.hpp"

namespace proofload::x12 {
namespace {

WarehouseLine940 read_ordered_line(SetReader& reader, int number) {
  WarehouseLine940 line;
  line.number = number;
  line.quantity = reader.quantity(1, 2);
  line.item.case_code = reader.text(3);
  read_pairs(reader, {4, 6, 15}, line.item.products);
  line.item.lot = reader.text(13);
  return line;
}

void write_ordered_line(const WarehouseLine940& line, Writer& w) {
  require_pairs(line.item, 3);
  w.open("W01");
  w.add(line.quantity);
  w.add(line.item.case_code);
  add_pair(line.item.products, 0, w);
  add_pair(line.item.products, 1, w);
  for (int i = 8; i <= 12; ++i) w.add("");
  w.add(line.item.lot);
  w.add("");
  add_pair(line.item.products, 2, w);
  w.close();
  write_warehouse_item_details(line.item, w);
}

}  // namespace

template <>
Result<WarehouseOrder940> read(const SetText& set) {
  // The loops below a line hold references of their own, which the document does not keep.
  enum class Scope { heading, number, line, elsewhere } scope = Scope::heading;
  SetReader reader(set);
  WarehouseOrder940 order;
  bool begun = false;
  int number = 0;
  while (reader.next()) {
    switch (reader.id()) {
      case pack("W05"):
        begun = true;
        order.status = reader.required_text(1);
        order.depositor_order = reader.required_text(2);
        order.purchase_order = reader.text(3);
        order.link = reader.text(5);
        break;
      case pack("W66"):
        order.carrier = read_warehouse_carrier(reader);
        break;
      case pack("LS"):
        scope = Scope::elsewhere;
        break;
      case pack("LE"):
        scope = Scope::number;
        break;
      case pack("LX"):
        if (scope == Scope::elsewhere) break;
        scope = Scope::number;
        number = reader.whole(1).value_or(0);
        break;
      case pack("W01"):
        scope = Scope::line;
        order.lines.push_back(read_ordered_line(reader, number));
        break;
      case pack("W76"):
        order.totals = read_warehouse_totals(reader);
        break;
      default:
        if (scope == Scope::heading) read_into_heading(reader, order.heading);
        if (scope == Scope::line) read_into_warehouse_item(reader, order.lines.back().item);
        break;
    }
  }
  reader.require(begun, "W05");
  return reader.done(std::move(order));
}

void write(const WarehouseOrder940& order, Writer& w) {
  w.begin_set("940");
  w.segment("W05", order.status, order.depositor_order, order.purchase_order, "", order.link);
  write(order.heading, w);
  if (order.carrier) write_warehouse_carrier("W66", *order.carrier, w);
  const WarehouseLine940* previous = nullptr;
  for (const WarehouseLine940& line : order.lines) {
    if (previous == nullptr || previous->number != line.number) w.segment("LX", line.number);
    write_ordered_line(line, w);
    previous = &line;
  }
  if (order.totals) write_warehouse_totals("W76", *order.totals, w);
  w.end_set();
}

}  // namespace proofload::x12
