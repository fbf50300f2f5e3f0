#include "contracts/x12/warehouse_advice_945.hpp"

#include "contracts/x12/warehouse_codec.hpp"

namespace proofload::x12 {
namespace {

// The loops below a line hold references of their own, which the document does not keep.
enum class PackageScope { heading, package, line, elsewhere };

ShippedLine945 read_shipped_line(SetReader& reader) {
  ShippedLine945 line;
  line.status = reader.required_text(1);
  line.ordered_millionths = reader.decimal(2);
  line.shipped_millionths = reader.decimal(3);
  line.difference_millionths = reader.decimal(4);
  line.unit = Unit(reader[5]);
  line.item.case_code = reader.text(6);
  read_pairs(reader, {7, 21}, line.item.products);
  line.item.lot = reader.text(9);
  line.weight_millionths = reader.decimal(10);
  line.weight_qualifier = reader.text(11);
  line.weight_unit = reader.text(12);
  Substitute945 substitute{.case_code = reader.text(16), .product = std::nullopt};
  if (reader.has(17)) substitute.product = ProductId{reader.text(17), reader.text(18)};
  if (substitute != Substitute945{}) line.substitute = std::move(substitute);
  line.reason = reader.text(19);
  return line;
}

void write_shipped_line(const ShippedLine945& line, Writer& w) {
  require_pairs(line.item, 2);
  const Substitute945 substitute = line.substitute.value_or(Substitute945{});
  const ProductId product = substitute.product.value_or(ProductId{});
  w.open("W12");
  w.add(line.status);
  w.add(Decimal{line.ordered_millionths});
  w.add(Decimal{line.shipped_millionths});
  w.add(Decimal{line.difference_millionths});
  w.add(line.unit.text());
  w.add(line.item.case_code);
  add_pair(line.item.products, 0, w);
  w.add(line.item.lot);
  w.add(Decimal{line.weight_millionths});
  w.add(line.weight_qualifier);
  w.add(line.weight_unit);
  for (int i = 13; i <= 15; ++i) w.add("");
  w.add(substitute.case_code);
  w.add(product.qualifier);
  w.add(product.value);
  w.add(line.reason);
  w.add("");
  add_pair(line.item.products, 1, w);
  w.close();
  write_warehouse_item_details(line.item, w);
}

PackageScope package_scope_after(std::uint32_t id, PackageScope scope) {
  switch (id) {
    case pack("LX"):
      return scope == PackageScope::elsewhere ? scope : PackageScope::package;
    case pack("W12"):
      return PackageScope::line;
    case pack("LS"):
      return PackageScope::elsewhere;
    case pack("LE"):
      return PackageScope::package;
    default:
      return scope;
  }
}

void read_into_package(SetReader& reader, Package945& package) {
  if (reader.id() == pack("LX")) package.number = reader.whole(1).value_or(0);
  if (reader.id() == pack("MAN")) read_marks(reader, package.marks);
  if (reader.id() == pack("N9")) package.references.push_back(read_reference(reader));
}

void read_into_advice(SetReader& reader, PackageScope scope, WarehouseAdvice945& advice) {
  switch (scope) {
    case PackageScope::heading:
      if (reader.id() == pack("W27")) advice.carrier = read_warehouse_carrier(reader);
      read_into_heading(reader, advice.heading);
      return;
    case PackageScope::package:
      if (reader.id() == pack("LX")) advice.packages.emplace_back();
      if (!advice.packages.empty()) read_into_package(reader, advice.packages.back());
      return;
    case PackageScope::line:
      if (advice.packages.empty()) advice.packages.emplace_back();
      if (reader.id() == pack("W12")) {
        advice.packages.back().lines.push_back(read_shipped_line(reader));
      } else {
        read_into_warehouse_item(reader, advice.packages.back().lines.back().item);
      }
      return;
    case PackageScope::elsewhere:
      return;
  }
}

}  // namespace

template <>
Result<WarehouseAdvice945> read(const SetText& set) {
  SetReader reader(set);
  WarehouseAdvice945 advice;
  PackageScope scope = PackageScope::heading;
  bool begun = false;
  while (reader.next()) {
    scope = package_scope_after(reader.id(), scope);
    if (reader.id() == pack("W06")) {
      begun = true;
      advice.shipment = read_shipment(reader);
    } else if (reader.id() == pack("W03")) {
      advice.totals = read_warehouse_totals(reader);
    } else {
      read_into_advice(reader, scope, advice);
    }
  }
  reader.require(begun, "W06");
  return reader.done(std::move(advice));
}

void write(const WarehouseAdvice945& advice, Writer& w) {
  w.begin_set("945");
  write(advice.shipment, w);
  write(advice.heading, w);
  if (advice.carrier) write_warehouse_carrier("W27", *advice.carrier, w);
  for (const Package945& package : advice.packages) {
    w.segment("LX", package.number);
    write_all(package.marks, w);
    write_references("N9", package.references, w);
    for (const ShippedLine945& line : package.lines) write_shipped_line(line, w);
  }
  if (advice.totals) write_warehouse_totals("W03", *advice.totals, w);
  w.end_set();
}

}  // namespace proofload::x12
