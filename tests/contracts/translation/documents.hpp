// tests/contracts/translation/documents.hpp — one of each document, with what partners say of theirs; and a message of it.
#pragma once

#include <string>

#include "contracts/edifact/writer.hpp"
#include "contracts/translation/messages.hpp"

namespace proofload::translation {

inline const Date kOrdered{2026, 1, 5};

inline x12::LineItem line_item(const std::string& id = "1") {
  x12::LineItem item;
  item.id = id;
  item.quantity = Quantity::of(10);
  item.price_millionths = 47'558'000;
  item.price_basis = "PE";
  item.products = {{"IN", "100114"}, {"VN", "BOLT-M8"}, {"EN", "4006381333931"}};
  return item;
}

inline x12::PurchaseOrder850 an_order() {
  x12::PurchaseOrder850 order;
  order.number = "PO-4711";
  order.release = "3";
  order.date = kOrdered;
  order.currency = "EUR";
  order.dates = {{"002", {2026, 1, 9}, "", ""}, {"038", {2026, 1, 8}, "", ""}};
  order.parties = {{.role = "BY", .name = "Käufer + Söhne", .id_qualifier = "UL", .id = "4056780000002"},
                   {.role = "ST", .name = "Lager: 'Nord'?", .id_qualifier = "92", .id = "N7"}};
  order.lines.resize(2);
  order.lines[0].item = line_item();
  order.lines[1].item = line_item("2");
  order.lines[1].item.quantity = {2'500'000, Unit("CA")};
  order.lines[1].item.price_basis = "HP";
  order.lines[1].item.descriptions = {"Masking tape"};
  return order;
}

inline x12::PurchaseOrderChange860 a_change() {
  x12::PurchaseOrderChange860 change;
  change.order_number = "PO-4711";
  change.change_sequence = "2";
  change.order_date = kOrdered;
  change.change_date = Date{2026, 1, 6};
  change.currency = "EUR";
  change.parties = an_order().parties;
  change.lines.resize(2);
  static_cast<x12::LineItem&>(change.lines[0].item) = line_item();
  change.lines[0].item.change = "CA";
  change.lines[0].item.left_to_receive = change.lines[0].item.quantity;
  static_cast<x12::LineItem&>(change.lines[1].item) = line_item("7");
  change.lines[1].item.change = "DI";
  change.lines[1].item.quantity = {0, Unit{}};
  change.lines[1].item.price_millionths.reset();
  change.lines[1].item.price_basis.clear();
  return change;
}

inline x12::Acknowledgment855 an_answer() {
  x12::Acknowledgment855 answer;
  answer.type = "AC";
  answer.order_number = "PO-4711";
  answer.order_date = kOrdered;
  answer.sales_order = "SO-00000017";
  answer.date = Date{2026, 1, 6};
  answer.lines.resize(5);
  for (auto& line : answer.lines) line.item = line_item();
  answer.lines[0].statuses = {{.status = "IA", .quantity = Quantity::of(10)}};
  answer.lines[1].statuses = {{.status = "IQ", .quantity = Quantity::of(6)}, {.status = "IB", .quantity = Quantity::of(4)}};
  answer.lines[2].statuses = {{.status = "IR", .quantity = Quantity::of(10)}};
  answer.lines[3].statuses = {{.status = "IS", .quantity = Quantity::of(10), .products = {{"VN", "BOLT-M9"}}}};
  answer.lines[4].statuses = {{.status = "IQ", .quantity = Quantity::of(7)}, {.status = "IR", .quantity = Quantity::of(3)}};
  return answer;
}

inline x12::ShipNotice856 a_notice() {
  x12::ShipNotice856 notice;
  notice.shipment = "SH-1";
  notice.date = {2026, 1, 7};
  notice.time = "1530";
  x12::Level856 shipment{.id = 1, .code = "S"};
  shipment.lading = {{.packaging = "CTN", .count = 2}};
  shipment.routing = {{.sequence = "B", .id_qualifier = "2", .carrier = "PARC", .mode = "U"}};
  shipment.references = {{"BM", "SH-1", ""}};
  shipment.dates = {{"011", {2026, 1, 7}, "1500", ""}};
  shipment.parties = {{.role = "ST", .id_qualifier = "UL", .id = "4056780000019"}};
  x12::Level856 order{.id = 2, .parent = 1, .code = "O"};
  order.order = x12::OrderReference856{"PO-4711", "3", kOrdered};
  x12::Level856 pack{.id = 3, .parent = 2, .code = "P"};
  pack.marks = {{"GM", "00340123450000000017"}, {"CP", "1Z999"}};
  x12::Level856 item{.id = 4, .parent = 3, .code = "I"};
  item.line_id = "1";
  item.products = line_item().products;
  item.item = x12::ShippedItem856{Quantity::of(10), std::nullopt, ""};
  notice.levels = {shipment, order, pack, item};
  return notice;
}

inline x12::Invoice810 an_invoice() {
  x12::Invoice810 invoice;
  invoice.date = {2026, 1, 8};
  invoice.number = "INV-1";
  invoice.order_date = kOrdered;
  invoice.order_number = "PO-4711";
  invoice.currency = "EUR";
  invoice.references = {{"BM", "SH-1", ""}};
  invoice.parties = {{.role = "ST", .id_qualifier = "UL", .id = "4056780000019"}};
  invoice.lines.resize(1);
  invoice.lines[0].item = line_item();
  invoice.total_cents = 565'94;  // 475.58 and 19 % of it
  invoice.taxes = {{"ST", 90'360'000, 19'000'000}};
  return invoice;
}

template <class Document>
std::string interchange_of(const Document& document) {
  std::string bytes;
  edifact::Writer writer(bytes, {.sender = "4056780000002", .sender_qualifier = "14", .recipient = "SELLER",
                                 .recipient_qualifier = "ZZ", .date = kOrdered, .time = "0930", .reference = "000000017"});
  writer.begin_interchange();
  write(document, "0001", writer);
  writer.end_interchange();
  return bytes;
}

inline MessageText message_in(std::string_view interchange) {
  return {.bytes = interchange.substr(interchange.find("UNH")), .delimiters = {}};
}

}  // namespace proofload::translation
