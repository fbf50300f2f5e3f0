#include "mocks/edi_partner/placed_order.hpp"

#include "contracts/base/check.hpp"

namespace proofload::mocks::edi_partner {
namespace {

x12::OrderLine850 order_line(const PlacedLine& line) {
  x12::OrderLine850 written;
  x12::LineItem& item = written.item;
  item.id = std::to_string(line.line);
  item.quantity = line.quantity;
  if (line.price) {
    item.price_millionths = line.price->millionths;
    item.price_basis = basis_code(line.price->basis);
  }
  item.products = product_ids(line);
  if (!line.description.empty()) item.descriptions.push_back(line.description);
  return written;
}

}  // namespace

std::string_view basis_code(const Quantity& basis) {
  if (basis.millionths == Quantity::kOne) return "";
  if (basis.millionths == 100 * Quantity::kOne) return "HP";
  CHECK(basis.millionths == 1000 * Quantity::kOne, "a price for one, a hundred or a thousand");
  return "TP";
}

void add_party(std::vector<x12::NamedParty>& parties, std::string_view role, const std::string& name,
               const std::string& id_qualifier, const std::string& id) {
  if (name.empty() && id.empty()) return;
  x12::NamedParty& party = parties.emplace_back();
  party.role = role;
  party.name = name;
  if (id.empty()) return;
  party.id_qualifier = id_qualifier;
  party.id = id;
}

x12::PurchaseOrder850 purchase_order_850(const PlacedOrder& order, const Buyer& buyer) {
  x12::PurchaseOrder850 document;
  document.purpose = order.purpose;
  document.type = order.type;
  document.number = order.number;
  document.release = order.release;
  document.date = order.ordered_on;
  document.currency = order.currency.text();
  if (order.deliver_on) document.dates.push_back({"002", *order.deliver_on, "", ""});
  const auto& [ship, deliver, cancel_after] = order.windows;
  const auto add = [&](const char* qualifier, const std::optional<Date>& date) {
    if (date) document.dates.push_back({qualifier, *date, "", ""});
  };
  add("037", ship.earliest);
  add("038", ship.latest);
  add("064", deliver.earliest);
  add("063", deliver.latest);
  add("001", cancel_after);
  document.parties.reserve(2);
  add_party(document.parties, "BY", buyer.name, buyer.id_qualifier, buyer.id);
  add_party(document.parties, "ST", order.ship_to_name, order.ship_to_qualifier, order.ship_to);
  document.lines.reserve(order.lines.size());
  for (const PlacedLine& line : order.lines) document.lines.push_back(order_line(line));
  return document;
}

std::vector<x12::ProductId> product_ids(const PlacedLine& line) {
  std::vector<x12::ProductId> products;
  products.reserve(3);
  if (!line.buyer_item.empty()) products.push_back({"IN", line.buyer_item});
  if (!line.vendor_item.empty()) products.push_back({"VN", line.vendor_item});
  if (!line.upc.empty()) products.push_back({std::string(line.upc_qualifier), line.upc});
  return products;
}

std::optional<canonical::ItemName> item_name(const x12::ProductId& product) {
  using canonical::ItemNameKind;
  const std::string_view qualifier = product.qualifier;
  const auto is = [&](std::string_view code) { return qualifier == code; };
  if (is("IN") || is("BP") || is("SK")) return {{ItemNameKind::buyer_item, product.value}};
  if (is("VN") || is("VP") || is("VA")) return {{ItemNameKind::vendor_item, product.value}};
  if (is("UP") || is("EN") || is("UK") || is("UI") || is("UA") || is("UD")) {
    return {{ItemNameKind::gtin, product.value}};
  }
  return std::nullopt;
}

Money amount_of(const PlacedLine& line, Currency currency) {
  return line.price ? extend(*line.price, line.quantity) : Money{0, currency};
}

}  // namespace proofload::mocks::edi_partner
