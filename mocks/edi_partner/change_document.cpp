#include "mocks/edi_partner/change_document.hpp"

namespace proofload::mocks::edi_partner {
namespace {

x12::ChangeLine860 change_line(const PlacedChangeLine& changed, const std::optional<Date>& deliver_on,
                               ChangeQuantity says) {
  x12::ChangeLine860 written;
  x12::ChangedItem& item = written.item;
  item.id = std::to_string(changed.line.line);
  item.change = changed.code;
  item.quantity = {0, Unit{}};
  if (changed.code != "DI") {
    item.quantity = said_quantity(changed, says);
    item.left_to_receive = changed.line.quantity;
  }
  if (changed.line.price && (changed.code == "AI" || changed.code == "PC")) {
    item.price_millionths = changed.line.price->millionths;
    item.price_basis = basis_code(changed.line.price->basis);
  }
  item.products = product_ids(changed.line);
  if (deliver_on) written.dates.push_back({"002", *deliver_on, "", ""});
  return written;
}

}  // namespace

Quantity said_quantity(const PlacedChangeLine& changed, ChangeQuantity says) {
  const Quantity& total = changed.line.quantity;
  if (says == ChangeQuantity::total) return total;
  if (changed.code == "QI") return total - changed.before;
  if (changed.code == "QD") return changed.before - total;
  return total;
}

x12::PurchaseOrderChange860 purchase_order_change_860(const PlacedOrder& order, const PlacedChange& change,
                                                      const Buyer& buyer, ChangeQuantity says) {
  x12::PurchaseOrderChange860 document;
  document.purpose = change.cancels ? "01" : "04";
  document.type = order.type;
  document.order_number = order.number;
  document.release = order.release;
  if (change.is_counted) document.change_sequence = change.name;
  document.order_date = order.ordered_on;
  document.change_date = change.changed_on;
  document.currency = order.currency.text();
  add_party(document.parties, "BY", buyer.name, buyer.id_qualifier, buyer.id);
  add_party(document.parties, "ST", order.ship_to_name, order.ship_to_qualifier, order.ship_to);
  if (change.cancels) return document;
  for (const PlacedChangeLine& line : change.lines) {
    document.lines.push_back(change_line(line, change.deliver_on, says));
  }
  return document;
}

}  // namespace proofload::mocks::edi_partner
