// contracts/x12/order_set_codec.hpp — the sets about one order (850, 855, 860, 865): they differ in the segment that
// heads them, in that of a line, and in which of the common parts they keep.
//
// Shape    read_order_set<Document>(set, segments, read_heading); write_order_body(document, …) from CUR to SE.
//          A document has currency, references, dates, routing, texts, parties and lines; charges and terms if it keeps
//          them. A line has an item and references; charges, destinations, dates, statuses if it keeps them.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "contracts/x12/parts_codec.hpp"

namespace proofload::x12 {

struct OrderSegments {
  std::string_view heading;  // BEG
  std::string_view line;     // PO1
};

// Where in the set the reader is: it decides whom a REF or a DTM belongs to.
enum class OrderScope { header, text, party, other, line, elsewhere };

OrderScope order_scope_after(std::uint32_t id, std::uint32_t line_id, OrderScope scope);

void read_item(SetReader& reader, LineItem& item);     // PO1
void read_item(SetReader& reader, ChangedItem& item);  // POC
LineStatus read_status(SetReader& reader);             // ACK
void read_destinations(SetReader& reader, std::string& qualifier, std::vector<Destination>& into);

void write_item(std::string_view segment, const LineItem& item, Writer& writer);
void write_item(std::string_view segment, const ChangedItem& item, Writer& writer);
void write(const LineStatus& status, Writer& writer);
void write_destinations(std::string_view qualifier, const std::vector<Destination>& destinations, Writer& writer);

template <class Document>
void read_into_order_header(SetReader& reader, bool charged, Document& document) {
  switch (reader.id()) {
    case pack("CUR"):  // one below a SAC is the charge's
      if (!charged) document.currency = reader.text(2);
      return;
    case pack("REF"):
      document.references.push_back(read_reference(reader));
      return;
    case pack("SAC"):
      if constexpr (requires { document.charges; }) document.charges.push_back(read_charge(reader));
      return;
    case pack("ITD"):
      if constexpr (requires { document.terms; }) document.terms.push_back(read_terms(reader));
      return;
    case pack("DTM"):
      read_moment(reader, document.dates);
      return;
    case pack("TD5"):
      document.routing.push_back(read_routing(reader));
      return;
    default:
      return;
  }
}

template <class Line>
void read_into_order_line(SetReader& reader, Line& line) {
  switch (reader.id()) {
    case pack("REF"):
      line.references.push_back(read_reference(reader));
      return;
    case pack("SAC"):
      if constexpr (requires { line.charges; }) line.charges.push_back(read_charge(reader));
      return;
    case pack("SDQ"):
      if constexpr (requires { line.destinations; })
        read_destinations(reader, line.destination_qualifier, line.destinations);
      return;
    case pack("DTM"):
      if constexpr (requires { line.statuses; }) {
        if (!line.statuses.empty()) return;  // one below an ACK is the status's
      }
      if constexpr (requires { line.dates; }) read_moment(reader, line.dates);
      return;
    case pack("ACK"):
      if constexpr (requires { line.statuses; }) line.statuses.push_back(read_status(reader));
      return;
    default:
      read_into_item(reader, line.item.descriptions, line.item.pack);
      return;
  }
}

template <class Document>
void read_into_order(SetReader& reader, OrderScope scope, bool charged, std::uint32_t line_id, Document& document) {
  switch (scope) {
    case OrderScope::header:
      return read_into_order_header(reader, charged, document);
    case OrderScope::text:
      return read_into_texts(reader, document.texts);
    case OrderScope::party:
      return read_into_parties(reader, document.parties);
    case OrderScope::line:
      if (reader.id() != line_id) return read_into_order_line(reader, document.lines.back());
      return read_item(reader, document.lines.emplace_back().item);
    case OrderScope::other:
    case OrderScope::elsewhere:
      return;
  }
}

template <class Document, class ReadHeading>
Result<Document> read_order_set(const SetText& set, const OrderSegments& segments, ReadHeading read_heading) {
  constexpr std::size_t kUsualParties = 4, kUsualLines = 8;
  const std::uint32_t heading_id = pack(segments.heading), line_id = pack(segments.line);
  SetReader reader(set);
  Document document;
  document.parties.reserve(kUsualParties);
  document.lines.reserve(kUsualLines);
  OrderScope scope = OrderScope::header;
  bool begun = false, charged = false;
  while (reader.next()) {
    if (reader.id() == heading_id) {
      begun = true;
      read_heading(reader, document);
      continue;
    }
    charged = charged || reader.id() == pack("SAC");
    scope = order_scope_after(reader.id(), line_id, scope);
    read_into_order(reader, scope, charged, line_id, document);
  }
  reader.require(begun, segments.heading);
  return reader.done(std::move(document));
}

template <class Line>
void write_order_line(std::string_view segment, const Line& line, Writer& w) {
  write_item(segment, line.item, w);
  write_item_details(line.item.descriptions, line.item.pack, w);
  write_all(line.references, w);
  if constexpr (requires { line.charges; }) write_all(line.charges, w);
  if constexpr (requires { line.destinations; }) write_destinations(line.destination_qualifier, line.destinations, w);
  if constexpr (requires { line.dates; }) write_all(line.dates, w);
  if constexpr (requires { line.statuses; }) write_all(line.statuses, w);
}

// What follows the heading. `said_by` is CUR01: BY the buyer, SE the seller.
template <class Document>
void write_order_body(const Document& document, std::string_view said_by, const OrderSegments& segments, Writer& w) {
  write_currency(document.currency, said_by, w);
  write_all(document.references, w);
  if constexpr (requires { document.charges; }) write_all(document.charges, w);
  if constexpr (requires { document.terms; }) write_all(document.terms, w);
  write_all(document.dates, w);
  write_all(document.routing, w);
  write_all(document.texts, w);
  write_all(document.parties, w);
  for (const auto& line : document.lines) write_order_line(segments.line, line, w);
  w.segment("CTT", std::int64_t(document.lines.size()));
  w.end_set();
}

}  // namespace proofload::x12
