#include "harness/scenario/read/world_reader.hpp"

#include <algorithm>

#include "contracts/base/check.hpp"
#include "harness/scenario/read/values.hpp"
#include "harness/scenario/vocabulary.hpp"

namespace proofload::scenario {
namespace {

Quantity whole_quantity(const Node& node, Unit unit, Report& report) {
  constexpr std::int64_t kMost = 1'000'000'000'000;
  std::int64_t count = 0;
  read_whole(&node, count);
  if (count < 0 || count > kMost) {
    report.add(node.spot, "a quantity is from 0 to " + std::to_string(kMost));
    count = 0;
  }
  return Quantity::of(count, unit);
}

void read_pack(const Member& member, Report& report, canonical::Item& item, World& world) {
  canonical::Pack pack{.level = canonical::PackLevel::carton};
  const Node* holds = member.value.is_object() ? member.value.find("of") : &member.value;
  pack.to_base = {.from = Unit(member.key), .to = item.base_unit, .numerator = 1, .denominator = 1};
  read_whole(holds, pack.to_base.numerator);
  read_whole(find(&member.value, "weight_g"), pack.weight_g);
  if (pack.weight_g == 0) {
    __builtin_mul_overflow(item.weight_g, pack.to_base.numerator, &pack.weight_g);
  }
  std::string gtin;
  read_text(find(&member.value, "gtin"), gtin);
  if (!gtin.empty()) {
    const auto parsed = canonical::parse_gtin(gtin);
    if (!parsed) {
      report.add(parsed.error(), member.value.find("gtin")->spot);
    } else {
      pack.gtin = *parsed;
      world.references.push_back({.name = {canonical::ItemNameKind::gtin, gtin},
                                  .partner = {},
                                  .item = item.id,
                                  .unit = pack.to_base.from});
    }
  }
  item.packs.push_back(std::move(pack));
}

// {"price": "4.20"}, or a list: [{ "price": "4.20" }, { "from": "2026-01-08", "price": "4.40" }].
void read_prices(const Node* node, Report& report, canonical::PriceList& prices) {
  read_price(node, report, prices.usual);
  if (node == nullptr) return;
  const std::span<const Node> entries = entries_of(*node);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    UnitPrice price = prices.usual;
    read_price(entries[i].find("price"), report, price);
    const Node* from = entries[i].find("from");
    if (i == 0 && from == nullptr) {
      prices.usual = price;
    } else if (from == nullptr) {
      report.add(entries[i].spot, "a later price says from which day it holds", "add \"from\"");
    } else {
      canonical::PriceChange change{.from = {}, .price = price};
      read_date(from, report, change.from);
      if (!prices.changes.empty() && change.from <= prices.changes.back().from) {
        report.add(from->spot, "'" + from->text + "' is not after the day before it",
                   "a list of prices runs by its days, each once");
      }
      prices.changes.push_back(change);
    }
  }
}

void read_item(const Member& member, Report& report, World& world) {
  const Node& node = member.value;
  CatalogueItem sold;
  sold.item.id = canonical::ItemId(member.key);
  sold.place = place_of(member.key_spot);
  sold.item.description = member.key;
  sold.item.weight_g = 500;
  read_text(node.find("description"), sold.item.description);
  if (const Node* unit = node.find("unit"); unit != nullptr && unit->as_text()) {
    sold.item.base_unit = Unit(unit->text);
  }
  read_whole(node.find("weight_g"), sold.item.weight_g);
  std::int64_t priced_units = 1;
  read_whole(node.find("price_per"), priced_units);
  sold.prices.usual = {.millionths = 1'000'000,
                       .currency = kDollar,
                       .basis = Quantity::of(priced_units, sold.item.base_unit)};
  read_prices(node.find("price"), report, sold.prices);
  if (const Node* others = node.find("price_in")) {
    for (const Member& other : others->members) {
      UnitPrice& price = sold.prices.in_other_currencies.emplace_back(sold.prices.usual);
      price.currency = Currency(other.key);
      read_price(&other.value, report, price);
    }
  }
  if (const Node* day = node.find("discontinued_on")) {
    sold.discontinued_on.emplace();
    read_date(day, report, *sold.discontinued_on);
  }
  if (const Node* packs = node.find("packs")) {
    for (const Member& pack : packs->members) read_pack(pack, report, sold.item, world);
  }
  if (const Node* gtin = node.find("gtin"); gtin != nullptr && gtin->as_text()) {
    if (const auto parsed = canonical::parse_gtin(gtin->text); !parsed) {
      report.add(parsed.error(), gtin->spot);
    } else {
      world.references.push_back({.name = {canonical::ItemNameKind::gtin, gtin->text},
                                  .partner = {},
                                  .item = sold.item.id,
                                  .unit = sold.item.base_unit});
    }
  }
  if (const Node* stock = node.find("stock")) {
    for (const Member& place : stock->members) {
      if (!is_system(world, place.key_spot, place.key, report)) continue;
      sold.stock.emplace(place.key, whole_quantity(place.value, sold.item.base_unit, report));
    }
  }
  world.items.push_back(std::move(sold));
}

}  // namespace

