#include "harness/run/documents.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "contracts/x12/order_line.hpp"
#include "mocks/edi_partner/placed_order.hpp"

namespace proofload::run {
namespace {

namespace fs = std::filesystem;
using mocks::edi_partner::GivenOrder;

constexpr std::uintmax_t kFileSizeMax = std::uintmax_t{16} << 20;
constexpr Duration kBetweenDocuments = 5min;
constexpr std::int64_t kAmpleStock = 100'000'000;

Result<std::vector<std::string>> files_of(const std::vector<std::string>& paths) {
  std::vector<std::string> files;
  std::error_code error;
  for (const std::string& path : paths) {
    if (fs::is_regular_file(path, error)) {
      files.push_back(path);
      continue;
    }
    for (fs::recursive_directory_iterator entry(path, error), end; !error && entry != end; entry.increment(error)) {
      if (entry->is_regular_file()) files.push_back(entry->path().string());
    }
    if (error) return fail("'" + path + "' cannot be read: " + error.message());
  }
  std::sort(files.begin(), files.end());
  if (files.empty()) {
    std::string where;
    for (const std::string& path : paths) where += (where.empty() ? "'" : ", '") + path + "'";
    return fail("there is no document to send in " + where);
  }
  return files;
}

Result<std::string> content_of(const std::string& path) {
  std::error_code error;
  const std::uintmax_t size = fs::file_size(path, error);
  if (error) return fail("'" + path + "' cannot be read: " + error.message());
  if (size > kFileSizeMax) {
    return fail("'" + path + "' has " + std::to_string(size >> 20) + " MB; at most 16 MB of a document are read");
  }
  std::ifstream file(path, std::ios::binary);
  if (!file) return fail("'" + path + "' cannot be read");
  return std::string(std::istreambuf_iterator<char>(file), {});
}

// The name that the seller's item goes by here: the first that the line gives and that names an item.
std::optional<canonical::ItemName> first_name(const x12::OrderLine850& line) {
  for (const x12::ProductId& product : line.item.products) {
    if (const auto name = mocks::edi_partner::item_name(product)) return name;
  }
  return std::nullopt;
}

// The item that the line is known to ask for, by the names that the partner and the world have for it.
// nullptr: nobody knows.
const canonical::ItemId* known_item(const scenario::Scenario& scenario, const scenario::Partner& partner,
                                    const x12::OrderLine850& line, const Date& on) {
  for (const x12::ProductId& product : line.item.products) {
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

std::string ship_to_of(const x12::PurchaseOrder850& order) {
  for (const x12::NamedParty& party : order.parties) {
    if (party.role == "ST") return party.id;
  }
  return "";
}

scenario::Order order_of(const scenario::Scenario& scenario, const GivenOrder& given, Instant at) {
  const scenario::Partner& partner = *scenario.find_partner(scenario.documents->partner);
  scenario::Order order;
  order.partner = partner.name;
  order.purchase_order = given.order.number;
  order.root = given.key;
  order.type = given.order.type;
  order.purpose = given.order.purpose;
  order.ship_to = ship_to_of(given.order);
  order.placed_at = at;
  order.ordered_on = given.order.date;
  const Currency currency(given.order.currency.empty() ? "USD" : std::string_view(given.order.currency));
  std::int32_t number = 0;
  for (const x12::OrderLine850& line : given.order.lines) {
    const auto name = first_name(line);
    const auto* known = known_item(scenario, partner, line, partner.agreement.of("", "").zone.date(at, scenario.epoch));
    const std::int64_t basis = line.item.price_basis == "HP" ? 100 : line.item.price_basis == "TP" ? 1000 : 1;
    order.lines.push_back({.line = ++number,
                           .item = known ? known->value : name ? name->value : "",
                           .buyer_item = name ? name->value : "",
                           .quantity = line.item.quantity,
                           .price = {line.item.price_millionths.value_or(0), currency,
                                     Quantity::of(basis, line.item.quantity.unit)}});
  }
  return order;
}

// Items are found by their order.
void add_sorted(std::vector<scenario::CatalogueItem>& items, scenario::CatalogueItem item) {
  const auto place = std::upper_bound(items.begin(), items.end(), item, [](const auto& a, const auto& b) {
    return a.item.id.value < b.item.id.value;
  });
  items.insert(place, std::move(item));
}

void add_item(scenario::Scenario& scenario, scenario::Partner& partner, const x12::OrderLine850& line) {
  const auto name = first_name(line);
  if (!name) return;
  const auto* known = known_item(scenario, partner, line, date_of(kEpoch, scenario.epoch));
  const canonical::ItemId id = known ? *known : canonical::ItemId(name->value);
  if (known == nullptr) {
    scenario::CatalogueItem item;
    item.item.id = id;
    item.item.description = name->value;
    item.item.base_unit = line.item.quantity.unit;
    item.item.weight_g = 500;
    item.prices.usual = {line.item.price_millionths.value_or(1'000'000), kDollar, Quantity::of(1, line.item.quantity.unit)};
    for (const scenario::System& system : scenario.world.systems) {
      if (system.kind == "wms") item.stock[std::string(system.name.text())] = Quantity::of(kAmpleStock, item.item.base_unit);
    }
    add_sorted(scenario.world.items, std::move(item));
  }
  for (const x12::ProductId& product : line.item.products) {
    const auto other = mocks::edi_partner::item_name(product);
    if (!other) continue;
    partner.references.push_back({.name = *other,
                                  .partner = canonical::PartyId(partner.name),
                                  .item = id,
                                  .unit = line.item.quantity.unit,
                                  .from = {},
                                  .until = {}});
  }
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

}  // namespace

Result<GivenDocuments> read_documents(const scenario::Scenario& scenario) {
  const auto files = files_of(scenario.documents->paths);
  if (!files) return fail(files.error());
  GivenDocuments given;
  std::set<std::string> keys;
  Instant at = kEpoch;
  for (const std::string& file : *files) {
    auto content = content_of(file);
    if (!content) return fail(content.error());
    at += kBetweenDocuments;
    given.documents.push_back({.name = file, .at = at, .body = Body(std::move(*content))});
    const Body& body = given.documents.back().body;
    given.bodies.insert(body.hash());
    for (const GivenOrder& order : mocks::edi_partner::read_given(scenario.documents->partner, body.bytes()).orders) {
      if (!order.taken || !mocks::edi_partner::places_an_order(order) || !keys.insert(order.key).second) continue;
      given.orders.push_back(order_of(scenario, order, at));
    }
  }
  return given;
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
  for (const mocks::edi_partner::GivenDocument& document : given.documents) {
    for (const GivenOrder& order : mocks::edi_partner::read_given(name, document.body.bytes()).orders) {
      if (!order.taken) continue;
      add_place(*partner, order.order);
      for (const x12::OrderLine850& line : order.order.lines) add_item(*enriched, *partner, line);
    }
  }
  return enriched;
}

}  // namespace proofload::run
