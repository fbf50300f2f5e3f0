#include "harness/run/request_settings.hpp"
#include "harness/run/system_kinds.hpp"
#include "mocks/wms/wms.hpp"

namespace proofload::run {
namespace {

// No two warehouses number their cartons and shipments alike. The only one of a world numbers them plainly.
void number_apart(const scenario::World& world, const scenario::System& self, mocks::wms::Settings& settings) {
  std::int32_t before = 0;
  std::int32_t all = 0;
  for (const scenario::System& system : world.systems) {
    if (!scenario::is_warehouse(system)) continue;
    if (system.name < self.name) ++before;
    ++all;
  }
  settings.sscc_extension = before % 10;
  if (all > 1) settings.shipment_prefix = "SH" + std::to_string(before + 1) + "-";
}

MakeForCase prepare_wms(const std::shared_ptr<const scenario::Scenario>& scenario, const scenario::System& system,
                        std::vector<Error>& errors) {
  auto settings = std::make_shared<mocks::wms::Settings>();
  settings->epoch = scenario->epoch;
  settings->location = system.name.text();
  std::vector<mocks::wms::Item> items;
  for (const scenario::CatalogueItem& item : scenario->world.items) {
    const auto stock = item.stock.find(system.name.text());
    std::vector<Conversion> units;
    for (const canonical::Pack& pack : item.item.packs) units.push_back(pack.to_base);
    items.push_back({.number = item.item.id.value,
                     .on_hand = stock == item.stock.end() ? Quantity{0, item.item.base_unit} : stock->second,
                     .units = std::move(units),
                     .weight_g = item.item.weight_g});
  }
  settings->catalogue = std::make_shared<const mocks::wms::Catalogue>(std::move(items));
  number_apart(scenario->world, system, *settings);
  scenario::SettingsReader reader(system.settings);
  read_request_rules(reader, *settings);
  read_webhooks(reader, *settings);
  read_range(reader, "wave_wait", settings->wave_wait);
  read_range(reader, "pick_line", settings->pick_line);
  read_range(reader, "pack_carton", settings->pack_carton);
  read_range(reader, "staging", settings->staging);
  reader.read("short_pick", settings->short_pick)
      .read("units_per_carton", settings->units_per_carton)
      .read("carton_tare_g", settings->carton_tare_g)
      .read("sscc_extension", settings->sscc_extension)
      .read("company_prefix", settings->company_prefix)
      .read("first_serial", settings->first_serial)
      .read("shipment_prefix", settings->shipment_prefix)
      .read("retention", settings->retention);
  for (Error& error : reader.errors()) errors.push_back(std::move(error));
  object(mocks::wms::objection(*settings), system, errors);
  return [settings](const CaseContext&) { return [settings] { return mocks::wms::make_wms(settings); }; };
}

}  // namespace

const SystemKind kWmsKind{"wms", "stock, allocation, picking, cartons, ship confirm", prepare_wms};

}  // namespace proofload::run
