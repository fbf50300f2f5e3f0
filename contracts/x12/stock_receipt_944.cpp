#include "contracts/x12/stock_receipt_944.hpp"

#include "contracts/x12/warehouse_codec.hpp"

namespace proofload::x12 {
namespace {

void read_receipt_heading(SetReader& reader, StockReceipt944& receipt) {
  receipt.reporting = reader.required_text(1);
  receipt.date = reader.required_date(2);
  receipt.receipt = reader.required_text(3);
  receipt.depositor_order = reader.text(4);
  receipt.shipment = reader.text(5);
  receipt.time_qualifier = reader.text(6);
  receipt.time = reader.text(7);
  receipt.link = reader.text(8);
}

ReceivedLine944 read_received_line(SetReader& reader) {
  ReceivedLine944 line;
  line.received = reader.quantity(1, 2);
  line.item.case_code = reader.text(3);
  read_pairs(reader, {4, 6, 10}, line.item.products);
  line.item.lot = reader.text(8);
  line.adjustment = reader.text(9);
  return line;
}

// An N9 below a W13 is the exception's, which the document does not keep.
void read_into_received_line(SetReader& reader, ReceivedLine944& line) {
  if (reader.id() == pack("W13")) {
    line.exceptions.push_back(
        {reader.quantity(1, 2), reader.text(3), reader.text(4), reader.text(5)});
  } else if (line.exceptions.empty()) {
    read_into_warehouse_item(reader, line.item);
  }
}

void write_received_line(const ReceivedLine944& line, Writer& w) {
  require_pairs(line.item, 3);
  w.open("W07");
  w.add(line.received);
  w.add(line.item.case_code);
  add_pair(line.item.products, 0, w);
  add_pair(line.item.products, 1, w);
  w.add(line.item.lot);
  w.add(line.adjustment);
  add_pair(line.item.products, 2, w);
  w.close();
  write_warehouse_item_details(line.item, w);
  for (const ReceiptException944& e : line.exceptions)
    w.segment("W13", e.quantity, e.kind, e.lot, e.damage);
}

}  // namespace

template <>
Result<StockReceipt944> read(const SetText& set) {
  SetReader reader(set);
  StockReceipt944 receipt;
  bool begun = false;
  while (reader.next()) {
    switch (reader.id()) {
      case pack("W17"):
        begun = true;
        read_receipt_heading(reader, receipt);
        break;
      case pack("W08"):
        receipt.carrier = read_warehouse_carrier(reader);
        break;
      case pack("W07"):
        receipt.lines.push_back(read_received_line(reader));
        break;
      case pack("W14"):
        receipt.received_millionths = reader.decimal(1).value_or(0);
        receipt.shipped_millionths = reader.decimal(2);
        receipt.difference_millionths = reader.decimal(3);
        break;
      default:
        if (receipt.lines.empty()) {
          read_into_heading(reader, receipt.heading);
        } else {
          read_into_received_line(reader, receipt.lines.back());
        }
        break;
    }
  }
  reader.require(begun, "W17");
  return reader.done(std::move(receipt));
}

void write(const StockReceipt944& receipt, Writer& w) {
  w.begin_set("944");
  w.segment("W17", receipt.reporting, receipt.date, receipt.receipt, receipt.depositor_order,
            receipt.shipment, receipt.time_qualifier, receipt.time, receipt.link);
  write(receipt.heading, w);
  if (receipt.carrier) write_warehouse_carrier("W08", *receipt.carrier, w);
  for (const ReceivedLine944& line : receipt.lines) write_received_line(line, w);
  w.segment("W14", Decimal{receipt.received_millionths}, Decimal{receipt.shipped_millionths},
            Decimal{receipt.difference_millionths});
  w.end_set();
}

}  // namespace proofload::x12
