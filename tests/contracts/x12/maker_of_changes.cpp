// The 860 and the 865.
#include "tests/contracts/x12/maker.hpp"

namespace proofload::x12 {

ChangedItem Maker::changed_item() const {
  ChangedItem changed;
  static_cast<LineItem&>(changed) = item();
  changed.change = one_of("change", {"AI", "DI", "QI", "QD", "PC", "CA", "CT", "RS", "NC", "RZ"});
  if (changed.change == "DI" && coin("no quantity")) {
    changed.quantity = {0, Unit("")};
  } else {
    changed.left_to_receive = Quantity{millionths("left", 9'000), changed.quantity.unit};
  }
  return changed;
}

PurchaseOrderChange860 Maker::change() const {
  PurchaseOrderChange860 c;
  c.purpose = one_of("purpose", {"01", "04", "05"});
  c.type = one_of("type", {"SA", "NE", "RL"});
  c.order_number = text("number", 1, 22);
  c.release = maybe_text("release", 1, 30);
  c.change_sequence = maybe_text("sequence", 1, 8);
  c.order_date = date("ordered");
  c.contract = maybe_text("contract", 1, 30);
  c.change_date = maybe_date("changed");
  c.currency = one_of("currency", {"", "USD"});
  c.references = several("refs", 3, &Maker::reference);
  c.charges = several("charges", 2, &Maker::charge);
  c.terms = several("terms", 2, &Maker::terms);
  c.dates = several("dates", 3, &Maker::moment);
  c.routing = several("routing", 2, &Maker::routing);
  c.texts = several("texts", 2, &Maker::text_with_lines);
  c.parties = several("parties", 3, &Maker::party);
  for (std::size_t i = 0; i < count("lines", 5); ++i) {
    const Maker line = at("line", i);
    ChangeLine860 l{.item = line.changed_item()};
    l.references = line.several("refs", 2, &Maker::reference);
    l.charges = line.several("charges", 2, &Maker::charge);
    l.dates = line.several("dates", 2, &Maker::moment);
    if (l.item.left_to_receive && line.coin("split")) {
      l.destination_qualifier = "92";
      l.destinations = line.destinations(l.item.quantity);
    }
    c.lines.push_back(std::move(l));
  }
  return c;
}

ChangeAcknowledgment865 Maker::change_answer() const {
  ChangeAcknowledgment865 a;
  a.purpose = one_of("purpose", {"00", "06"});
  a.type = one_of("type", {"AC", "AD", "AE", "AT", "RD", "RJ"});
  a.order_number = text("number", 1, 22);
  a.release = maybe_text("release", 1, 30);
  a.change_sequence = maybe_text("sequence", 1, 8);
  a.order_date = date("ordered");
  a.sales_order = maybe_text("so", 1, 30);
  a.date = maybe_date("date");
  a.change_date = maybe_date("changed");
  a.currency = one_of("currency", {"", "USD"});
  a.references = several("refs", 3, &Maker::reference);
  a.dates = several("dates", 3, &Maker::moment);
  a.routing = several("routing", 2, &Maker::routing);
  a.texts = several("texts", 2, &Maker::text_with_lines);
  a.parties = several("parties", 3, &Maker::party);
  for (std::size_t i = 0; i < count("lines", 5); ++i) {
    const Maker line = at("line", i);
    AnswerLine865 l{.item = line.changed_item()};
    l.references = line.several("refs", 2, &Maker::reference);
    l.dates = line.several("dates", 2, &Maker::moment);
    l.statuses = line.statuses(l.item.quantity, a.type == "AC" || a.type == "AD");
    a.lines.push_back(std::move(l));
  }
  return a;
}

}  // namespace proofload::x12
