#include "contracts/x12/inventory_advice_846.hpp"

#include "contracts/x12/parts_codec.hpp"

namespace proofload::x12 {
namespace {

enum class AdviceScope { header, party, item, figure, item_party, other, schedule };

AdviceScope advice_scope_after(std::uint32_t id, AdviceScope scope) {
  // Between LS and LE stand REF, DTM and N1 of their own.
  if (scope == AdviceScope::schedule && id != pack("LE") && id != pack("LIN")) return scope;
  const bool in_item = scope != AdviceScope::header && scope != AdviceScope::party;
  switch (id) {
    case pack("LIN"):
      return AdviceScope::item;
    case pack("N1"):
      return in_item ? AdviceScope::item_party : AdviceScope::party;
    case pack("QTY"):
      return AdviceScope::figure;
    case pack("LS"):
      return AdviceScope::schedule;
    case pack("LE"):
    case pack("LM"):
    case pack("SCH"):
    case pack("SLN"):
    case pack("CTT"):
      return in_item ? AdviceScope::other : scope;
    default:
      return scope;
  }
}

void read_heading(SetReader& reader, InventoryAdvice846& advice) {
  advice.purpose = reader.text(1);
  advice.report_type = reader.text(2);
  advice.reference = reader.required_text(3);
  advice.date = reader.required_date(4);
  advice.time = reader.text(5);
}

template <class Part>
void read_dates_and_references(SetReader& reader, Part& part) {
  if (reader.id() == pack("DTM")) read_moment(reader, part.dates);
  if (reader.id() == pack("REF")) part.references.push_back(read_reference(reader));
}

void read_into_stock(SetReader& reader, StockItem846& item) {
  std::optional<std::int64_t> pack_count;  // an advice has no PO4
  read_dates_and_references(reader, item);
  read_into_item(reader, item.descriptions, pack_count);
}

void read_into_advice(SetReader& reader, AdviceScope scope, InventoryAdvice846& advice) {
  if (reader.id() == pack("LIN")) {
    StockItem846& item = advice.items.emplace_back();
    item.id = reader.text(1);
    return read_products(reader, 2, item.products);
  }
  if (scope == AdviceScope::header) return read_dates_and_references(reader, advice);
  if (scope == AdviceScope::party) return read_into_parties(reader, advice.parties);
  if (advice.items.empty()) return;  // a QTY of no item: the judge says so
  StockItem846& item = advice.items.back();
  switch (scope) {
    case AdviceScope::item:
      return read_into_stock(reader, item);
    case AdviceScope::item_party:
      return read_into_parties(reader, item.parties);
    case AdviceScope::figure:
      if (reader.id() == pack("QTY")) item.figures.push_back({reader.text(1), reader.quantity(2, 3), {}});
      if (reader.id() == pack("DTM")) read_moment(reader, item.figures.back().dates);
      return;
    default:
      return;
  }
}

void write_stock(const StockItem846& item, Writer& w) {
  write_item_id(item.id, item.products, w);
  write_item_details(item.descriptions, std::nullopt, w);
  write_all(item.dates, w);
  write_all(item.references, w);
  for (const StockFigure846& figure : item.figures) {
    w.segment("QTY", figure.qualifier, figure.quantity);
    write_all(figure.dates, w);
  }
  write_all(item.parties, w);
}

}  // namespace

template <>
Result<InventoryAdvice846> read(const SetText& set) {
  SetReader reader(set);
  InventoryAdvice846 advice;
  AdviceScope scope = AdviceScope::header;
  bool begun = false;
  while (reader.next()) {
    if (reader.id() == pack("BIA")) {
      begun = true;
      read_heading(reader, advice);
      continue;
    }
    scope = advice_scope_after(reader.id(), scope);
    read_into_advice(reader, scope, advice);
  }
  reader.require(begun, "BIA");
  return reader.done(std::move(advice));
}

void write(const InventoryAdvice846& advice, Writer& w) {
  w.begin_set("846");
  w.segment("BIA", advice.purpose, advice.report_type, advice.reference, advice.date, advice.time);
  write_all(advice.dates, w);
  write_all(advice.references, w);
  write_all(advice.parties, w);
  for (const StockItem846& item : advice.items) write_stock(item, w);
  w.segment("CTT", std::int64_t(advice.items.size()));
  w.end_set();
}

}  // namespace proofload::x12
