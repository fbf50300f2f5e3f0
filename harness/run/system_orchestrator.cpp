#include <algorithm>

#include "harness/run/api_versions.hpp"
#include "harness/run/edi_addresses.hpp"
#include "harness/run/freight_tariff.hpp"
#include "harness/run/request_settings.hpp"
#include "harness/run/system_kinds.hpp"
#include "orchestrator/orchestrator.hpp"

namespace proofload::run {
namespace {

// It works with one system of each of these kinds, with one warehouse and one parcel carrier or more, and with several
// ERPs where business units say which books what.
void judge_company(const scenario::World& world, const scenario::System& self, std::vector<Error>& errors) {
  constexpr const char* kHint =
      "a world has one desk, at most one tms, one warehouse and one carrier or more, and one erp, or several that share "
      "the orders by business_units";
  for (const std::string_view kind : {"erp", "desk", "tms"}) {
    const scenario::System* first = nullptr;
    for (const scenario::System& system : world.systems) {
      if (system.kind != kind) continue;
      if (first != nullptr && !(kind == "erp" && !world.units.empty())) {
        errors.push_back({.text = "'" + std::string(system.name.text()) + "' is a second " + std::string(kind) +
                                  " beside '" + std::string(first->name.text()) + "'",
                          .place = system.place,
                          .hint = kHint});
      } else {
        first = &system;
      }
    }
    if (first == nullptr && kind != "tms") {
      errors.push_back({.text = "the world has no " + std::string(kind), .place = self.place, .hint = kHint});
    }
  }
  if (std::none_of(world.systems.begin(), world.systems.end(), scenario::is_warehouse)) {
    errors.push_back({.text = "the world has no warehouse", .place = self.place, .hint = kHint});
  }
  const auto is_carrier = [](const scenario::System& system) { return system.kind == "carrier"; };
  if (std::none_of(world.systems.begin(), world.systems.end(), is_carrier)) {
    errors.push_back({.text = "the world has no carrier", .place = self.place, .hint = kHint});
  }
}

// A truck, ours or the buyer's, is loaded by an own warehouse; ours, by a carrier that somebody plans for.
void judge_transport(const scenario::Scenario& scenario, const scenario::System& self, std::vector<Error>& errors) {
  const auto& systems = scenario.world.systems;
  const auto has = [&](std::string_view kind) {
    return std::any_of(systems.begin(), systems.end(), [&](const scenario::System& each) { return each.kind == kind; });
  };
  for (const scenario::Partner& partner : scenario.partners) {
    const Agreements agreements(partner.agreement);
    std::vector<std::string> types{""};
    for (const scenario::OrderStream& stream : scenario.streams) types.push_back(stream.order_type);
    for (const std::string& type : types) {
      const Transport agreed = agreements.of_order(type).transport;
      if (agreed == Transport::parcel) continue;
      const std::string said = "'" + std::string(partner.name) + "' has agreed on transport by " +
                               (agreed == Transport::collect ? "collect" : "freight");
      if (has(scenario::kThirdPartyKind)) {
        errors.push_back({.text = said + ", and a 3pl sees to its own transport",
                          .place = self.place,
                          .hint = "a world of own warehouses, or transport by parcel"});
      } else if (agreed == Transport::freight && (!has("tms") || !has("motor_carrier"))) {
        errors.push_back({.text = said + ", and the world has no tms with motor carriers",
                          .place = self.place,
                          .hint = "\"like\": \"worlds/truck_loads\" has both"});
      } else {
        continue;
      }
      break;
    }
  }
}

// As the carrier was set to speak; a word that is none was told of where it stands.
canonical::TrackingVocabulary vocabulary_of(const scenario::System& carrier) {
  const auto set = carrier.settings.find("vocabulary");
  const auto* name = set == carrier.settings.end() ? nullptr : std::get_if<std::string>(&set->second.value);
  const auto* known = name == nullptr ? nullptr : canonical::find_tracking_vocabulary(*name);
  return known == nullptr ? orchestrator::ParcelCarrier{}.vocabulary : *known;
}

orchestrator::MotorCarrier motor_carrier_of(const scenario::System& system) {
  scenario::SettingsReader reader(system.settings);  // what is wrong there is told of the carrier
  Tariff tariff;
  read_tariff(reader, tariff);
  return {.scac = tariff.scac,
          .edi = {.name = system.name,
                  .them = address_of_carrier(tariff.scac),
                  .us = sellers_address(),
                  .delimiters = {},
                  .agreement = {}},
          .zone = tariff.zone};
}

orchestrator::Partner third_party_of(const scenario::System& system) {
  orchestrator::Partner warehouse{.name = system.name,
                                  .them = address_of(system),
                                  .us = sellers_address(),
                                  .delimiters = {},
                                  .agreement = {}};
  scenario::SettingsReader reader(system.settings);  // as of a motor carrier
  read_edi_relation(reader, warehouse.them, warehouse.agreement.acknowledgement);
  return warehouse;
}

std::shared_ptr<orchestrator::Settings> settings_of(const scenario::Scenario& scenario) {
  auto settings = std::make_shared<orchestrator::Settings>();
  settings->epoch = scenario.epoch;
  settings->erps.clear();
  settings->units = scenario.world.units;
  settings->spoken = versions_spoken(scenario.world);
  settings->warehouses.clear();
  settings->sourcing = scenario.world.sourcing;
  settings->carriers.clear();
  for (const scenario::System& system : scenario.world.systems) {
    if (system.kind == "erp") settings->erps.push_back(system.name);
    if (scenario::is_warehouse(system)) settings->warehouses.push_back(system.name);
    if (system.kind == scenario::kThirdPartyKind) settings->third_parties.push_back(third_party_of(system));
    if (system.kind == "carrier") settings->carriers.push_back({system.name, vocabulary_of(system)});
    if (system.kind == "tms") settings->tms = system.name;
    if (system.kind == "motor_carrier") settings->motor_carriers.push_back(motor_carrier_of(system));
    if (system.kind == "desk") settings->desk = system.name;
  }
  for (const scenario::Receipt& receipt : scenario.receipts) {
    if (scenario.world.find_system(receipt.to)->kind != scenario::kThirdPartyKind) continue;
    settings->receipts.push_back({receipt.name, receipt.at, receipt.to, receipt.item, receipt.quantity});
  }
  for (const scenario::CatalogueItem& item : scenario.world.items) {
    settings->items.push_back(item.item);
    // Of the user's own documents nobody knows the prices.
    if (!scenario.documents) settings->prices.emplace(item.item.id.value, item.prices);
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
    const Agreements agreements(partner.agreement);
    const scenario::System* system = scenario.world.find_system(partner.name);
    settings->partners.push_back({.name = system->name,
                                  .them = address_of(partner),
                                  .us = sellers_address(),
                                  .delimiters = {},
                                  .standard = partner.edi.standard,
                                  .agreement = agreements.of_order(""),
                                  .agreements = agreements});
    settings->references.insert(settings->references.end(), partner.references.begin(), partner.references.end());
    settings->locations.insert(settings->locations.end(), partner.ship_to.begin(), partner.ship_to.end());
  }
  return settings;
}

std::shared_ptr<const Company> company_of(const scenario::Scenario& scenario, const scenario::System& self,
                                          std::shared_ptr<const orchestrator::Settings> settings) {
  auto company = std::make_shared<Company>();
  company->node = self.name;
  for (const scenario::System& system : scenario.world.systems) {
    if (&system != &self) company->systems.push_back({system.name, std::string(system.kind)});
  }
  company->settings = std::move(settings);
  for (const scenario::Partner& partner : scenario.partners) company->agreements.push_back(partner.agreement);
  return company;
}

MakeForCase prepare_orchestrator(const std::shared_ptr<const scenario::Scenario>& scenario,
                                 const scenario::System& system, std::vector<Error>& errors) {
  judge_company(scenario->world, system, errors);
  judge_transport(*scenario, system, errors);
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
      .read("forget_after", patience.forget_after)
      .read("advice_overdue", patience.advice_overdue)
      .read("receipt_tolerance", settings->receipt_tolerance)
      .read("first_control_number", settings->first_control_number);
  std::int64_t freight_from_kg = 0;
  reader.read("freight_from_kg", freight_from_kg)
      .read("tender_window", settings->freight.window)
      .read("routing_window", settings->freight.routing_window)
      .read("freight_prepare", settings->freight.prepare)
      .read("freight_transit", settings->freight.transit);
  constexpr std::int64_t kKilogramsMax = 1'000'000;
  settings->freight.from_g = std::min(freight_from_kg, kKilogramsMax) * 1'000;
  for (Error& error : reader.errors()) errors.push_back(std::move(error));
  object(objection_to_control_number(settings->first_control_number), system, errors);
  const auto company = company_of(*scenario, system, settings);
  return [settings, company](const CaseContext& context) -> ActorFactory {
    if (context.outsider) return context.outsider(company);
    const defects::Defect* plant = context.plant;
    return [settings, plant] { return defects::make_orchestrator(settings, plant); };
  };
}

}  // namespace

const SystemKind kOrchestratorKind{"orchestrator", "the reference system under test", prepare_orchestrator};

}  // namespace proofload::run