bool is_system(const World& world, const Spot& spot, std::string_view name, Report& report) {
  std::vector<std::string_view> names;
  for (const System& system : world.systems) {
    if (system.name.text() == name) return true;
    names.push_back(system.name.text());
  }
  report.unknown(spot, "unknown system '" + std::string(name) + "'", name, names);
  return false;
}

bool is_item(const World& world, const Node& node, Report& report) {
  if (world.find_item(node.text) != nullptr) return true;
  std::vector<std::string_view> ids;
  for (const CatalogueItem& sold : world.items) ids.push_back(sold.item.id.value);
  report.unknown(node.spot, "unknown item '" + node.text + "'", node.text, ids);
  return false;
}

System read_system(const std::string& name, const Node& node, SymbolPool& symbols, Report& report) {
  static constexpr std::pair<std::string_view, sim::WhenDown> kDown[] = {
      {"refuse", sim::WhenDown::refuse}, {"silence", sim::WhenDown::silence}};
  System system{.name = symbols.intern(name), .kind = name.substr(0, name.find('.'))};
  system.place = place_of(node.spot);
  read_text(node.find("kind"), system.kind);
  if (std::find(system_kinds().begin(), system_kinds().end(), system.kind) ==
      system_kinds().end()) {
    const Node* kind = node.find("kind");
    report.unknown(kind == nullptr ? node.spot : kind->spot,
                   "'" + name + "' is of no known kind: '" + system.kind + "'", system.kind,
                   system_kinds());
  }
  read_settings(node.find("settings"), system.settings);
  system.service.points = {{0, 5ms}, {5'000, 40ms}, {9'000, 150ms}, {9'900, 800ms}, {10'000, 5s}};
  read_quantiles(node.find("service"), report, system.service);
  read_word(node.find("down"), kDown, system.when_down);
  const Node* capacity = node.find("capacity");
  read_whole(find(capacity, "at_once"), system.capacity.at_once);
  read_whole(find(capacity, "per_minute"), system.capacity.per_minute);
  read_whole(find(capacity, "queue"), system.capacity.queue);
  return system;
}

World read_world(const Node& node, SymbolPool& symbols, Report& report) {
  World world;
  read_text(node.find("title"), world.title);
  bool has_orchestrator = false;
  if (const Node* systems = node.find("systems");
      systems != nullptr && systems->members.size() <= kEntriesMax) {
    for (const Member& member : systems->members) {
      if (!member.value.is_object()) continue;
      world.systems.push_back(read_system(member.key, member.value, symbols, report));
      has_orchestrator = has_orchestrator || member.key == kOrchestrator;
    }
  }
  if (!has_orchestrator) {
    Node nothing{.kind = Node::Kind::object};
    nothing.spot = node.spot;
    world.systems.push_back(read_system(std::string(kOrchestrator), nothing, symbols, report));
  }
  if (const Node* items = node.find("items")) {
    for (const Member& member : items->members) {
      if (member.value.is_object()) read_item(member, report, world);
    }
  }
  std::sort(world.items.begin(), world.items.end(),
            [](const CatalogueItem& a, const CatalogueItem& b) { return a.item.id < b.item.id; });
  return world;
}

}  // namespace proofload::scenario
