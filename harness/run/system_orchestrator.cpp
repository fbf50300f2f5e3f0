#include <algorithm>

#include "harness/run/edi_addresses.hpp"
#include "harness/run/system_kinds.hpp"
#include "orchestrator/orchestrator.hpp"

namespace proofload::run {
namespace {

// It works with one system of each of these kinds, and with one warehouse or more.
void judge_company(const scenario::World& world, const scenario::System& self, std::vector<Error>& errors) {
  constexpr const char* kHint = "a world has one erp, one carrier, one desk, and one warehouse or more";
  for (const std::string_view kind : {"erp", "carrier", "desk"}) {
    const scenario::System* first = nullptr;
    for (const scenario::System& system : world.systems) {
      if (system.kind != kind) continue;
      if (first != nullptr) {
        errors.push_back({.text = "'" + std::string(system.name.text()) + "' is a second " + std::string(kind) +
                                  " beside '" + std::string(first->name.text()) + "'",
                          .place = system.place,
                          .hint = kHint});
      } else {
        first = &system;
      }
    }
    if (first == nullptr) {
      errors.push_back({.text = "the world has no " + std::string(kind), .place = self.place, .hint = kHint});
    }
  }
  if (std::none_of(world.systems.begin(), world.systems.end(), scenario::is_warehouse)) {
    errors.push_back({.text = "the world has no warehouse", .place = self.place, .hint = kHint});
  }
}

std::shared_ptr<orchestrator::Settings> settings_of(const scenario::Scenario& scenario) {
  auto settings = std::make_shared<orchestrator::Settings>();
  settings->epoch = scenario.epoch;
  settings->warehouses.clear();
  settings->sourcing = scenario.world.sourcing;
  for (const scenario::System& system : scenario.world.systems) {
    if (system.kind == "erp") settings->erp = system.name;
    if (scenario::is_warehouse(system)) settings->warehouses.push_back(system.name);
    if (system.kind == "carrier") settings->carrier = system.name;
    if (system.kind == "desk") settings->desk = system.name;
  }
  for (const scenario::CatalogueItem& item : scenario.world.items) {
    settings->items.push_back(item.item);
    settings->references.push_back({.name = {canonical::ItemNameKind::vendor_item, item.item.id.value},
                                    .partner = {},
                                    .item = item.item.id,
                                    .unit = item.item.base_unit,
                                    .from = {},
                                    .until = {}});
  }
  const auto& common = scenario.world.references;
  settings->references.insert(settings->references.end(), common.begin(), common.end());
  for (const scenario::Partner& partner : scenario.partners) {
    const scenario::System* system = scenario.world.find_system(partner.name);
    settings->partners.push_back({.name = system->name,
                                  .them = address_of(partner),
                                  .us = sellers_address(),
                                  .delimiters = {},
                                  .agreement = partner.agreement_for("", "").agreement});
    settings->references.insert(settings->references.end(), partner.references.begin(), partner.references.end());
    settings->locations.insert(settings->locations.end(), partner.ship_to.begin(), partner.ship_to.end());
  }
  return settings;
}

MakeForCase prepare_orchestrator(const std::shared_ptr<const scenario::Scenario>& scenario,
                                 const scenario::System& system, std::vector<Error>& errors) {
  judge_company(scenario->world, system, errors);
  const auto settings = settings_of(*scenario);
  orchestrator::Patience& patience = settings->patience;
  scenario::SettingsReader reader(system.settings);
  reader.read("reply_timeout", patience.reply_timeout)
      .read("backoff_first", patience.backoff_first)
      .read("backoff_cap", patience.backoff_cap)
      .read("attempts_max", patience.attempts_max)
      .read("key_trusted_for", patience.key_trusted_for)
      .read("breaker_failures", patience.breaker_failures)
      .read("breaker_pause", patience.breaker_pause)
      .read("sweep_every", patience.sweep_every)
      .read("stale_after", patience.stale_after)
      .read("change_waits", patience.change_waits)
      .read("document_resends_max", patience.document_resends_max)
      .read("forget_after", patience.forget_after);
  for (Error& error : reader.errors()) errors.push_back(std::move(error));
  return [settings](const CaseContext& context) -> ActorFactory {
    const defects::Defect* plant = context.plant;
    return [settings, plant] { return defects::make_orchestrator(settings, plant); };
  };
}

}  // namespace

const SystemKind kOrchestratorKind{"orchestrator", "the reference system under test", prepare_orchestrator};

}  // namespace proofload::run
