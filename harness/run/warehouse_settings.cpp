#include "harness/run/warehouse_settings.hpp"

#include "harness/run/request_settings.hpp"

namespace proofload::run {
namespace {

// No two warehouses of one kind number their cartons and shipments alike. The only one of a world numbers them plainly.
void number_apart(const scenario::World& world, const scenario::System& self, mocks::warehouse::Settings& settings) {
  std::int32_t before = 0;
  std::int32_t all = 0;
  for (const scenario::System& system : world.systems) {
    if (system.kind != self.kind) continue;
    if (system.name < self.name) ++before;
    ++all;
  }
  settings.sscc_extension = before % 10;
  std::string& prefix = settings.shipment_prefix;  // "SH-", and of several "SH1-", "SH2-"
  if (all > 1) prefix.insert(prefix.size() - 1, std::to_string(before + 1));
}

}  // namespace

void take_stock(const scenario::Scenario& scenario, const scenario::System& system,
                mocks::warehouse::Settings& settings) {
  settings.location = system.name.text();
  number_apart(scenario.world, system, settings);
  std::vector<mocks::warehouse::Item> items;
  for (const scenario::CatalogueItem& item : scenario.world.items) {
    const auto stock = item.stock.find(system.name.text());
    std::vector<Conversion> units;
    for (const canonical::Pack& pack : item.item.packs) units.push_back(pack.to_base);
    items.push_back({.number = item.item.id.value,
                     .on_hand = stock == item.stock.end() ? Quantity{0, item.item.base_unit} : stock->second,
                     .units = std::move(units),
                     .weight_g = item.item.weight_g});
  }
  settings.catalogue = std::make_shared<const mocks::warehouse::Catalogue>(std::move(items));
  for (const scenario::Return& back : scenario.returns) {
    settings.returns.push_back({back.from, back.line, back.units, back.after, back.is_damaged});
  }
}

void read_warehouse(scenario::SettingsReader& reader, mocks::warehouse::Settings& settings) {
  using mocks::warehouse::TakesBack;
  static constexpr std::pair<std::string_view, TakesBack> kTakesBack[]{{"pick", TakesBack::until_pick},
                                                                       {"ship", TakesBack::until_ship}};
  reader.choose("takes_back_until", settings.takes_back, kTakesBack);
  read_range(reader, "wave_wait", settings.wave_wait);
  read_range(reader, "pick_line", settings.pick_line);
  read_range(reader, "pack_carton", settings.pack_carton);
  read_range(reader, "staging", settings.staging);
  reader.read("waves", settings.waves)
      .read("short_pick", settings.short_pick)
      .read("over_pick", settings.over_pick)
      .read("units_per_carton", settings.units_per_carton)
      .read("carton_tare_g", settings.carton_tare_g)
      .read("sscc_extension", settings.sscc_extension)
      .read("company_prefix", settings.company_prefix)
      .read("first_serial", settings.first_serial)
      .read("shipment_prefix", settings.shipment_prefix)
      .read("retention", settings.retention);
  for (const mocks::warehouse::Item& item : settings.catalogue->items()) {
    const std::string name = "substitutes_" + item.number;  // {"substitutes": {"SAW-18": "SAW-20"}}
    std::string substitute;
    reader.read(name, substitute);
    if (!substitute.empty()) settings.substitutes[item.number] = substitute;
  }
}

}  // namespace proofload::run
