// ORDERS and ORDCHG.
#include "contracts/translation/codes.hpp"
#include "contracts/translation/messages.hpp"
#include "contracts/translation/parts.hpp"

namespace proofload::translation {
namespace {

using edifact::Element;
using edifact::MessageReader;
using edifact::Writer;

constexpr std::string_view kStandAlone = "SA";

// Blanket orders, rush orders and calls have codes of their own; which of the others it is, the name says.
Element order_type(const std::string& type) {
  const std::string code = type == "BK" ? "221" : type == "RO" ? "224" : type == "RL" ? "226" : "220";
  return type == kStandAlone ? Element(code) : Element{code, "", "", type};
}

std::string type_of_order(const MessageReader& bgm) {
  if (const std::string name = bgm.text(1, 4); name.size() == 2) return name;
  const std::string code = bgm.text(1);
  return code == "221" ? "BK" : code == "224" ? "RO" : code == "226" ? "RL" : std::string(kStandAlone);
}

void end_order(std::size_t lines, Writer& w) {
  w.segment("UNS", {"S"});
  w.segment("CNT", {{"2", std::to_string(lines)}});
  w.end_message();
}

void put_order_reference(std::string_view number, std::string_view release, const Date& date, Writer& w) {
  put_reference("ON", number, w);
  put_day("171", date, w);
  put_reference("RE", release, w);
}

std::string change_action(std::string_view code) {
  return code == "AI" ? "1" : code == "DI" ? "2" : "3";
}

}  // namespace

void write(const x12::PurchaseOrder850& order, const std::string& reference, Writer& w) {
  w.begin_message("ORDERS", reference);
  w.segment("BGM", {order_type(order.type), order.number, to_edifact(CodeList::purpose, order.purpose)});
  put_day("137", order.date, w);
  put_moments(order.dates, w);
  put_reference("CT", order.contract, w);
  put_reference("RE", order.release, w);
  put_parties(order.parties, w);
  put_currency(order.currency, "9", w);
  std::size_t place = 0;
  for (const x12::OrderLine850& line : order.lines) {
    put_item(line.item, ++place, "", w);
    put_quantity("21", line.item.quantity, w);
    put_moments(line.dates, w);
    put_price(line.item, w);
    put_line_id(line.item, w);
  }
  end_order(order.lines.size(), w);
}

Result<x12::PurchaseOrder850> read_orders(const MessageText& text) {
  MessageReader reader(text);
  x12::PurchaseOrder850 order;
  bool begun = false, dated = false, in_summary = false;
  while (reader.next()) {
    if (reader.tag() == "UNS") in_summary = true;
    if (in_summary) continue;
    if (!order.lines.empty() || reader.tag() == "LIN") {
      if (reader.tag() == "LIN") order.lines.emplace_back();
      x12::OrderLine850& line = order.lines.back();
      if (get_into_item(reader, line.item)) continue;
      if (reader.is("QTY", "21")) line.item.quantity = get_quantity(reader);
      if (reader.tag() == "DTM") get_moment(reader, line.dates);
    } else if (reader.tag() == "BGM") {
      begun = true;
      order.type = type_of_order(reader);
      order.number = reader.required_text(2);
      order.purpose = to_x12(CodeList::purpose, reader.text(3));
      if (order.purpose.empty()) order.purpose = "00";
    } else if (reader.is("DTM", "137")) {
      if (const auto stamp = reader.stamp()) order.date = stamp->date;
      dated = true;
    } else if (reader.tag() == "DTM") {
      get_moment(reader, order.dates);
    } else if (reader.is("RFF", "CT")) {
      order.contract = reader.text(1, 2);
    } else if (reader.is("RFF", "RE")) {
      order.release = reader.text(1, 2);
    } else if (reader.tag() == "NAD") {
      get_party(reader, order.parties);
    } else if (reader.is("CUX", "2")) {
      order.currency = reader.text(1, 2);
    }
  }
  reader.require(begun, "BGM");
  reader.require(dated, "the DTM 137");
  return reader.done(std::move(order));
}

void write(const x12::PurchaseOrderChange860& change, const std::string& reference, Writer& w) {
  w.begin_message("ORDCHG", reference);
  Element type = order_type(change.type);
  std::vector<std::string> parts = type.components();
  parts.front() = "230";
  w.segment("BGM", {Element(std::move(parts)),
                    change.change_sequence.empty() ? change.order_number : change.order_number + "/" + change.change_sequence,
                    to_edifact(CodeList::purpose, change.purpose)});
  put_day("137", change.change_date.value_or(change.order_date), w);
  put_moments(change.dates, w);
  put_order_reference(change.order_number, change.release, change.order_date, w);
  put_reference("PP", change.change_sequence, w);
  put_parties(change.parties, w);
  put_currency(change.currency, "9", w);
  std::size_t place = 0;
  for (const x12::ChangeLine860& line : change.lines) {
    put_item(line.item, ++place, change_action(line.item.change), w);
    if (!line.item.quantity.unit.empty()) put_quantity("21", line.item.quantity, w);
    put_moments(line.dates, w);
    put_price(line.item, w);
    put_line_id(line.item, w);
  }
  end_order(change.lines.size(), w);
}

Result<x12::PurchaseOrderChange860> read_ordchg(const MessageText& text) {
  MessageReader reader(text);
  x12::PurchaseOrderChange860 change;
  bool begun = false, named = false, in_summary = false;
  while (reader.next()) {
    if (reader.tag() == "UNS") in_summary = true;
    if (in_summary) continue;
    if (!change.lines.empty() || reader.tag() == "LIN") {
      if (reader.tag() == "LIN") {
        x12::ChangedItem& item = change.lines.emplace_back().item;
        const std::string action = reader.text(2);
        item.change = action == "1" ? "AI" : action == "2" ? "DI" : "CA";
        item.quantity = {0, Unit{}};
      }
      x12::ChangeLine860& line = change.lines.back();
      if (get_into_item(reader, line.item)) continue;
      if (reader.is("QTY", "21")) {
        line.item.quantity = get_quantity(reader);
        line.item.left_to_receive = line.item.quantity;
      }
      if (reader.tag() == "DTM") get_moment(reader, line.dates);
    } else if (reader.tag() == "BGM") {
      begun = true;
      change.type = reader.text(1, 4).size() == 2 ? reader.text(1, 4) : std::string(kStandAlone);
      change.purpose = to_x12(CodeList::purpose, reader.text(3));
    } else if (reader.is("DTM", "137")) {
      if (const auto stamp = reader.stamp()) change.change_date = stamp->date;
    } else if (reader.is("DTM", "171")) {
      if (const auto stamp = reader.stamp()) change.order_date = stamp->date;
    } else if (reader.tag() == "DTM") {
      get_moment(reader, change.dates);
    } else if (reader.is("RFF", "ON")) {
      named = true;
      change.order_number = reader.required_text(1, 2);
    } else if (reader.is("RFF", "RE")) {
      change.release = reader.text(1, 2);
    } else if (reader.is("RFF", "PP")) {
      change.change_sequence = reader.text(1, 2);
    } else if (reader.tag() == "NAD") {
      get_party(reader, change.parties);
    } else if (reader.is("CUX", "2")) {
      change.currency = reader.text(1, 2);
    }
  }
  reader.require(begun, "BGM");
  reader.require(named, "the RFF ON");
  return reader.done(std::move(change));
}

}  // namespace proofload::translation
