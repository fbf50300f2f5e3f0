#include "tests/contracts/x12/logistics_maker.hpp"

#include "tests/contracts/x12/logistics_parts_maker.hpp"

namespace proofload::x12 {
namespace {

WarehouseHeading heading(const Maker& m) {
  return {some(m, "parties", 1, 4, party_of), references(m, 10),
          some(m, "dates", 0, 5, scheduled), some(m, "notes", 0, 3, note)};
}

WarehouseCarrier carrier(const Maker& m) {
  WarehouseCarrier c;
  c.method = m.one_of("m", {"M", "U", "A", "LT"});
  c.carrier = m.maybe_text("c", 2, 4);
  c.routing = m.maybe_text("r", 1, 35);
  c.payment = m.one_of("p", {"PP", "CC", "TP"});
  c.equipment_initial = m.maybe_text("i", 1, 4);
  c.equipment_number = m.maybe_text("n", 1, 10);
  return c;
}

WarehouseItem item(const Maker& m, std::size_t most_products) {
  WarehouseItem i;
  if (m.coin("case")) i.case_code = m.digits("upc case", 12);
  i.products = some(m, "products", 0, most_products, [](const Maker& p) {
    return p.coin("upc") ? ProductId{"UP", p.checked_digits("upc", 12)}
                         : ProductId{p.one_of("q", {"VN", "SK", "IN"}), p.text("v", 1, 48)};
  });
  i.lot = m.maybe_text("lot", 1, 12);
  i.descriptions = some(m, "g69", 0, 3, [](const Maker& g) { return g.text("t", 1, 45); });
  i.references = references(m, 4);
  return i;
}

WarehouseTotals totals(const Maker& m, std::int64_t millionths) {
  WarehouseTotals t;
  t.millionths = millionths;
  t.weight = maybe(m, "weight", [](const Maker& q) { return quantity(q, 40'000, {"LB", "KG"}); });
  t.volume = maybe(m, "volume", [](const Maker& q) { return quantity(q, 3'000, {"CF", "CR"}); });
  return t;
}

WarehouseShipment shipment(const Maker& m) {
  WarehouseShipment s;
  s.reporting = m.one_of("r", {"F", "N", "X", "J"});
  s.depositor_order = m.text("do", 1, 22);
  s.date = m.maybe_date("d");
  s.shipment = m.maybe_text("s", 1, 30);
  s.agent_shipment = m.maybe_text("as", 1, 12);
  s.purchase_order = m.maybe_text("po", 1, 22);
  s.link = m.maybe_text("l", 1, 22);
  return s;
}

ShippedLine945 shipped_line(const Maker& m) {
  ShippedLine945 line;
  line.status = m.one_of("s", {"CC", "CP", "CL", "DS"});
  line.unit = Unit(m.one_of("u", {"EA", "CA"}));
  line.shipped_millionths = m.millionths("shipped", 900);
  if (m.coin("compared")) {
    line.difference_millionths = m.coin("short") ? m.millionths("short", 90) : 0;
    line.ordered_millionths = *line.shipped_millionths + *line.difference_millionths;
    if (m.coin("negative")) line.difference_millionths = -*line.difference_millionths;
  }
  line.item = item(m, 2);
  if (m.coin("weighed")) {
    line.weight_millionths = m.millionths("w", 9'000);
    line.weight_qualifier = "G";
    line.weight_unit = "L";
  }
  if (m.coin("substituted")) {
    line.substitute = Substitute945{.case_code = m.digits("sub", 12), .product = {}};
    if (m.coin("sub id")) line.substitute->product = ProductId{"VN", m.text("sub vn", 1, 48)};
    line.reason = "09";
  }
  return line;
}

Package945 package(const Maker& m) {
  Package945 p;
  p.number = static_cast<int>(1 + m.below("n", 999'999));
  p.marks = some(m, "marks", 0, 2, [](const Maker& mark) {
    return mark.coin("gm") ? Mark{"GM", "00" + mark.checked_digits("sscc", 18)}
                           : Mark{"CP", mark.text("cp", 1, 48)};
  });
  p.references = references(m, 5);
  p.lines = some(m, "lines", 1, 3, shipped_line);
  return p;
}

Lading204 lading(const Maker& m) {
  return {lading_line(m), maybe(m, "at8", lading_weight)};
}

Stop204 stop(const Maker& m) {
  Stop204 s;
  s.number = static_cast<int>(1 + m.below("n", 99));
  s.reason = m.one_of("r", {"CL", "CU", "LD", "UL"});
  s.weight = maybe(m, "w", [](const Maker& q) { return quantity(q, 9'000, {"L", "K"}); });
  s.pieces = maybe(m, "p", [](const Maker& q) { return quantity(q, 9'000, {"CA", "PL"}); });
  s.volume = maybe(m, "v", [](const Maker& q) { return quantity(q, 900, {"E", "X"}); });
  s.references = references(m, 5);
  s.dates = some(m, "dates", 0, 2, scheduled);
  s.lading_weight = maybe(m, "at8", lading_weight);
  s.notes = some(m, "notes", 0, 2, note);
  s.party = maybe(m, "party", party_of);
  s.lading = some(m, "lading", 0, 2, lading);
  s.orders = some(m, "orders", 0, 3, [](const Maker& o) {
    return StopOrder204{order_lading(o, {"CA", "PL"}), some(o, "dates", 0, 2, scheduled),
                        some(o, "lading", 0, 2, lading)};
  });
  return s;
}

StatusEvent214 event(const Maker& m) {
  StatusEvent214 e;
  (m.coin("appointment") ? e.appointment : e.status) = m.one_of("s", {"X3", "AF", "X6", "D1"});
  (e.status.empty() ? e.appointment_reason : e.reason) = "NS";
  e.date = m.maybe_date("d");
  if (e.date) e.time = m.one_of("t", {"", "0830", "235959"});
  if (!e.time.empty()) e.time_code = m.one_of("z", {"", "LT", "UT"});
  if (m.coin("place")) {
    e.city = m.text("city", 2, 30);
    e.state = m.maybe_text("state", 2, 2);
    e.country = m.maybe_text("country", 2, 3);
  }
  if (m.coin("equipment")) {
    e.equipment_owner = m.text("owner", 2, 4);
    e.equipment_number = m.text("number", 1, 10);
    e.equipment_type = m.one_of("type", {"", "TL"});
  }
  return e;
}

StatusLine214 status_line(const Maker& m) {
  StatusLine214 line;
  line.number = static_cast<int>(1 + m.below("n", 9'999));
  line.events = some(m, "events", 0, 4, event);
  line.references = references(m, 4);
  line.marks = some(m, "marks", 0, 2, [](const Maker& k) { return Mark{"CP", k.text("v", 1, 48)}; });
  line.remarks = some(m, "remarks", 0, 3, remark);
  line.weights = some(m, "weights", 0, 2, lading_weight);
  return line;
}

BilledQuantity210 billed(const Maker& m) {
  BilledQuantity210 b;
  b.number = 1;
  b.billed = maybe(m, "b", [](const Maker& q) { return quantity(q, 9'000, {"DM", "FR"}); });
  if (m.coin("weighed")) {
    b.weight_millionths = m.millionths("w", 44'000);
    b.weight_qualifier = "G";
    b.weight_unit = m.one_of("wu", {"", "L"});
  }
  b.volume = maybe(m, "v", [](const Maker& q) { return quantity(q, 900, {"E", "X"}); });
  if (m.coin("counted")) b.pieces = 24, b.packaging = "PLT";
  return b;
}

FreightLine210 freight_line(const Maker& m) {
  FreightLine210 line;
  line.number = static_cast<int>(1 + m.below("n", 9'999));
  line.references = references(m, 5);
  line.lading = some(m, "lading", 0, 2, lading_line);
  line.quantities = some(m, "quantities", 0, 2, billed);
  line.charges = some(m, "charges", 1, 3, [](const Maker& c) {
    FreightCharge210 charge;
    if (c.coin("rated")) charge.rate_millionths = c.millionths("r", 5'000), charge.rate_basis = "FR";
    charge.cents = static_cast<std::int64_t>(c.below("cents", 100'000)) - 20'000;
    charge.code = c.one_of("code", {"400", "FUE", "DSC"});
    charge.description = c.maybe_text("d", 2, 25);
    return charge;
  });
  line.remarks = some(m, "remarks", 0, 3, remark);
  return line;
}

Beginning beginning(const Maker& m) {
  return {m.one_of("p", {"00", "01", "05"}), m.text("n", 1, 30), m.date("d"),
          m.one_of("t", {"0000", "0930"}), m.one_of("z", {"", "LT"}), "", ""};
}

OrderLading packaged_lading(const Maker& m) {
  return order_lading(m, {"CTN", "PLT"});
}

}  // namespace

template <>
WarehouseOrder940 make(const Maker& m) {
  WarehouseOrder940 o;
  o.status = m.one_of("s", {"N", "F", "R"});
  o.depositor_order = m.text("do", 1, 22);
  o.purchase_order = m.maybe_text("po", 1, 22);
  o.link = m.maybe_text("l", 1, 22);
  o.heading = heading(m);
  o.carrier = maybe(m, "carrier", [](const Maker& c) {
    WarehouseCarrier wanted = carrier(c);
    wanted.equipment_initial = wanted.equipment_number = "";
    return wanted;
  });
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < 1 + m.count("lines", 5); ++i) {
    const Maker own = m.at("line", i);
    o.lines.push_back({static_cast<int>(1 + own.below("n", 2)), quantity(own, 9'000, {"EA", "CA"}),
                       item(own, 3)});
    sum += o.lines.back().quantity.millionths;
  }
  o.totals = totals(m, sum);
  return o;
}

template <>
WarehouseAdvice945 make(const Maker& m) {
  WarehouseAdvice945 a{shipment(m), heading(m), maybe(m, "carrier", carrier),
                       some(m, "packages", 1, 3, package), {}};
  std::int64_t sum = 0;
  for (const Package945& p : a.packages) {
    for (const ShippedLine945& line : p.lines) sum += *line.shipped_millionths;
  }
  a.totals = totals(m, sum);
  if (m.coin("lading")) a.totals->lading = Quantity::of(12, Unit("CA"));
  return a;
}

template <>
StockAdvice943 make(const Maker& m) {
  StockAdvice943 a{shipment(m), heading(m), carrier(m), {}, {}};
  a.lines = some(m, "lines", 1, 5, [](const Maker& line) {
    return AdvisedLine943{quantity(line, 900, {"EA", "CA"}), item(line, 3)};
  });
  std::int64_t sum = 0;
  for (const AdvisedLine943& line : a.lines) sum += line.shipped.millionths;
  a.totals = totals(m, sum);
  return a;
}

template <>
StockReceipt944 make(const Maker& m) {
  StockReceipt944 r;
  r.reporting = m.one_of("r", {"F", "J"});
  r.date = m.date("d");
  r.receipt = m.text("n", 1, 12);
  r.depositor_order = m.maybe_text("do", 1, 22);
  r.shipment = m.maybe_text("s", 1, 30);
  if (m.coin("timed")) r.time_qualifier = "1", r.time = "0930";
  r.link = m.maybe_text("l", 1, 22);
  r.heading = heading(m);
  r.carrier = maybe(m, "carrier", [](const Maker& c) {
    WarehouseCarrier inbound = carrier(c);
    inbound.payment = "";
    return inbound;
  });
  r.lines = some(m, "lines", 1, 4, [](const Maker& own) {
    ReceivedLine944 line{quantity(own, 900, {"EA", "CA"}), item(own, 3), "", {}};
    line.adjustment = own.one_of("a", {"", "01"});
    line.exceptions = some(own, "exceptions", 0, 2, [](const Maker& e) {
      return ReceiptException944{quantity(e, 90, {"EA"}), e.one_of("k", {"01", "07"}),
                                 e.maybe_text("lot", 1, 12), e.one_of("d", {"", "01"})};
    });
    return line;
  });
  for (const ReceivedLine944& line : r.lines) r.received_millionths += line.received.millionths;
  if (m.coin("compared")) {
    r.shipped_millionths = r.received_millionths;
    r.difference_millionths = 0;
  }
  return r;
}

template <>
LoadTender204 make(const Maker& m) {
  LoadTender204 t;
  t.carrier = m.text("c", 2, 4);
  t.shipment = m.text("s", 1, 30);
  t.payment = m.one_of("p", {"PP", "CC", "TP"});
  t.purpose = m.one_of("b2a", {"00", "01", "04", "05", "49"});
  t.application = m.one_of("a", {"", "LT"});
  t.references = references(m, 6);
  t.dates = some(m, "dates", 0, 1, scheduled);
  t.interline = maybe(m, "ms3", interline);
  t.notes = some(m, "notes", 0, 3, note);
  t.parties = some(m, "parties", 0, 4, party_with_references(1));
  t.equipment = some(m, "n7", 0, 2, equipment);
  t.stops = some(m, "stops", 1, 4, stop);
  t.totals = maybe(m, "l3", freight_totals);
  return t;
}

template <>
TenderResponse990 make(const Maker& m) {
  TenderResponse990 r;
  r.carrier = m.text("c", 2, 4);
  r.shipment = m.text("s", 1, 30);
  r.date = m.maybe_date("d");
  r.action = m.one_of("a", {"A", "B", "C", "D"});
  r.references = references(m, 1);
  r.dates = some(m, "dates", 0, 4, scheduled);
  r.remarks = some(m, "remarks", 0, 4, remark);
  return r;
}

template <>
ShipmentStatus214 make(const Maker& m) {
  return {m.maybe_text("r", 1, 30),
          m.maybe_text("s", 1, 30),
          m.text("c", 2, 4),
          references(m, 5),
          some(m, "parties", 0, 3, party_with_references(3)),
          some(m, "ms3", 0, 3, interline),
          some(m, "lines", 1, 4, status_line)};
}

template <>
FreightInvoice210 make(const Maker& m) {
  FreightInvoice210 v;
  v.number = m.text("n", 1, 22);
  v.shipment = m.maybe_text("s", 1, 30);
  v.payment = m.one_of("p", {"PP", "CC"});
  v.weight_unit = m.one_of("wu", {"", "L"});
  v.date = m.date("d");
  v.delivered = m.maybe_date("dd");
  if (v.delivered) v.delivered_qualifier = "035";
  v.carrier = m.text("c", 2, 4);
  v.currency = m.one_of("cur", {"", "USD"});
  v.references = references(m, 5);
  v.dates = some(m, "dates", 0, 4, scheduled);
  v.remarks = some(m, "remarks", 0, 3, remark);
  v.parties = some(m, "parties", 0, 4, party_with_references(5));
  v.equipment = some(m, "n7", 0, 2, equipment);
  v.lines = some(m, "lines", 1, 4, freight_line);
  for (const FreightLine210& line : v.lines) {
    for (const FreightCharge210& charge : line.charges) v.due_cents += *charge.cents;
  }
  v.totals = freight_totals(m);
  v.totals->charge_cents = v.due_cents;
  return v;
}

template <>
RoutingRequest753 make(const Maker& m) {
  RoutingRequest753 r;
  r.beginning = beginning(m);
  r.ship_from = party_of(m);
  r.line = static_cast<int>(1 + m.below("lx", 99));
  r.destinations = some(m, "destinations", 1, 3, [](const Maker& d) {
    return RoutedDestination753{
        party_with_references(5)(d), some(d, "dates", 0, 2, scheduled),
        some(d, "orders", 1, 3, packaged_lading)};
  });
  return r;
}

template <>
RoutingInstruction754 make(const Maker& m) {
  RoutingInstruction754 r;
  r.beginning = beginning(m);
  r.beginning.answers = m.maybe_text("answers", 1, 30);
  r.parties = some(m, "parties", 1, 4, party_of);
  r.loads = some(m, "loads", 1, 3, [](const Maker& own) {
    RoutedLoad754 load;
    load.number = static_cast<int>(1 + own.below("n", 9'999));
    load.references = references(own, 5);
    if (own.coin("carried")) {
      load.carrier = own.text("c", 2, 4);
      load.pickup = own.maybe_date("d");
      load.pickup_time = own.one_of("t", {"", "0830"});
    }
    load.orders = some(own, "orders", 0, 3, packaged_lading);
    load.dates = some(own, "dates", 0, 2, scheduled);
    load.party = maybe(own, "party", party_of);
    return load;
  });
  return r;
}

}  // namespace proofload::x12
