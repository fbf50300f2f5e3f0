#include "contracts/x12/order_set_codec.hpp"

#include <algorithm>

namespace proofload::x12 {

OrderScope order_scope_after(std::uint32_t id, std::uint32_t line_id, OrderScope scope) {
  const bool in_lines = scope == OrderScope::line || scope == OrderScope::elsewhere;
  if (id == line_id) return OrderScope::line;
  switch (id) {
    case pack("N9"):
      return in_lines ? OrderScope::elsewhere : OrderScope::text;
    case pack("N1"):
      return in_lines ? OrderScope::elsewhere : OrderScope::party;
    // The loops that no document keeps.
    case pack("ADV"):
    case pack("AMT"):
    case pack("LM"):
      return in_lines ? OrderScope::elsewhere : OrderScope::other;
    case pack("LS"):
    case pack("PD"):
    case pack("QTY"):
    case pack("SCH"):
    case pack("SLN"):
      return in_lines ? OrderScope::elsewhere : scope;
    case pack("SPI"):  // holds N1 loops of its own; only lines follow what it leaves
    case pack("CTT"):
      return OrderScope::elsewhere;
    default:
      return scope;
  }
}

void read_item(SetReader& reader, LineItem& item) { item = read_line_item(reader); }

void read_item(SetReader& reader, ChangedItem& item) {
  item.id = reader.text(1);
  item.change = reader.text(2);
  item.quantity = reader.quantity(3, 5);
  if (reader.has(4)) item.left_to_receive = reader.quantity(4, 5);
  item.price_millionths = reader.decimal(6);
  item.price_basis = reader.text(7);
  read_products(reader, 8, item.products);
}

LineStatus read_status(SetReader& reader) {
  LineStatus status;
  status.status = reader.text(1);
  status.quantity = reader.quantity(2, 3);
  status.date_qualifier = reader.text(4);
  status.date = reader.date(5);
  read_products(reader, 7, status.products, 26);
  return status;
}

void read_destinations(SetReader& reader, std::string& qualifier, std::vector<Destination>& into) {
  qualifier = reader.text(2);
  const Unit unit(reader[1]);
  for (std::size_t i = 3; i + 1 <= std::min<std::size_t>(reader.size(), 22); i += 2) {
    if (!reader.has(i)) continue;
    into.push_back({reader.text(i), {reader.decimal(i + 1).value_or(0), unit}});
  }
}

void write_item(std::string_view segment, const LineItem& item, Writer& w) { write_line_item(segment, item, w); }

void write_item(std::string_view segment, const ChangedItem& item, Writer& w) {
  w.open(segment);
  w.add(item.id);
  w.add(item.change);
  const bool counted = !item.quantity.unit.empty();
  w.add(Decimal{counted ? std::optional(item.quantity.millionths) : std::nullopt, Quantity::kPlaces});
  w.add(Decimal{item.left_to_receive ? std::optional(item.left_to_receive->millionths) : std::nullopt,
                Quantity::kPlaces});
  w.add(item.quantity.unit.text());
  w.add(Decimal{item.price_millionths});
  w.add(item.price_basis);
  add_products(item.products, w);
  w.close();
}

void write(const LineStatus& status, Writer& w) {
  w.open("ACK");
  w.add(status.status);
  w.add(status.quantity);
  w.add(status.date_qualifier);
  w.add(status.date);
  w.add("");
  add_products(status.products, w);
  w.close();
}

void write_destinations(std::string_view qualifier, const std::vector<Destination>& destinations, Writer& w) {
  constexpr std::size_t kDestinationsPerSdq = 10;
  for (std::size_t first = 0; first < destinations.size(); first += kDestinationsPerSdq) {
    const std::size_t last = std::min(destinations.size(), first + kDestinationsPerSdq);
    w.open("SDQ");
    w.add(destinations[first].quantity.unit.text());
    w.add(qualifier);
    for (std::size_t i = first; i < last; ++i) {
      w.add(destinations[i].location);
      w.add(Decimal{destinations[i].quantity.millionths, Quantity::kPlaces});
    }
    w.close();
  }
}

}  // namespace proofload::x12
