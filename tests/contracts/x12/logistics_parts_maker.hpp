// tests/contracts/x12/logistics_parts_maker.hpp — what warehouse and freight documents are made of, made from a seed.
#pragma once

#include <algorithm>
#include <optional>
#include <vector>

#include "tests/contracts/x12/logistics_maker.hpp"

namespace proofload::x12 {

// From `least` to `most` of what `one` makes.
template <class One>
auto some(const Maker& m, std::string_view field, std::size_t least, std::size_t most, One one) {
  std::vector<decltype(one(m))> out;
  const std::size_t count = least + m.count(field, most - least);
  for (std::size_t i = 0; i < count; ++i) out.push_back(one(m.at(field, i + 1)));
  return out;
}

template <class One>
auto maybe(const Maker& m, std::string_view field, One one) -> std::optional<decltype(one(m))> {
  if (!m.at(field).coin("there")) return std::nullopt;
  return one(m.at(field));
}

inline std::optional<std::int64_t> maybe_whole(const Maker& m, std::string_view field) {
  return maybe(m, field, [](const Maker& own) {
    return static_cast<std::int64_t>(1 + own.below("whole", 9'999));
  });
}

inline Quantity quantity(const Maker& m, std::int64_t most,
                  std::initializer_list<std::string_view> units) {
  return {m.millionths("q", most), Unit(m.one_of("u", units))};
}

inline Reference reference_of(const Maker& m) {
  return {m.one_of("q", {"BM", "CN", "PO", "SI"}), m.text("v", 1, 30), m.maybe_text("d", 1, 45)};
}

inline std::vector<Reference> references(const Maker& m, std::size_t most) {
  return some(m, "refs", 0, most, reference_of);
}

inline NamedParty party_of(const Maker& m) {
  NamedParty party = m.party();
  party.more_names.resize(std::min<std::size_t>(party.more_names.size(), 2));
  party.references.clear();
  return party;
}

inline auto party_with_references(std::size_t most) {
  return [most](const Maker& m) {
    NamedParty party = party_of(m);
    party.references = references(m, most);
    return party;
  };
}

inline ScheduledDate scheduled(const Maker& m) {
  ScheduledDate date{m.one_of("q", {"10", "02", "37", "38"}), m.date("d"), "", "", ""};
  if (m.coin("timed")) {
    date.time_qualifier = m.one_of("tq", {"1", "G", "L"});
    date.time = m.one_of("t", {"0830", "120000", "2359"});
    date.time_code = m.one_of("z", {"", "LT", "ET"});
  }
  return date;
}

inline Note note(const Maker& m) {
  return {m.one_of("c", {"WHI", "DEL", "GEN"}), m.text("t", 1, 80)};
}

inline LadingWeight lading_weight(const Maker& m) {
  LadingWeight w{m.one_of("g", {"G", "N"}), quantity(m, 40'000, {"L", "K"}),
                 maybe_whole(m, "units"), maybe_whole(m, "pieces"), {}};
  w.volume = maybe(m, "volume", [](const Maker& v) { return quantity(v, 3'000, {"E", "X"}); });
  return w;
}

inline LadingLine lading_line(const Maker& m) {
  LadingLine line;
  if (m.coin("numbered")) line.number = static_cast<int>(1 + m.below("n", 99));
  line.description = m.text("d", 1, 50);
  if (m.coin("classed")) line.commodity = m.text("c", 1, 30), line.commodity_qualifier = "N";
  line.packaging = m.one_of("p", {"", "PLT", "CTN25"});
  return line;
}

inline OrderLading order_lading(const Maker& m, std::initializer_list<std::string_view> units) {
  OrderLading o;
  o.reference = m.maybe_text("r", 1, 30);
  o.purchase_order = m.text("po", 1, 22);
  o.other_reference = m.maybe_text("r2", 1, 30);
  o.pieces = maybe(m, "pieces", [&](const Maker& q) { return quantity(q, 900, units); });
  o.weight = maybe(m, "weight", [](const Maker& q) { return quantity(q, 900, {"L", "K"}); });
  o.volume = maybe(m, "volume", [](const Maker& q) { return quantity(q, 900, {"E", "X"}); });
  return o;
}

inline FreightTotals freight_totals(const Maker& m) {
  FreightTotals t;
  if (m.coin("weighed")) {
    t.weight_millionths = m.millionths("w", 44'000);
    t.weight_qualifier = "G";
    t.weight_unit = m.one_of("wu", {"", "L"});
  }
  if (m.coin("rated")) t.rate_millionths = m.millionths("rate", 5'000), t.rate_basis = "FR";
  t.charge_cents = maybe_whole(m, "cents");
  t.volume = maybe(m, "volume", [](const Maker& q) { return quantity(q, 900, {"E", "X"}); });
  t.pieces = maybe_whole(m, "pieces");
  return t;
}

inline InterlineCarrier interline(const Maker& m) {
  return {m.text("c", 2, 4), m.one_of("s", {"B", "1"}), m.maybe_text("city", 2, 30),
          m.one_of("m", {"", "M", "X"}), m.maybe_text("s2", 2, 2)};
}

inline Equipment equipment(const Maker& m) {
  return {m.maybe_text("i", 1, 4), m.text("n", 1, 10), m.one_of("t", {"", "TL", "CN"})};
}

inline std::string remark(const Maker& m) {
  return m.text("t", 1, 30);
}

}  // namespace proofload::x12
