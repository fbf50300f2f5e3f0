#include "contracts/canonical/clause.hpp"
#include "contracts/canonical/gtin.hpp"
#include "contracts/json/versions/interface_version.hpp"
#include "harness/lockstep/config.hpp"
#include "harness/lockstep/config_reader.hpp"
#include "harness/lockstep/members.hpp"
#include "harness/scenario/world.hpp"

namespace proofload::lockstep {
namespace {

// As clauses are written in scenarios.
std::string clause_text(json::Value value) {
  if (value.is_bool()) return value.as_bool() ? "true" : "false";
  return std::string(value.is_number() ? value.number_text() : value.is_string() ? value.as_string() : "");
}

AgreementPatch read_patch(ConfigReader clauses) {
  AgreementPatch patch;
  for (const json::Member clause : clauses.object().members()) {
    if (patch.set(clause.key(), clause_text(clause.value()))) continue;
    // A number that is not one of units is one of nanoseconds.
    const auto nanoseconds = clause.value().as_int64();
    const auto set = patch.set(clause.key(), nanoseconds ? format_duration(Duration(*nanoseconds)) : clause_text(clause.value()));
    if (!set) clauses.wrong(clause.key(), "is " + shown(clause.value()) + ": " + set.error().text);
  }
  return patch;
}

AgreementLayers::ByName read_patches(ConfigReader partner, std::string_view name) {
  AgreementLayers::ByName patches;
  if (!partner.has(name)) return patches;
  ConfigReader named = partner.inside(name);
  for (const json::Member each : named.object().members()) {
    patches.emplace(each.key(), read_patch(named.inside(each.key())));
  }
  return patches;
}

x12::InterchangeParty read_interchange(ConfigReader party) {
  return {party.text("qualifier"), party.text("id"), party.text_or("application", "")};
}

// What the readers below fill in.
struct Filling {
  orchestrator::Settings& settings;
  Names& names;
  x12::InterchangeParty us;
};

orchestrator::Partner edi_partner(ConfigReader& system, const Filling& filling) {
  return {.name = filling.names.symbol(system.text("name")),
          .them = read_interchange(system.inside("interchange")),
          .us = filling.us,
          .delimiters = {},
          .agreement = {},
          .agreements = {}};
}

void read_system(ConfigReader system, const Filling& filling) {
  orchestrator::Settings& settings = filling.settings;
  const Symbol name = filling.names.symbol(system.text("name"));
  const std::string kind = system.text("kind");
  if (system.has("api_version")) {
    const InterfaceVersion* const version = InterfaceVersion::find(kind, system.text("api_version"));
    if (version == nullptr) return system.wrong("api_version", "is none that there is");
    settings.spoken.add(name, *version);
  }
  if (kind == "erp") settings.erps.push_back(name);
  if (kind == "wms" || kind == scenario::kThirdPartyKind) settings.warehouses.push_back(name);
  if (kind == "tms") settings.tms = name;
  if (kind == "desk") settings.desk = name;
  if (kind == scenario::kThirdPartyKind) {
    settings.third_parties.push_back(edi_partner(system, filling));
    settings.third_parties.back().agreement = apply({}, read_patch(system.inside("agreement")));
  } else if (kind == "carrier") {
    const auto* vocabulary = canonical::find_tracking_vocabulary(system.text("vocabulary"));
    if (vocabulary == nullptr) return system.wrong("vocabulary", "is none that there is");
    settings.carriers.push_back({name, *vocabulary});
  } else if (kind == "motor_carrier") {
    settings.motor_carriers.push_back({.scac = system.text("scac"),
                                       .edi = edi_partner(system, filling),
                                       .zone = system.taken("zone", find_zone(system.text("zone")), Zone{})});
  }
}

void read_partner(ConfigReader partner, const Filling& filling) {
  AgreementLayers layers;
  layers.partner = read_patch(partner.inside("agreement"));
  layers.by_order_type = read_patches(partner, "by_order_type");
  layers.by_item = read_patches(partner, "by_item");
  orchestrator::Partner& told = filling.settings.partners.emplace_back(edi_partner(partner, filling));
  if (partner.text_or("standard", "") == "edifact") told.standard = EdiStandard::edifact;
  told.agreements = Agreements(layers);
  told.agreement = told.agreements.of_order("");
}

canonical::PriceList read_price(ConfigReader price) {
  canonical::PriceList list{.usual = price.unit_price(), .changes = {}};
  price.each("changes", [&](ConfigReader change) { list.changes.push_back({change.date("from"), change.unit_price()}); });
  price.each("in_other_currencies", [&](ConfigReader other) { list.in_other_currencies.push_back(other.unit_price()); });
  return list;
}

canonical::Pack read_pack(ConfigReader pack, Unit base) {
  canonical::Pack read;
  read.level = pack.word("level", kPackLevels);
  read.to_base = {Unit(pack.text("unit")), base, pack.integer("holds"), pack.integer_or("of", 1)};
  if (pack.has("gtin")) {
    auto gtin = canonical::parse_gtin(pack.text("gtin"));
    if (!gtin) pack.wrong("gtin", gtin.error().text);
    if (gtin) read.gtin = *gtin;
  }
  read.weight_g = pack.integer_or("weight_g", 0);
  return read;
}

void read_item(ConfigReader object, const Filling& filling) {
  canonical::Item item;
  item.id = canonical::ItemId(object.text("id"));
  item.description = object.text("description");
  item.base_unit = Unit(object.text("unit"));
  item.weight_g = object.integer("weight_g");
  object.each("packs", [&](ConfigReader pack) { item.packs.push_back(read_pack(std::move(pack), item.base_unit)); });
  object.each("components", [&](ConfigReader part) {
    item.components.push_back({canonical::ItemId(part.text("item")), part.quantity()});
  });
  item.control = {object.is_set("lot"), object.is_set("serial"), object.is_set("catch_weight")};
  if (object.has("price")) filling.settings.prices.emplace(item.id.value, read_price(object.inside("price")));
  filling.settings.items.push_back(std::move(item));
}

canonical::CrossReference read_reference(ConfigReader object) {
  return {.name = {object.word("kind", kItemNames), object.text("value")},
          .partner = canonical::PartyId(object.text_or("partner", "")),
          .item = canonical::ItemId(object.text("item")),
          .unit = Unit(object.text("unit")),
          .from = object.optional_date("from"),
          .until = object.optional_date("until")};
}

canonical::Location read_location(ConfigReader object) {
  ConfigReader address = object.inside("address");
  canonical::Location location{.id = canonical::LocationId(object.text("id")),
                               .party = canonical::PartyId(object.text("party")),
                               .kind = object.word("kind", kLocationKinds),
                               .name = object.text("name"),
                               .address = {.lines = address.texts("lines"),
                                           .city = address.text("city"),
                                           .region = address.text("region"),
                                           .postal_code = address.text("postal_code"),
                                           .country = address.text("country")},
                               .codes = {},
                               .closed_on = object.optional_date("closed_on")};
  object.each("codes", [&](ConfigReader code) {
    location.codes.push_back({canonical::PartyId(code.text("partner")), code.text("qualifier"), code.text("code")});
  });
  return location;
}

canonical::SourcingRule read_rule(ConfigReader object) {
  return {.partners = object.texts("partners"),
          .order_types = object.texts("order_types"),
          .ship_to = object.texts("ship_to"),
          .items = object.texts("items"),
          .from = object.texts("from")};
}

orchestrator::PlannedReceipt read_receipt(ConfigReader object) {
  return {.name = object.text("name"),
          .at = kEpoch + Duration(object.integer("at")),
          .warehouse = object.text("warehouse"),
          .item = object.text("item"),
          .quantity = object.quantity()};
}

}  // namespace

Result<std::shared_ptr<const orchestrator::Settings>> read_config(json::Value config, CivilEpoch epoch, Names& names) {
  auto settings = std::make_shared<orchestrator::Settings>();
  settings->epoch = epoch;
  settings->erps.clear();
  settings->warehouses.clear();
  settings->carriers.clear();
  settings->sourcing.clear();
  Error error;
  ConfigReader reader(config, "", error);
  const Filling filling{*settings, names, read_interchange(reader.inside("interchange"))};
  reader.each("systems", [&](ConfigReader system) { read_system(std::move(system), filling); });
  reader.each("partners", [&](ConfigReader partner) { read_partner(std::move(partner), filling); });
  reader.each("items", [&](ConfigReader item) { read_item(std::move(item), filling); });
  reader.each("references", [&](ConfigReader each) { settings->references.push_back(read_reference(std::move(each))); });
  reader.each("locations", [&](ConfigReader each) { settings->locations.push_back(read_location(std::move(each))); });
  reader.each("sourcing", [&](ConfigReader each) { settings->sourcing.push_back(read_rule(std::move(each))); });
  reader.each("business_units", [&](ConfigReader unit) {
    settings->units.push_back({unit.text("name"), unit.text("erp"), unit.texts("items"), unit.texts("partners")});
  });
  reader.each("receipts", [&](ConfigReader each) { settings->receipts.push_back(read_receipt(std::move(each))); });
  settings->receipt_tolerance = reader.share("receipt_tolerance");
  ConfigReader freight = reader.inside("freight");
  each_of_freight(settings->freight, [&](const char* name, auto& value) { freight.read(name, value); });
  ConfigReader deadlines = reader.inside("deadlines");
  each_deadline(settings->patience, [&](const char* name, auto& value) { deadlines.read(name, value); });
  reader.read("first_control_number", settings->first_control_number);
  if (!error.text.empty()) return fail(std::move(error));
  return settings;
}

}  // namespace proofload::lockstep
