#include "harness/run/given_world.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>

#include "contracts/base/check.hpp"
#include "contracts/x12/inventory_advice_846.hpp"
#include "contracts/x12/judge.hpp"
#include "contracts/x12/reading.hpp"
#include "contracts/x12/stock_advice_943.hpp"
#include "contracts/x12/warehouse_order_940.hpp"
#include "mocks/edi_partner/placed_order.hpp"

namespace proofload::run {
namespace {

using mocks::edi_partner::GivenOrder;

constexpr std::int64_t kAmpleStock = 100'000'000;
constexpr Unit kEach{"EA"};

// One line of a document: what it names, in which unit.
struct Asked {
  std::vector<x12::ProductId> products;
  Unit unit;
  std::int64_t price_millionths = 1'000'000;
};

Asked asked_for(const x12::LineItem& item) {
  return {item.products, item.quantity.unit, item.price_millionths.value_or(1'000'000)};
}

Asked asked_for(const x12::WarehouseItem& item, const Quantity& quantity) {
  Asked asked{item.products, quantity.unit};
  if (!item.case_code.empty()) asked.products.push_back({"UA", item.case_code});
  return asked;
}

// Items are found by their order.
void add_sorted(std::vector<scenario::CatalogueItem>& items, scenario::CatalogueItem item) {
  const auto place = std::upper_bound(items.begin(), items.end(), item, [](const auto& a, const auto& b) {
    return a.item.id.value < b.item.id.value;
  });
  items.insert(place, std::move(item));
}

void add_item(scenario::Scenario& scenario, const canonical::ItemId& id, const Asked& asked) {
  if (scenario.world.find_item(id.value) != nullptr) return;
  scenario::CatalogueItem item;
  item.item.id = id;
  item.item.description = id.value;
  item.item.base_unit = asked.unit == Unit{} ? kEach : asked.unit;
  item.item.weight_g = 500;
  item.prices.usual = {asked.price_millionths, kDollar, Quantity::of(1, item.item.base_unit)};
  for (const scenario::System& system : scenario.world.systems) {
    if (!is_warehouse(system)) continue;
    item.stock[std::string(system.name.text())] = Quantity::of(kAmpleStock, item.item.base_unit);
  }
  add_sorted(scenario.world.items, std::move(item));
}

// Documents of several years or customers may name several prices for one item, and nobody here has one of his own: each
// is fine. The highest is the seller's, because a tolerance is a share of it.
void bear_price(scenario::CatalogueItem& item, scenario::Partner& partner, const Asked& asked) {
  UnitPrice& usual = item.prices.usual;
  if (usual.millionths == asked.price_millionths || asked.price_millionths == 0) return;
  usual.millionths = std::max(usual.millionths, asked.price_millionths);
  const auto borne = partner.agreement.by_item[item.item.id.value].set("tolerances.price", "1/1");
  CHECK(borne.has_value(), "a clause");
}

// What the partner asks for becomes an item, and each name of it one of the partner's. `learnt`: so far.
void add_ordered_item(scenario::Scenario& scenario, scenario::Partner& partner, const Asked& asked,
                      std::set<std::string>& learnt) {
  const auto name = first_name(asked.products);
  if (!name) return;
  const auto* known = known_item(scenario, partner, asked.products, date_of(kEpoch, scenario.epoch));
  const canonical::ItemId id = known ? *known : canonical::ItemId(name->value);
  if (scenario.world.find_item(id.value) == nullptr) learnt.insert(id.value);
  add_item(scenario, id, asked);
  const auto item = std::find_if(scenario.world.items.begin(), scenario.world.items.end(),
                                 [&](const scenario::CatalogueItem& each) { return each.item.id == id; });
  if (learnt.contains(id.value)) bear_price(*item, partner, asked);
  for (const x12::ProductId& product : asked.products) {
    const auto other = mocks::edi_partner::item_name(product);
    if (!other) continue;
    partner.references.push_back({.name = *other,
                                  .partner = canonical::PartyId(partner.name),
                                  .item = id,
                                  .unit = asked.unit,
                                  .from = {},
                                  .until = {}});
  }
}

// A warehouse knows an item by any of the names that it is given.
void add_stored_item(scenario::Scenario& scenario, const Asked& asked) {
  const auto is_known = [&](const x12::ProductId& product) {
    return scenario.world.find_item(product.value) != nullptr;
  };
  if (std::any_of(asked.products.begin(), asked.products.end(), is_known)) return;
  if (const auto name = first_name(asked.products)) add_item(scenario, canonical::ItemId(name->value), asked);
}

void add_place(scenario::Partner& partner, const x12::PurchaseOrder850& order) {
  for (const x12::NamedParty& party : order.parties) {
    if (party.role != "ST" || party.id.empty()) continue;
    canonical::Location place;
    place.id = canonical::LocationId(party.id);
    place.party = canonical::PartyId(partner.name);
    place.name = party.name;
    place.codes.push_back({place.party, party.id_qualifier, party.id});
    partner.ship_to.push_back(std::move(place));
  }
}

void add_stored_items(scenario::Scenario& scenario, const x12::JudgedSet& set) {
  if (set.id == "940") {
    const auto order = x12::read<x12::WarehouseOrder940>(set.text);
    if (!order) return;
    for (const auto& line : order->lines) add_stored_item(scenario, asked_for(line.item, line.quantity));
  } else if (set.id == "943") {
    const auto advice = x12::read<x12::StockAdvice943>(set.text);
    if (!advice) return;
    for (const auto& line : advice->lines) add_stored_item(scenario, asked_for(line.item, line.shipped));
  } else if (set.id == "846") {
    const auto advice = x12::read<x12::InventoryAdvice846>(set.text);
    if (!advice) return;
    for (const x12::StockItem846& item : advice->items) {
      if (item.figures.empty()) continue;
      add_stored_item(scenario, {item.products, item.figures.front().quantity.unit});
    }
  }
}

// Wired to whom it writes as the orchestrator is.
void wire_seller(scenario::World& world, Symbol seller, Symbol other) {
  const auto is_between = [](const sim::LinkOptions& link, Symbol from, Symbol to) {
    return link.from == from && link.to == to;
  };
  const Symbol hub = world.find_system(scenario::kOrchestrator)->name;
  for (const auto& [from, to] : {std::pair(seller, other), std::pair(other, seller)}) {
    const auto same = [&, from = from, to = to](const sim::LinkOptions& link) { return is_between(link, from, to); };
    if (std::any_of(world.links.begin(), world.links.end(), same)) continue;
    const auto like = std::find_if(world.links.begin(), world.links.end(), [&, from = from, to = to](const auto& link) {
      return is_between(link, from == seller ? hub : from, to == seller ? hub : to);
    });
    if (like == world.links.end()) continue;
    sim::LinkOptions link = *like;
    link.from = from;
    link.to = to;
    world.links.push_back(std::move(link));
  }
}

void add_seller(scenario::Scenario& scenario, const GivenDocuments& given) {
  const std::string name = seller_name(scenario);
  const auto is_its_own = [&](const GivenFile& file) { return file.sender == name; };
  if (std::none_of(given.files.begin(), given.files.end(), is_its_own)) return;
  scenario::World& world = scenario.world;
  const Symbol seller = scenario.symbols->intern(name);
  if (world.find_system(name) == nullptr) {
    scenario::System system;
    system.name = seller;
    system.kind = scenario::kSellerKind;
    world.systems.push_back(std::move(system));
    std::sort(world.systems.begin(), world.systems.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  }
  for (const GivenFile& file : given.files) {
    if (is_its_own(file)) wire_seller(world, seller, file.document.to);
  }
  std::sort(world.links.begin(), world.links.end(),
            [](const auto& a, const auto& b) { return std::tie(a.from, a.to) < std::tie(b.from, b.to); });
}

}  // namespace

std::string seller_name(const scenario::Scenario& scenario) {
  for (const scenario::System& system : scenario.world.systems) {
    if (system.kind == scenario::kSellerKind) return std::string(system.name.text());
  }
  std::string name(scenario::kSellerKind);
  while (scenario.world.find_system(name) != nullptr) name += "_";  // a partner may be called so
  return name;
}

std::optional<canonical::ItemName> first_name(const std::vector<x12::ProductId>& products) {
  for (const x12::ProductId& product : products) {
    if (const auto name = mocks::edi_partner::item_name(product)) return name;
  }
  return std::nullopt;
}

const canonical::ItemId* known_item(const scenario::Scenario& scenario, const scenario::Partner& partner,
                                    const std::vector<x12::ProductId>& products, const Date& on) {
  for (const x12::ProductId& product : products) {
    const auto name = mocks::edi_partner::item_name(product);
    if (!name) continue;
    for (const auto* references : {&partner.references, &scenario.world.references}) {
      const auto* known = canonical::find_reference(*references, canonical::PartyId(partner.name), *name, on);
      if (known != nullptr && scenario.world.find_item(known->item.value) != nullptr) return &known->item;
    }
    if (const auto* sold = scenario.world.find_item(name->value)) return &sold->item.id;
  }
  return nullptr;
}

std::shared_ptr<const scenario::Scenario> with_documents(const scenario::Scenario& scenario,
                                                         const GivenDocuments& given) {
  auto enriched = std::make_shared<scenario::Scenario>(scenario);
  // What the scenario expects of its own orders says nothing of these.
  enriched->expectations.clear();
  enriched->sometimes.clear();
  const std::string& name = scenario.documents->partner;
  const auto partner = std::find_if(enriched->partners.begin(), enriched->partners.end(),
                                    [&](const scenario::Partner& p) { return p.name == name; });
  std::set<std::string> learnt;
  // What is ordered says what it costs.
  for (const GivenFile& file : given.files) {
    if (file.sender != name) continue;
    for (const GivenOrder& order : mocks::edi_partner::read_given(name, file.document.body.bytes()).orders) {
      if (!order.taken) continue;
      add_place(*partner, order.order);
      for (const x12::OrderLine850& line : order.order.lines) {
        add_ordered_item(*enriched, *partner, asked_for(line.item), learnt);
      }
    }
  }
  for (const GivenFile& file : given.files) {
    const x12::Judgement judgement = x12::judge(file.document.body.bytes(), x12::standard_dictionary());
    for (const x12::JudgedSet& set : judgement.sets) {
      if (!file.sender.empty() && judgement.in_force(set)) add_stored_items(*enriched, set);
    }
  }
  add_seller(*enriched, given);
  return enriched;
}

}  // namespace proofload::run
