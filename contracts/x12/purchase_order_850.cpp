#include "contracts/x12/purchase_order_850.hpp"

#include <algorithm>

#include "contracts/x12/parts_codec.hpp"

namespace proofload::x12 {
namespace {

constexpr std::size_t kDestinationsPerSdq = 10;

// Where in the set the reader is: it decides whom a REF or a DTM belongs to.
enum class OrderScope { header, text, party, line, elsewhere };

void read_destinations(SetReader& reader, OrderLine850& line) {
  line.destination_qualifier = reader.text(2);
  const Unit unit(reader[1]);
  for (std::size_t i = 3; i + 1 <= std::min<std::size_t>(reader.size(), 22); i += 2) {
    if (!reader.has(i)) continue;
    line.destinations.push_back({reader.text(i), {reader.decimal(i + 1).value_or(0), unit}});
  }
}

void read_header(SetReader& reader, PurchaseOrder850& order) {
  switch (reader.id()) {
    case pack("CUR"):
      if (order.currency.empty() && order.charges.empty()) order.currency = reader.text(2);
      break;
    case pack("REF"):
      order.references.push_back(read_reference(reader));
      break;
    case pack("SAC"):
      order.charges.push_back(read_charge(reader));
      break;
    case pack("ITD"):
      order.terms.push_back(read_terms(reader));
      break;
    case pack("DTM"):
      read_moment(reader, order.dates);
      break;
    case pack("TD5"):
      order.routing.push_back(read_routing(reader));
      break;
    default:
      break;
  }
}

void read_line(SetReader& reader, OrderLine850& line) {
  switch (reader.id()) {
    case pack("REF"):
      line.references.push_back(read_reference(reader));
      break;
    case pack("SAC"):
      line.charges.push_back(read_charge(reader));
      break;
    case pack("SDQ"):
      read_destinations(reader, line);
      break;
    case pack("DTM"):
      read_moment(reader, line.dates);
      break;
    default:
      read_into_item(reader, line.item.descriptions, line.item.pack);
      break;
  }
}

OrderScope order_scope_after(std::uint32_t id, OrderScope scope) {
  switch (id) {
    case pack("PO1"):
      return OrderScope::line;
    case pack("N9"):
      return scope == OrderScope::line || scope == OrderScope::elsewhere ? OrderScope::elsewhere : OrderScope::text;
    case pack("N1"):
      return scope == OrderScope::line || scope == OrderScope::elsewhere ? OrderScope::elsewhere : OrderScope::party;
    // The loops that the document does not keep.
    case pack("AMT"):
    case pack("LM"):
    case pack("SPI"):
    case pack("ADV"):
      return scope == OrderScope::line || scope == OrderScope::elsewhere ? OrderScope::elsewhere : OrderScope::text;
    case pack("QTY"):
    case pack("SCH"):
    case pack("PKG"):
    case pack("LS"):
    case pack("SLN"):
      return scope == OrderScope::line ? OrderScope::elsewhere : scope;
    case pack("CTT"):
      return OrderScope::elsewhere;
    default:
      return scope;
  }
}

void read_segment(SetReader& reader, OrderScope scope, PurchaseOrder850& order) {
  switch (scope) {
    case OrderScope::header:
      return read_header(reader, order);
    case OrderScope::text:
      if (reader.id() == pack("N9")) order.texts.push_back(read_text(reader));
      if (reader.id() == pack("MSG") && !order.texts.empty())
        order.texts.back().lines.push_back(reader.text(1));
      return;
    case OrderScope::party:
      if (reader.id() == pack("N1")) {
        order.parties.push_back(read_party(reader));
      } else {
        read_into_party(reader, order.parties.back());
      }
      return;
    case OrderScope::line:
      if (reader.id() == pack("PO1")) {
        order.lines.push_back({.item = read_line_item(reader)});
      } else {
        read_line(reader, order.lines.back());
      }
      return;
    case OrderScope::elsewhere:
      return;
  }
}

void write_destinations(const OrderLine850& line, Writer& w) {
  for (std::size_t first = 0; first < line.destinations.size(); first += kDestinationsPerSdq) {
    const std::size_t last = std::min(line.destinations.size(), first + kDestinationsPerSdq);
    w.open("SDQ");
    w.add(line.destinations[first].quantity.unit.text());
    w.add(line.destination_qualifier);
    for (std::size_t i = first; i < last; ++i) {
      w.add(line.destinations[i].location);
      w.add(Decimal{line.destinations[i].quantity.millionths, Quantity::kPlaces});
    }
    w.close();
  }
}

}  // namespace

template <>
Result<PurchaseOrder850> read(const SetText& set) {
  constexpr std::size_t kUsualParties = 4, kUsualLines = 8;
  SetReader reader(set);
  PurchaseOrder850 order;
  order.parties.reserve(kUsualParties);
  order.lines.reserve(kUsualLines);
  OrderScope scope = OrderScope::header;
  bool begun = false;
  while (reader.next()) {
    if (reader.id() == pack("BEG")) {
      begun = true;
      order.purpose = reader.text(1);
      order.type = reader.text(2);
      order.number = reader.required_text(3);
      order.release = reader.text(4);
      order.date = reader.required_date(5);
      order.contract = reader.text(6);
      continue;
    }
    scope = order_scope_after(reader.id(), scope);
    read_segment(reader, scope, order);
  }
  reader.require(begun, "BEG");
  return reader.done(std::move(order));
}

void write(const PurchaseOrder850& order, Writer& w) {
  w.begin_set("850");
  w.segment("BEG", order.purpose, order.type, order.number, order.release, order.date,
            order.contract);
  write_currency(order.currency, "BY", w);
  write_all(order.references, w);
  write_all(order.charges, w);
  write_all(order.terms, w);
  write_all(order.dates, w);
  write_all(order.routing, w);
  write_all(order.texts, w);
  write_all(order.parties, w);
  for (const OrderLine850& line : order.lines) {
    write_line_item("PO1", line.item, w);
    write_item_details(line.item.descriptions, line.item.pack, w);
    write_all(line.references, w);
    write_all(line.charges, w);
    write_destinations(line, w);
    write_all(line.dates, w);
  }
  w.segment("CTT", std::int64_t(order.lines.size()));
  w.end_set();
}

}  // namespace proofload::x12
