#include "tests/contracts/x12/maker.hpp"

#include <algorithm>

namespace proofload::x12 {
namespace {

constexpr std::string_view kEdge = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
constexpr std::string_view kInner =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -./#&()'abcdefghijklmnopqrstuvwxyz";

}  // namespace

std::string Maker::text(std::string_view field, std::size_t least, std::size_t most) const {
  const Maker own = at(field);
  const std::size_t size = least + own.count("size", most - least);
  std::string out;
  for (std::size_t i = 0; i < size; ++i) {
    const std::string_view alphabet = i == 0 || i + 1 == size ? kEdge : kInner;
    out.push_back(alphabet[own.at("c", i).seed_ % alphabet.size()]);
  }
  return out;
}

std::string Maker::maybe_text(std::string_view field, std::size_t least, std::size_t most) const {
  return at(field).coin("there") ? text(field, least, most) : std::string();
}

std::string Maker::digits(std::string_view field, std::size_t size) const {
  std::string out;
  for (std::size_t i = 0; i < size; ++i)
    out.push_back(static_cast<char>('0' + at(field, i).seed_ % 10));
  return out;
}

std::string Maker::checked_digits(std::string_view field, std::size_t size) const {
  std::string out = digits(field, size - 1);
  int sum = 0;
  for (std::size_t i = 0; i < out.size(); ++i)
    sum += (out[out.size() - 1 - i] - '0') * (i % 2 == 0 ? 3 : 1);
  out.push_back(static_cast<char>('0' + (10 - sum % 10) % 10));
  return out;
}

std::string Maker::one_of(std::string_view field,
                          std::initializer_list<std::string_view> choices) const {
  return std::string(choices.begin()[below(field, choices.size())]);
}

Date Maker::date(std::string_view field) const {
  const Maker own = at(field);
  return {static_cast<int>(2000 + own.below("y", 60)), static_cast<int>(1 + own.below("m", 12)),
          static_cast<int>(1 + own.below("d", 28))};
}

std::optional<Date> Maker::maybe_date(std::string_view field) const {
  return at(field).coin("there") ? std::optional(date(field)) : std::nullopt;
}

std::int64_t Maker::millionths(std::string_view field, std::int64_t most_whole) const {
  const Maker own = at(field);
  const auto whole =
      static_cast<std::int64_t>(own.below("whole", static_cast<std::uint64_t>(most_whole)) + 1);
  const std::int64_t fraction =
      own.coin("fraction") ? static_cast<std::int64_t>(own.below("cents", 1000)) * 1000 : 0;
  return whole * 1'000'000 + fraction;
}

Envelope Maker::envelope() const {
  Envelope e;
  e.sender = {one_of("sq", {"ZZ", "12", "01"}), text("sender", 1, 15), ""};
  e.receiver = {one_of("rq", {"ZZ", "14", "08"}), text("receiver", 2, 15),
                maybe_text("app", 2, 15)};
  if (e.sender.id.size() < 2) e.sender.application = "AP";
  e.date = date("date");
  e.time = one_of("time", {"0000", "2359", "0930"});
  e.interchange_control = static_cast<std::uint32_t>(1 + below("control", 999'999'999));
  e.acknowledgment_requested = coin("ta1");
  e.usage = coin("test") ? 'T' : 'P';
  const std::uint64_t which = below("delimiters", 3);
  e.delimiters = which == 0   ? Delimiters{}
                 : which == 1 ? Delimiters{'|', '@', '\n', '\0'}
                              : Delimiters{'\x1d', ':', '\x1c', '\0'};
  return e;
}

Reference Maker::reference() const {
  return {one_of("q", {"BM", "CN", "DP", "IA", "VR"}), text("v", 1, 30), maybe_text("d", 1, 80)};
}

Moment Maker::moment() const {
  Moment m{one_of("q", {"001", "002", "010", "037", "038"}), date("d"), "", ""};
  if (coin("timed")) m.time = one_of("t", {"0830", "120000", "235959"});
  if (!m.time.empty() && coin("zoned")) m.time_code = "LT";
  return m;
}

NamedParty Maker::party() const {
  NamedParty p;
  p.role = one_of("role", {"BY", "ST", "SF", "VN", "BT"});
  p.name = maybe_text("name", 1, 60);
  if (p.name.empty() || coin("id")) {
    p.id_qualifier = one_of("q", {"92", "9", "UL"});
    p.id = text("i", 2, 80);
  }
  for (std::size_t i = 0; i < count("names", 4); ++i)
    p.more_names.push_back(at("n2", i).text("t", 1, 60));
  for (std::size_t i = 0; i < count("lines", 4); ++i)
    p.address_lines.push_back(at("n3", i).text("t", 1, 55));
  if (coin("place")) {
    p.city = text("city", 2, 30);
    p.state = maybe_text("state", 2, 2);
    p.postal_code = maybe_text("zip", 3, 15);
    p.country = maybe_text("country", 2, 3);
  }
  p.references = several("refs", 3, &Maker::reference);
  return p;
}

PaymentTerms Maker::terms() const {
  PaymentTerms t;
  t.type = one_of("type", {"01", "08", "14"});
  t.basis = one_of("basis", {"3", "15", ""});
  if (coin("discount")) {
    t.discount_percent_millionths = static_cast<std::int64_t>(1 + below("percent", 500)) * 10'000;
    t.discount_days = static_cast<int>(1 + below("days", 90));
  }
  t.net_due = maybe_date("due");
  if (coin("net")) t.net_days = static_cast<int>(1 + below("n", 120));
  t.description = maybe_text("text", 1, 80);
  return t;
}

Charge Maker::charge() const {
  Charge c;
  c.indicator = one_of("i", {"A", "C", "N"});
  c.code = one_of("c", {"D240", "C310", "G830"});
  c.amount_cents = static_cast<std::int64_t>(below("cents", 100'000));
  if (coin("percent")) {
    c.percent_basis = "Z";
    c.percent_millionths = static_cast<std::int64_t>(1 + below("p", 999)) * 1'000;
  }
  c.handling = one_of("h", {"", "02", "06", "15"});
  c.description = maybe_text("text", 1, 80);
  return c;
}

Routing Maker::routing() const {
  Routing r;
  r.sequence = one_of("s", {"O", "B", ""});
  if (coin("scac")) r.id_qualifier = "2", r.carrier = text("c", 2, 10);
  r.mode = one_of("m", {"M", "A", "LT"});
  r.route = maybe_text("r", 1, 35);
  r.service_level = one_of("l", {"", "ND", "SG"});
  return r;
}

Text Maker::text_with_lines() const {
  Text t{one_of("q", {"L1", "ZZ"}), text("r", 1, 30), {}};
  for (std::size_t i = 0; i < count("lines", 3); ++i)
    t.lines.push_back(at("msg", i).text("t", 1, 200));
  return t;
}

LineItem Maker::item() const {
  LineItem item;
  item.id = maybe_text("id", 1, 20);
  item.quantity = {millionths("q", 9'000), Unit(one_of("u", {"EA", "CA", "LB"}))};
  item.price_millionths = millionths("p", 5'000);
  item.price_basis = one_of("b", {"", "PE", "HP", "TP"});
  if (coin("up")) item.products.push_back({"UP", checked_digits("upc", 12)});
  if (coin("en")) item.products.push_back({"EN", checked_digits("ean", 13)});
  if (coin("uk")) item.products.push_back({"UK", checked_digits("gtin", 14)});
  for (std::size_t i = 0; i < count("more", 7); ++i) {
    item.products.push_back(
        {at("vn", i).one_of("q", {"VN", "SK", "IN", "BP"}), at("vn", i).text("v", 1, 48)});
  }
  for (std::size_t i = 0; i < count("pids", 3); ++i)
    item.descriptions.push_back(at("pid", i).text("t", 1, 80));
  if (coin("packed")) item.pack = static_cast<std::int64_t>(1 + below("pack", 999'999));
  return item;
}

std::vector<Destination> Maker::destinations(Quantity& quantity) const {
  std::vector<Destination> out;
  const std::size_t stores = 1 + count("stores", 23);
  quantity.millionths = 0;
  for (std::size_t s = 0; s < stores; ++s) {
    const Maker store = at("store", s);
    out.push_back({store.text("id", 2, 20), {store.millionths("q", 50), quantity.unit}});
    quantity.millionths += out.back().quantity.millionths;
  }
  return out;
}

std::vector<LineStatus> Maker::statuses(const Quantity& of_line, bool in_full) const {
  std::vector<LineStatus> out;
  const std::size_t size = count("statuses", 3);
  std::int64_t rest = of_line.millionths;
  for (std::size_t k = 0; k < size; ++k) {
    const Maker own = at("status", k);
    LineStatus s{.status = own.one_of("s", {"IA", "IB", "IQ", "IR", "IS"})};
    const std::int64_t part =
        k + 1 == size ? rest : of_line.millionths / static_cast<std::int64_t>(size);
    rest -= part;
    s.quantity = in_full ? Quantity{part, of_line.unit} : Quantity{own.millionths("q", 900), of_line.unit};
    if (of_line.unit.empty()) s.quantity.unit = kEach;
    s.date = own.maybe_date("d");
    if (s.date) s.date_qualifier = "068";
    if (own.coin("instead")) s.products.push_back({"VN", own.text("v", 1, 48)});
    out.push_back(std::move(s));
  }
  return out;
}

PurchaseOrder850 Maker::order() const {
  PurchaseOrder850 o;
  o.purpose = one_of("purpose", {"00", "01", "05", "06", "07"});
  o.type = one_of("type", {"SA", "NE", "DS", "RL"});
  o.number = text("number", 1, 22);
  o.release = maybe_text("release", 1, 30);
  o.date = date("date");
  o.contract = maybe_text("contract", 1, 30);
  o.currency = one_of("currency", {"", "USD", "CAD"});
  o.references = several("refs", 4, &Maker::reference);
  o.charges = several("charges", 3, &Maker::charge);
  o.terms = several("terms", 2, &Maker::terms);
  o.dates = several("dates", 4, &Maker::moment);
  o.routing = several("routing", 2, &Maker::routing);
  o.texts = several("texts", 2, &Maker::text_with_lines);
  o.parties = several("parties", 4, &Maker::party);
  for (std::size_t i = 0; i < 1 + count("lines", 5); ++i) {
    const Maker line = at("line", i);
    OrderLine850 l{.item = line.item()};
    l.charges = line.several("charges", 2, &Maker::charge);
    l.references = line.several("refs", 2, &Maker::reference);
    l.dates = line.several("dates", 2, &Maker::moment);
    if (line.coin("split")) {
      l.destination_qualifier = "92";
      l.destinations = line.destinations(l.item.quantity);
    }
    o.lines.push_back(std::move(l));
  }
  return o;
}

Acknowledgment855 Maker::answer() const {
  Acknowledgment855 a;
  a.type = one_of("type", {"AC", "AD", "AE", "AT", "RD"});
  a.order_number = text("number", 1, 22);
  a.order_date = date("order");
  a.release = maybe_text("release", 1, 30);
  a.sales_order = maybe_text("so", 1, 30);
  a.date = maybe_date("date");
  a.currency = one_of("currency", {"", "USD"});
  a.references = several("refs", 3, &Maker::reference);
  a.dates = several("dates", 3, &Maker::moment);
  a.routing = several("routing", 2, &Maker::routing);
  a.texts = several("texts", 2, &Maker::text_with_lines);
  a.parties = several("parties", 3, &Maker::party);
  for (std::size_t i = 0; i < count("lines", 5); ++i) {
    const Maker line = at("line", i);
    AnswerLine855 l{.item = line.item()};
    l.references = line.several("refs", 2, &Maker::reference);
    l.statuses = line.statuses(l.item.quantity, a.type == "AC" || a.type == "AD");
    a.lines.push_back(std::move(l));
  }
  return a;
}

Level856 Maker::level(int id) const {
  Level856 l;
  l.id = id;
  l.parent =
      id == 1 ? 0 : static_cast<int>(1 + below("parent", static_cast<std::uint64_t>(id - 1)));
  l.code = id == 1 ? "S" : one_of("code", {"O", "T", "P", "I"});
  if (coin("child")) l.has_children = coin("has");
  if (l.code == "I") {
    l.line_id = maybe_text("line", 1, 20);
    l.products = {{"VN", text("v", 1, 48)}};
    if (coin("upc")) l.products.push_back({"UP", checked_digits("up", 12)});
    l.item = ShippedItem856{.shipped = {millionths("q", 900), Unit("EA")}};
    if (coin("ordered")) l.item->ordered = Quantity{millionths("oq", 900), Unit("CA")};
    l.item->status = one_of("status", {"", "AC", "IA"});
  }
  if (l.code == "O")
    l.order = OrderReference856{text("po", 1, 22), maybe_text("rel", 1, 30), maybe_date("d")};
  if (coin("packed")) l.pack = static_cast<std::int64_t>(1 + below("pack", 999));
  for (std::size_t i = 0; i < count("pids", 2); ++i)
    l.descriptions.push_back(at("pid", i).text("t", 1, 80));
  for (std::size_t i = 0; i < count("td1", 2); ++i) {
    Lading lading{"CTN", static_cast<std::int64_t>(1 + at("td1", i).below("n", 999)), "", {}};
    if (at("td1", i).coin("w"))
      lading.weight_qualifier = "G",
      lading.weight = Quantity{at("td1", i).millionths("w", 999), Unit("LB")};
    l.lading.push_back(lading);
  }
  l.routing = several("routing", 2, &Maker::routing);
  if (coin("trailer")) l.equipment = "TL", l.equipment_number = text("trailer no", 1, 10);
  l.references = several("refs", 3, &Maker::reference);
  if (l.code == "T" || l.code == "P") {
    l.marks.push_back(coin("gm") ? Mark{"GM", "00" + checked_digits("sscc", 18)}
                                 : Mark{"CP", text("cp", 1, 48)});
  }
  l.dates = several("dates", 2, &Maker::moment);
  if (id == 1) l.parties = several("parties", 3, &Maker::party);
  return l;
}

ShipNotice856 Maker::notice() const {
  ShipNotice856 n;
  n.shipment = text("shipment", 2, 30);
  n.date = date("date");
  n.time = one_of("time", {"0000", "0930", "235959"});
  n.hierarchy = one_of("h", {"0001", "0002", "0004"});
  n.dates = several("dates", 3, &Maker::moment);
  for (std::size_t i = 1; i <= 1 + count("levels", 9); ++i)
    n.levels.push_back(at("level", i).level(static_cast<int>(i)));
  return n;
}

Invoice810 Maker::invoice() const {
  Invoice810 v;
  v.date = date("date");
  v.number = text("number", 1, 22);
  v.order_date = maybe_date("od");
  v.order_number = maybe_text("po", 1, 22);
  v.release = maybe_text("release", 1, 30);
  v.type = one_of("type", {"", "DI", "CR"});
  v.currency = one_of("currency", {"", "USD"});
  v.references = several("refs", 3, &Maker::reference);
  v.parties = several("parties", 3, &Maker::party);
  v.terms = several("terms", 2, &Maker::terms);
  v.dates = several("dates", 3, &Maker::moment);
  std::int64_t cents = 0;
  const auto add = [&](const Charge& c) {
    if (c.handling != "15" && c.indicator != "N")
      cents += c.indicator == "C" ? *c.amount_cents : -*c.amount_cents;
  };
  for (std::size_t i = 0; i < 1 + count("lines", 5); ++i) {
    const Maker line = at("line", i);
    InvoiceLine810 l{.item = line.item()};
    l.item.price_basis = line.one_of("basis", {"", "PE", "HP"});
    l.references = line.several("refs", 2, &Maker::reference);
    l.charges = line.several("charges", 2, &Maker::charge);
    const std::int64_t basis = l.item.price_basis == "HP" ? 100 : 1;
    const Quantity each{basis * Quantity::kOne, l.item.quantity.unit};
    cents += extend(UnitPrice{*l.item.price_millionths, kDollar, each}, l.item.quantity).minor;
    if (line.coin("taxed")) {
      const auto tax = static_cast<std::int64_t>(line.below("tax", 5'000));
      l.taxes.push_back({"ST", tax * 10'000, 8'250'000});
      cents += tax;
    }
    for (const Charge& c : l.charges) add(c);
    v.lines.push_back(std::move(l));
  }
  v.charges = several("charges", 2, &Maker::charge);
  for (const Charge& c : v.charges) add(c);
  v.total_cents = cents;
  if (coin("discountable")) v.discountable_cents = cents;
  return v;
}

FunctionalAcknowledgment997 Maker::acknowledgment() const {
  FunctionalAcknowledgment997 a;
  a.functional_id = one_of("id", {"PO", "IN", "SH"});
  a.group_control_number = digits("gs06", 9);
  a.received = a.included = static_cast<std::uint32_t>(count("sets", 4));
  for (std::size_t i = 0; i < a.received; ++i) {
    const Maker own = at("set", i);
    SetResponse997 set{own.one_of("id", {"850", "810", "856"}),
                       own.digits("st02", 4),
                       {},
                       own.one_of("s", {"A", "E", "R"}),
                       {}};
    for (std::size_t k = 0; k < own.count("notes", 3); ++k) {
      const Maker note = own.at("note", k);
      SegmentNote997 n{"PO1",
                       static_cast<std::uint32_t>(1 + note.below("p", 999)),
                       note.one_of("c", {"3", "7", "8"}),
                       {}};
      if (n.code == "8")
        n.elements.push_back(
            {static_cast<int>(1 + note.below("e", 20)), "330", "6", note.maybe_text("v", 1, 99)});
      set.notes.push_back(std::move(n));
    }
    if (set.status == "R") set.codes = {"5", "4"};
    a.accepted += set.status != "R";
    a.sets.push_back(std::move(set));
  }
  a.status = a.accepted == a.received ? "A" : "P";
  return a;
}

}  // namespace proofload::x12
