#include "contracts/translation/parts.hpp"

#include "contracts/base/decimal.hpp"
#include "contracts/edi/values.hpp"
#include "contracts/translation/codes.hpp"

namespace proofload::translation {
namespace {

using edifact::Element;
using edifact::MessageReader;
using edifact::Writer;

constexpr std::size_t kNameMost = 35;
constexpr std::size_t kNamesMost = 5;
constexpr std::string_view kLineReference = "LI";

bool is_gtin(std::string_view qualifier) {
  return qualifier == "UP" || qualifier == "EN" || qualifier == "UK" || qualifier == "UI" || qualifier == "UA";
}

std::string gtin_type(std::string_view qualifier) { return qualifier == "UP" ? "UP" : "EN"; }

std::string gtin_qualifier(std::string_view type, std::string_view number) {
  if (type == "UP" || number.size() == 12) return "UP";
  return number.size() == 14 ? "UK" : "EN";
}

bool is_line_number(std::string_view id) {
  return id.size() <= 6 && edi::all_digits(id) && id.front() != '0';
}

// Cut where no character is cut in two.
std::vector<std::string> chunks(std::string_view text, std::size_t most) {
  std::vector<std::string> out;
  while (!text.empty() && out.size() < most) {
    std::size_t characters = 0, end = 0;
    while (end < text.size() && (characters < kNameMost || (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)) {
      characters += (static_cast<unsigned char>(text[end]) & 0xC0U) != 0x80U;
      ++end;
    }
    out.emplace_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return out;
}

std::string price_basis(std::string_view code) {
  if (code == "HP") return "100";
  return code == "TP" ? "1000" : "";
}

std::string price_basis_code(std::string_view basis) {
  if (basis == "100") return "HP";
  return basis == "1000" ? "TP" : "PE";
}

}  // namespace

std::string decimal_of(std::int64_t millionths) { return format_decimal(millionths, 6); }

void put_day(std::string_view qualifier, const Date& date, Writer& w) {
  w.segment("DTM", {{std::string(qualifier), compact_text(date), "102"}});
}

void put_moments(const std::vector<x12::Moment>& moments, Writer& w) {
  for (const x12::Moment& moment : moments) {
    const bool has_time = moment.time.size() >= 4;
    w.segment("DTM", {{to_edifact(CodeList::date, moment.qualifier),
                       compact_text(moment.date) + (has_time ? moment.time.substr(0, 4) : ""),
                       has_time ? "203" : "102"}});
  }
}

void get_moment(MessageReader& reader, std::vector<x12::Moment>& into) {
  const auto stamp = reader.stamp();
  if (stamp) into.push_back({to_x12(CodeList::date, reader.text(1)), stamp->date, stamp->time, ""});
}

void put_reference(std::string_view qualifier, std::string_view value, Writer& w) {
  if (!value.empty()) w.segment("RFF", {{to_edifact(CodeList::reference, qualifier), std::string(value)}});
}

void put_parties(const std::vector<x12::NamedParty>& parties, Writer& w) {
  for (const x12::NamedParty& party : parties) {
    Element id = "";
    if (!party.id.empty()) id = Element{party.id, "", to_edifact(CodeList::party_list, party.id_qualifier)};
    w.segment("NAD", {to_edifact(CodeList::party, party.role), id, "", Element(chunks(party.name, kNamesMost))});
  }
}

void get_party(const MessageReader& reader, std::vector<x12::NamedParty>& into) {
  x12::NamedParty& party = into.emplace_back();
  party.role = to_x12(CodeList::party, reader.text(1));
  party.id = reader.text(2);
  party.id_qualifier = to_x12(CodeList::party_list, reader.text(2, 3));
  if (!party.id.empty() && party.id_qualifier.empty()) party.id_qualifier = "92";
  for (std::size_t i = 1; i <= reader.components(4) && i <= kNamesMost; ++i) party.name += reader.text(4, i);
}

void put_currency(const std::string& currency, std::string_view qualifier, Writer& w) {
  if (!currency.empty()) w.segment("CUX", {{"2", currency, std::string(qualifier)}});
}

void put_quantity(std::string_view qualifier, const Quantity& quantity, Writer& w) {
  w.segment("QTY", {{std::string(qualifier), decimal_text(quantity), to_edifact(CodeList::unit, quantity.unit.text())}});
}

Quantity get_quantity(MessageReader& reader) {
  return {reader.millionths(1, 2).value_or(0), Unit(to_x12(CodeList::unit, reader.text(1, 3)))};
}

void put_amount(std::string_view qualifier, std::int64_t millionths, Writer& w) {
  w.segment("MOA", {{std::string(qualifier), decimal_of(millionths)}});
}

void put_item(const x12::LineItem& item, std::size_t place, std::string_view action, Writer& w) {
  std::vector<x12::ProductId> others;
  Element gtin = "";
  bool has_gtin = false;
  for (const x12::ProductId& product : item.products) {
    if (is_gtin(product.qualifier) && !has_gtin) {
      gtin = Element{product.value, gtin_type(product.qualifier)};
      has_gtin = true;
    } else {
      others.push_back(product);
    }
  }
  w.segment("LIN", {is_line_number(item.id) ? item.id : std::to_string(place), std::string(action), gtin});
  put_products("1", others, w);
  for (const std::string& description : item.descriptions) {
    std::vector<std::string> parts{"", "", ""};
    for (std::string& chunk : chunks(description, 2)) parts.push_back(std::move(chunk));
    w.segment("IMD", {"F", "", Element(std::move(parts))});
  }
}

void put_products(std::string_view function, const std::vector<x12::ProductId>& products, Writer& w) {
  if (products.empty()) return;
  std::vector<Element> elements{std::string(function)};
  for (const x12::ProductId& product : products) {
    const bool gtin = is_gtin(product.qualifier);
    elements.push_back({product.value, gtin ? gtin_type(product.qualifier) : to_edifact(CodeList::item, product.qualifier)});
  }
  w.segment("PIA", elements);
}

void get_products(const MessageReader& reader, std::vector<x12::ProductId>& into) {
  for (std::size_t i = 2; i <= reader.size(); ++i) {
    const std::string type = reader.text(i, 2);
    std::string number = reader.text(i);
    if (number.empty()) continue;
    const bool gtin = type == "EN" || type == "UP" || type == "SRV";
    into.push_back({gtin ? gtin_qualifier(type, number) : to_x12(CodeList::item, type), std::move(number)});
  }
}

void put_price(const x12::LineItem& item, Writer& w) {
  if (!item.price_millionths) return;
  const std::string basis = price_basis(item.price_basis);
  Element price{"AAA", decimal_of(*item.price_millionths)};
  if (!basis.empty()) {
    price = Element{"AAA", decimal_of(*item.price_millionths), "", "", basis,
                    to_edifact(CodeList::unit, item.quantity.unit.text())};
  }
  w.segment("PRI", {price});
}

void put_line_id(const x12::LineItem& item, Writer& w) {
  if (!is_line_number(item.id)) put_reference(kLineReference, item.id, w);
}

bool get_into_item(MessageReader& reader, x12::LineItem& item) {
  if (reader.tag() == "LIN") {
    item.id = reader.text(1);
    std::string number = reader.text(3);
    if (number.empty()) return true;
    // The item's other names come first, as who orders says them.
    const std::string qualifier = gtin_qualifier(reader.text(3, 2), number);
    item.products.push_back({qualifier, std::move(number)});
    return true;
  }
  if (reader.is("PIA", "1") || reader.is("PIA", "5")) {
    std::vector<x12::ProductId> products;
    get_products(reader, products);
    item.products.insert(item.products.end() - (item.products.empty() ? 0 : 1), products.begin(), products.end());
    return true;
  }
  if (reader.tag() == "IMD") {
    const std::string text = reader.text(3, 4) + reader.text(3, 5);
    if (!text.empty()) item.descriptions.push_back(text);
    return true;
  }
  if (reader.tag() == "PRI") {
    item.price_millionths = reader.millionths(1, 2);
    item.price_basis = price_basis_code(reader.text(1, 5));
    return true;
  }
  if (reader.is("RFF", kLineReference)) {
    item.id = reader.text(1, 2);
    return true;
  }
  return false;
}

}  // namespace proofload::translation
