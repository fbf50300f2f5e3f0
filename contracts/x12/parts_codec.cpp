#include "contracts/x12/parts_codec.hpp"

#include <algorithm>

namespace proofload::x12 {

Reference read_reference(SetReader& reader) {
  if (reader.id() == pack("L11")) return {reader.text(2), reader.text(1), reader.text(3)};
  return {reader.text(1), reader.text(2), reader.text(3)};
}

NamedParty read_party(SetReader& reader) {
  NamedParty party;
  party.role = reader.text(1);
  party.name = reader.text(2);
  party.id_qualifier = reader.text(3);
  party.id = reader.text(4);
  return party;
}

bool read_into_party(SetReader& reader, NamedParty& party, std::uint32_t reference_segment) {
  switch (reader.id()) {
    case pack("N2"):
    case pack("N3"):
      for (std::size_t i = 1; i <= 2; ++i) {
        if (!reader.has(i)) continue;
        (reader.id() == pack("N2") ? party.more_names : party.address_lines)
            .push_back(reader.text(i));
      }
      return true;
    case pack("N4"):
      party.city = reader.text(1);
      party.state = reader.text(2);
      party.postal_code = reader.text(3);
      party.country = reader.text(4);
      return true;
    default:
      if (reader.id() != reference_segment) return false;
      party.references.push_back(read_reference(reader));
      return true;
  }
}

PaymentTerms read_terms(SetReader& reader) {
  PaymentTerms terms;
  terms.type = reader.text(1);
  terms.basis = reader.text(2);
  terms.discount_percent_millionths = reader.decimal(3);
  terms.discount_days = reader.whole(5);
  terms.net_due = reader.date(6);
  terms.net_days = reader.whole(7);
  terms.description = reader.text(12);
  return terms;
}

Charge read_charge(SetReader& reader) {
  Charge charge;
  charge.indicator = reader.text(1);
  charge.code = reader.text(2);
  charge.amount_cents = reader.decimal(5, 0);
  charge.percent_basis = reader.text(6);
  charge.percent_millionths = reader.decimal(7);
  charge.handling = reader.text(12);
  charge.description = reader.text(15);
  return charge;
}

Tax read_tax(SetReader& reader) {
  return {reader.text(1), reader.decimal(2), reader.decimal(3)};
}

Routing read_routing(SetReader& reader) {
  return {reader.text(1), reader.text(2), reader.text(3),
          reader.text(4), reader.text(5), reader.text(12)};
}

Lading read_lading(SetReader& reader) {
  Lading lading;
  lading.packaging = reader.text(1);
  lading.count = reader.decimal(2, 0);
  lading.weight_qualifier = reader.text(6);
  lading.weight = reader.maybe_quantity(7, 8);
  return lading;
}

Text read_text(SetReader& reader) {
  return {reader.text(1), reader.text(2), {}};
}

void read_marks(SetReader& reader, std::vector<Mark>& marks) {
  marks.push_back({reader.text(1), reader.text(2)});
  if (reader.has(4) && reader.has(5)) marks.push_back({reader.text(4), reader.text(5)});
}

void read_moment(SetReader& reader, std::vector<Moment>& into) {
  if (const auto date = reader.date(2))
    into.push_back({reader.text(1), *date, reader.text(3), reader.text(4)});
}

void read_into_texts(SetReader& reader, std::vector<Text>& texts) {
  if (reader.id() == pack("N9")) texts.push_back(read_text(reader));
  if (reader.id() == pack("MSG") && !texts.empty()) texts.back().lines.push_back(reader.text(1));
}

void read_into_parties(SetReader& reader, std::vector<NamedParty>& parties) {
  if (reader.id() == pack("N1")) {
    parties.push_back(read_party(reader));
  } else if (!parties.empty()) {
    read_into_party(reader, parties.back());
  }
}

void read_products(SetReader& reader, std::size_t first, std::vector<ProductId>& into,
                   std::size_t last) {
  for (std::size_t i = first; i + 1 <= std::min(reader.size(), last); i += 2) {
    if (reader.has(i) || reader.has(i + 1)) into.push_back({reader.text(i), reader.text(i + 1)});
  }
}

LineItem read_line_item(SetReader& reader) {
  LineItem item;
  item.id = reader.text(1);
  item.quantity = reader.quantity(2, 3);
  item.price_millionths = reader.decimal(4);
  item.price_basis = reader.text(5);
  if (reader.size() > 6) item.products.reserve((reader.size() - 4) / 2);
  read_products(reader, 6, item.products);
  return item;
}

bool read_into_item(SetReader& reader, std::vector<std::string>& descriptions,
                    std::optional<std::int64_t>& pack_count) {
  switch (reader.id()) {
    case pack("PID"):
      if (reader[1] == "F" && reader.has(5)) descriptions.push_back(reader.text(5));
      return true;
    case pack("PO4"):
      pack_count = reader.decimal(1, 0);
      return true;
    default:
      return false;
  }
}

void write(const Reference& r, Writer& w) {
  write_references("REF", {&r, 1}, w);
}

void write_references(std::string_view segment, std::span<const Reference> references, Writer& w) {
  for (const Reference& r : references) {
    if (segment == "L11") {
      w.segment(segment, r.value, r.qualifier, r.description);
    } else {
      w.segment(segment, r.qualifier, r.value, r.description);
    }
  }
}

void write(const Moment& m, Writer& w) {
  w.segment("DTM", m.qualifier, m.date, m.time, m.time_code);
}

void write(const NamedParty& p, Writer& w) {
  write_party(p, "REF", w);
}

void write_party(const NamedParty& p, std::string_view reference_segment, Writer& w) {
  w.segment("N1", p.role, p.name, p.id_qualifier, p.id);
  const auto two_by_two = [&](std::string_view id, const std::vector<std::string>& lines) {
    for (std::size_t i = 0; i < lines.size(); i += 2) {
      w.segment(id, lines[i],
                i + 1 < lines.size() ? std::string_view(lines[i + 1]) : std::string_view());
    }
  };
  two_by_two("N2", p.more_names);
  two_by_two("N3", p.address_lines);
  if (!p.city.empty() || !p.state.empty() || !p.postal_code.empty() || !p.country.empty()) {
    w.segment("N4", p.city, p.state, p.postal_code, p.country);
  }
  write_references(reference_segment, p.references, w);
}

void write(const PaymentTerms& t, Writer& w) {
  w.segment("ITD", t.type, t.basis, Decimal{t.discount_percent_millionths}, "", t.discount_days,
            t.net_due, t.net_days, "", "", "", "", t.description);
}

void write(const Charge& c, Writer& w) {
  w.segment("SAC", c.indicator, c.code, "", "", Decimal{c.amount_cents, 0}, c.percent_basis,
            Decimal{c.percent_millionths}, "", "", "", "", c.handling, "", "", c.description);
}

void write(const Tax& t, Writer& w) {
  w.segment("TXI", t.type, Decimal{t.amount_millionths}, Decimal{t.percent_millionths});
}

void write(const Routing& r, Writer& w) {
  w.segment("TD5", r.sequence, r.id_qualifier, r.carrier, r.mode, r.route, "", "", "", "", "", "",
            r.service_level);
}

void write(const Lading& l, Writer& w) {
  w.segment("TD1", l.packaging, Decimal{l.count, 0}, "", "", "", l.weight_qualifier, l.weight);
}

void write(const Mark& mark, Writer& w) {
  w.segment("MAN", mark.qualifier, mark.value);
}

void write(const Text& text, Writer& w) {
  w.segment("N9", text.qualifier, text.reference);
  for (const std::string& line : text.lines) w.segment("MSG", line);
}

void write_line_item(std::string_view segment, const LineItem& item, Writer& w) {
  w.open(segment);
  w.add(item.id);
  w.add(item.quantity);
  w.add(Decimal{item.price_millionths});
  w.add(item.price_basis);
  add_products(item.products, w);
  w.close();
}

void write_item_id(std::string_view line_id, const std::vector<ProductId>& products, Writer& w) {
  w.open("LIN");
  w.add(line_id);
  add_products(products, w);
  w.close();
}

void add_products(const std::vector<ProductId>& products, Writer& w) {
  for (const ProductId& product : products) {
    w.add(product.qualifier);
    w.add(product.value);
  }
}

void write_item_details(const std::vector<std::string>& descriptions,
                        const std::optional<std::int64_t>& pack_count, Writer& w) {
  for (const std::string& text : descriptions) w.segment("PID", "F", "", "", "", text);
  if (pack_count) w.segment("PO4", *pack_count);
}

void write_currency(std::string_view currency, std::string_view said_by, Writer& w) {
  if (!currency.empty()) w.segment("CUR", said_by, currency);
}

std::string_view LineItem::product(std::string_view qualifier) const {
  const auto found = std::find_if(products.begin(), products.end(),
                                  [&](const ProductId& p) { return p.qualifier == qualifier; });
  return found == products.end() ? std::string_view() : std::string_view(found->value);
}

}  // namespace proofload::x12
