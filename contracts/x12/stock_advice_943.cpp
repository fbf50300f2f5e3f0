#include "contracts/x12/stock_advice_943.hpp"

#include "contracts/x12/warehouse_codec.hpp"

namespace proofload::x12 {
namespace {

constexpr std::string_view kLotQualifier = "LT";

AdvisedLine943 read_advised_line(SetReader& reader) {
  AdvisedLine943 line;
  line.shipped = reader.quantity(1, 2);
  line.item.case_code = reader.text(3);
  read_pairs(reader, {4, 6, 14}, line.item.products);
  return line;
}

void read_into_advised_line(SetReader& reader, AdvisedLine943& line) {
  if (reader.id() == pack("N9") && reader[1] == kLotQualifier && line.item.lot.empty()) {
    line.item.lot = reader.text(2);
  } else {
    read_into_warehouse_item(reader, line.item);
  }
}

void write_advised_line(const AdvisedLine943& line, Writer& w) {
  require_pairs(line.item, 3);
  w.open("W04");
  w.add(line.shipped);
  w.add(line.item.case_code);
  add_pair(line.item.products, 0, w);
  add_pair(line.item.products, 1, w);
  for (int i = 8; i <= 13; ++i) w.add("");
  add_pair(line.item.products, 2, w);
  w.close();
  for (const std::string& text : line.item.descriptions) w.segment("G69", text);
  if (!line.item.lot.empty()) w.segment("N9", kLotQualifier, line.item.lot);
  write_references("N9", line.item.references, w);
}

}  // namespace

template <>
Result<StockAdvice943> read(const SetText& set) {
  SetReader reader(set);
  StockAdvice943 advice;
  bool begun = false;
  while (reader.next()) {
    switch (reader.id()) {
      case pack("W06"):
        begun = true;
        advice.shipment = read_shipment(reader);
        break;
      case pack("W27"):
        advice.carrier = read_warehouse_carrier(reader);
        break;
      case pack("W04"):
        advice.lines.push_back(read_advised_line(reader));
        break;
      case pack("W03"):
        advice.totals = read_warehouse_totals(reader);
        break;
      default:
        if (advice.lines.empty()) {
          read_into_heading(reader, advice.heading);
        } else {
          read_into_advised_line(reader, advice.lines.back());
        }
        break;
    }
  }
  reader.require(begun, "W06");
  return reader.done(std::move(advice));
}

void write(const StockAdvice943& advice, Writer& w) {
  w.begin_set("943");
  write(advice.shipment, w);
  write(advice.heading, w);
  write_warehouse_carrier("W27", advice.carrier, w);
  for (const AdvisedLine943& line : advice.lines) write_advised_line(line, w);
  write_warehouse_totals("W03", advice.totals, w);
  w.end_set();
}

}  // namespace proofload::x12
