#include "harness/scenario/read/one_warehouse.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace proofload::scenario {
namespace {

// An item as the stream orders it, and the rule that says who may supply it.
struct Supply {
  std::string_view item;
  const canonical::SourcingRule* rule = nullptr;  // nullptr: none fits
  const Place* place = nullptr;                   // of the rule

  bool has(std::string_view warehouse) const {
    return rule != nullptr && std::find(rule->from.begin(), rule->from.end(), warehouse) != rule->from.end();
  }
};
using Supplies = std::vector<Supply>;

// Of items with the same sources one stands for all.
Supplies supplies_of(const World& world, const OrderStream& stream, std::string_view ship_to,
                     const std::set<std::string_view>& items) {
  Supplies all;
  for (const std::string_view item : items) {
    const auto rule = std::find_if(world.sourcing.begin(), world.sourcing.end(), [&](const canonical::SourcingRule& each) {
      return each.fits({stream.partner, stream.order_type, ship_to, item});
    });
    Supply supply{item};
    if (rule != world.sourcing.end()) {
      const auto number = static_cast<std::size_t>(rule - world.sourcing.begin());
      supply.rule = &*rule;
      supply.place = number < world.sourcing_places.size() ? &world.sourcing_places[number] : nullptr;
    }
    const bool is_known = std::any_of(all.begin(), all.end(), [&](const Supply& each) { return each.rule == supply.rule; });
    if (!is_known) all.push_back(supply);
  }
  return all;
}

// At most so many of them that have no warehouse in common. Whichever they are, each warehouse is lacked by one of them.
std::optional<Supplies> apart(const Supplies& all, std::vector<std::string_view> common, Supplies chosen, std::size_t most) {
  if (common.empty() && !chosen.empty()) return chosen;
  if (chosen.size() == most) return std::nullopt;
  for (const Supply& supply : all) {
    if (!common.empty() && supply.has(common.front())) continue;
    std::vector<std::string_view> rest = common;
    std::erase_if(rest, [&](std::string_view warehouse) { return !supply.has(warehouse); });
    chosen.push_back(supply);
    if (auto found = apart(all, std::move(rest), chosen, most)) return found;
    chosen.pop_back();
  }
  return std::nullopt;
}

// That an order of the stream may ask for, and how many of them at once.
std::pair<std::set<std::string_view>, std::size_t> items_of(const OrderStream& stream) {
  std::set<std::string_view> items;
  std::size_t most = stream.lines.most;
  if (stream.written_lines.empty()) {
    items.insert(stream.items.begin(), stream.items.end());
  } else {
    for (const WrittenLine& line : stream.written_lines) {
      if (!line.item.empty()) items.insert(line.item);
    }
    most = items.size();
  }
  for (const WrittenChange& change : stream.changes) {
    if (change.act != ChangeAct::add_line || change.item.empty()) continue;
    items.insert(change.item);
    ++most;
  }
  return {std::move(items), most};
}

std::string written(const Place& place) {
  return place.file + ":" + std::to_string(place.line) + ":" + std::to_string(place.column);
}

std::string named(const Supplies& supplies) {
  std::string text;
  for (std::size_t i = 0; i < supplies.size(); ++i) {
    if (i > 0) text += i + 1 == supplies.size() ? " and " : ", ";
    text.append(supplies[i].item);
  }
  return text;
}

std::string sources(const Supplies& supplies) {
  std::string text;
  for (const Supply& supply : supplies) {
    if (!text.empty()) text += "; ";
    text.append(supply.item);
    if (supply.rule == nullptr) {
      text += " has no rule";
      continue;
    }
    text += " comes from";
    for (std::size_t i = 0; i < supply.rule->from.size(); ++i) text += (i > 0 ? " or " : " ") + supply.rule->from[i];
    if (supply.place != nullptr) text += " by " + written(*supply.place);
  }
  return text;
}

}  // namespace

void refuse_orders_without_a_warehouse(const Scenario& scenario, Report& report) {
  std::vector<std::string_view> warehouses;
  for (const System& system : scenario.world.systems) {
    if (is_warehouse(system)) warehouses.push_back(system.name.text());
  }
  for (const OrderStream& stream : scenario.streams) {
    const Partner* partner = scenario.find_partner(stream.partner);
    if (partner == nullptr) continue;
    const ComposedAgreement agreed = partner->agreement.compose(stream.order_type, "");
    if (agreed.agreement.sourcing != Sourcing::one_warehouse) continue;
    const auto [items, most] = items_of(stream);
    for (const std::string& ship_to : stream.ship_to) {
      const Supplies all = supplies_of(scenario.world, stream, ship_to, items);
      const auto found = apart(all, warehouses, {}, std::max<std::size_t>(most, 1));
      if (!found) continue;
      report.add({.text = "'sourcing' is one_warehouse, and no warehouse may supply " + named(*found) +
                          (found->size() > 1 ? ", which one order of " : ", which an order of ") + stream.partner + " to " +
                          ship_to + " may ask for",
                  .place = agreed.origins[*find_clause("sourcing")].place,
                  .hint = sources(*found)});
      break;
    }
  }
}

}  // namespace proofload::scenario
