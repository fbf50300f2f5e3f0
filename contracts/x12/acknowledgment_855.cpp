#include "contracts/x12/acknowledgment_855.hpp"

#include "contracts/x12/parts_codec.hpp"

namespace proofload::x12 {
namespace {

enum class Scope { header, text, party, line, elsewhere };

LineStatus855 read_status(SetReader& reader) {
  LineStatus855 status;
  status.status = reader.text(1);
  status.quantity = reader.quantity(2, 3);
  status.date_qualifier = reader.text(4);
  status.date = reader.date(5);
  for (std::size_t i = 7; i + 1 <= reader.size() && i <= 25; i += 2) {
    if (reader.has(i) || reader.has(i + 1))
      status.products.push_back({reader.text(i), reader.text(i + 1)});
  }
  return status;
}

void read_header(SetReader& reader, Acknowledgment855& answer, bool& charged) {
  switch (reader.id()) {
    case pack("SAC"):
      charged = true;
      break;
    case pack("CUR"):
      if (!charged) answer.currency = reader.text(2);
      break;
    case pack("REF"):
      answer.references.push_back(read_reference(reader));
      break;
    case pack("DTM"):
      read_moment(reader, answer.dates);
      break;
    case pack("TD5"):
      answer.routing.push_back(read_routing(reader));
      break;
    default:
      break;
  }
}

void read_line(SetReader& reader, AnswerLine855& line) {
  switch (reader.id()) {
    case pack("REF"):
      line.references.push_back(read_reference(reader));
      break;
    case pack("ACK"):
      line.statuses.push_back(read_status(reader));
      break;
    default:
      read_into_item(reader, line.item.descriptions, line.item.pack);
      break;
  }
}

Scope scope_after(std::uint32_t id, Scope scope) {
  const bool in_lines = scope == Scope::line || scope == Scope::elsewhere;
  switch (id) {
    case pack("PO1"):
      return Scope::line;
    case pack("N9"):
      return in_lines ? Scope::elsewhere : Scope::text;
    case pack("N1"):
      return in_lines ? Scope::elsewhere : Scope::party;
    // The loops that the document does not keep.
    case pack("ADV"):
      return in_lines ? Scope::elsewhere : Scope::text;
    case pack("QTY"):
    case pack("PKG"):
    case pack("SCH"):
    case pack("SLN"):
      return scope == Scope::line ? Scope::elsewhere : scope;
    case pack("CTT"):
      return Scope::elsewhere;
    default:
      return scope;
  }
}

void read_segment(SetReader& reader, Scope scope, Acknowledgment855& answer, bool& charged) {
  switch (scope) {
    case Scope::header:
      return read_header(reader, answer, charged);
    case Scope::text:
      if (reader.id() == pack("N9")) answer.texts.push_back(read_text(reader));
      if (reader.id() == pack("MSG") && !answer.texts.empty())
        answer.texts.back().lines.push_back(reader.text(1));
      return;
    case Scope::party:
      if (reader.id() == pack("N1")) {
        answer.parties.push_back(read_party(reader));
      } else {
        read_into_party(reader, answer.parties.back());
      }
      return;
    case Scope::line:
      if (reader.id() == pack("PO1")) {
        answer.lines.push_back({.item = read_line_item(reader)});
      } else {
        read_line(reader, answer.lines.back());
      }
      return;
    case Scope::elsewhere:
      return;
  }
}

void write_status(const LineStatus855& status, Writer& w) {
  w.open("ACK");
  w.add(status.status);
  w.add(status.quantity);
  w.add(status.date_qualifier);
  w.add(status.date);
  w.add("");
  for (const ProductId& product : status.products) {
    w.add(product.qualifier);
    w.add(product.value);
  }
  w.close();
}

}  // namespace

template <>
Result<Acknowledgment855> read(const SetText& set) {
  SetReader reader(set);
  Acknowledgment855 answer;
  Scope scope = Scope::header;
  bool begun = false, charged = false;
  while (reader.next()) {
    if (reader.id() == pack("BAK")) {
      begun = true;
      answer.purpose = reader.text(1);
      answer.type = reader.text(2);
      answer.order_number = reader.required_text(3);
      answer.order_date = reader.required_date(4);
      answer.release = reader.text(5);
      answer.sales_order = reader.text(8);
      answer.date = reader.date(9);
      continue;
    }
    scope = scope_after(reader.id(), scope);
    read_segment(reader, scope, answer, charged);
  }
  reader.require(begun, "BAK");
  return reader.done(std::move(answer));
}

void write(const Acknowledgment855& answer, Writer& w) {
  w.begin_set("855");
  w.segment("BAK", answer.purpose, answer.type, answer.order_number, answer.order_date,
            answer.release, "", "", answer.sales_order, answer.date);
  write_currency(answer.currency, "SE", w);
  write_all(answer.references, w);
  write_all(answer.dates, w);
  write_all(answer.routing, w);
  write_all(answer.texts, w);
  write_all(answer.parties, w);
  for (const AnswerLine855& line : answer.lines) {
    write_line_item("PO1", line.item, w);
    write_item_details(line.item.descriptions, line.item.pack, w);
    write_all(line.references, w);
    for (const LineStatus855& status : line.statuses) write_status(status, w);
  }
  w.segment("CTT", std::int64_t(answer.lines.size()));
  w.end_set();
}

}  // namespace proofload::x12
