#include <algorithm>
#include <nlohmann/json.hpp>

#include "contracts/base/check.hpp"
#include "contracts/canonical/clause.hpp"
#include "contracts/json/versions/interface_version.hpp"
#include "harness/lockstep/config.hpp"
#include "harness/lockstep/config_words.hpp"
#include "harness/run/edi_addresses.hpp"

namespace proofload::lockstep {
namespace {

using Json = nlohmann::ordered_json;

void put_if(Json& object, const char* name, std::string_view text) {
  if (!text.empty()) object[name] = text;
}

Json number(Duration duration) { return duration.count(); }
template <class Whole>
Json number(Whole value) {
  return value;
}

constexpr std::string_view kEdifact = "edifact";

Json json_of(const x12::InterchangeParty& party) {
  Json json{{"qualifier", party.qualifier}, {"id", party.id}};
  put_if(json, "application", party.application);
  return json;
}

// A clause of words has some of digits, 855 among them: only where any number may stand is it one.
bool takes_numbers(const ClauseRule& rule) {
  Agreement any;
  return rule.set(any, "1").has_value();
}

// As the wire writes such a value: durations in nanoseconds, numbers, booleans; words and shares as text.
Json clause_value(std::string_view name, const std::string& text) {
  if (name == "zone" || name == "calendar") return text;
  if (text == "true" || text == "false") return text == "true";
  if (const auto duration = parse_duration(text)) return duration->count();
  const auto place = find_clause(name);
  CHECK(place.has_value(), "a clause of the table");
  if (takes_numbers(clause_rules()[*place]) && text.find_first_not_of("0123456789") == std::string::npos) return std::stoll(text);
  return text;
}

Json json_of(const Agreement& agreement) {
  Json json = Json::object();
  for (const Clause& clause : clauses(agreement)) json[clause.name] = clause_value(clause.name, clause.value);
  return json;
}

Json json_of(const AgreementPatch& patch) {
  Json json = Json::object();
  const auto rules = clause_rules();
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (patch.gives(i)) json[std::string(rules[i].name)] = clause_value(rules[i].name, rules[i].text(patch.values()));
  }
  return json;
}

Json json_of(const AgreementLayers::ByName& layers) {
  Json json = Json::object();
  for (const auto& [name, patch] : layers) json[name] = json_of(patch);
  return json;
}

template <class List>
auto& named(const List& list, Symbol name) {
  const auto found = std::find_if(list.begin(), list.end(), [&](const auto& each) {
    if constexpr (requires { each.edi; }) {
      return each.edi.name == name;
    } else {
      return each.name == name;
    }
  });
  CHECK(found != list.end(), "a system of the world that the settings know");
  return *found;
}

Json json_of(const run::CompanySystem& system, const orchestrator::Settings& settings) {
  Json json{{"name", system.name.text()}, {"kind", system.kind}};
  if (const InterfaceVersion* version = settings.spoken.of(system.name)) json["api_version"] = version->name();
  if (system.kind == "carrier") {
    json["vocabulary"] = named(settings.carriers, system.name).vocabulary.name;
  } else if (system.kind == scenario::kThirdPartyKind) {
    const orchestrator::Partner& warehouse = named(settings.third_parties, system.name);
    json["interchange"] = json_of(warehouse.them);
    json["agreement"] = json_of(warehouse.agreement);
  } else if (system.kind == "motor_carrier") {
    const orchestrator::MotorCarrier& carrier = named(settings.motor_carriers, system.name);
    json["interchange"] = json_of(carrier.edi.them);
    json["scac"] = carrier.scac;
    json["zone"] = carrier.zone.name();
  }
  return json;
}

Json json_of(const UnitPrice& price) {
  return {{"amount", decimal_text(price)},
          {"currency", price.currency.text()},
          {"per", decimal_text(price.basis)},
          {"unit", price.basis.unit.text()}};
}

Json json_of(const canonical::PriceList& list) {
  Json json = json_of(list.usual);
  for (const canonical::PriceChange& change : list.changes) {
    Json later = json_of(change.price);
    later["from"] = iso_text(change.from);
    json["changes"].push_back(std::move(later));
  }
  for (const UnitPrice& price : list.in_other_currencies) json["in_other_currencies"].push_back(json_of(price));
  return json;
}

Json json_of(const Quantity& quantity) { return {{"amount", decimal_text(quantity)}, {"unit", quantity.unit.text()}}; }

Json json_of(const canonical::Pack& pack) {
  Json json{{"level", word_of(kPackLevels, pack.level)},
            {"unit", pack.to_base.from.text()},
            {"holds", pack.to_base.numerator}};
  if (pack.to_base.denominator != 1) json["of"] = pack.to_base.denominator;
  if (pack.gtin) json["gtin"] = pack.gtin->text();
  if (pack.weight_g != 0) json["weight_g"] = pack.weight_g;
  return json;
}

Json json_of(const canonical::Item& item, const canonical::PriceList* price) {
  Json json{{"id", item.id.value},
            {"description", item.description},
            {"unit", item.base_unit.text()},
            {"weight_g", item.weight_g}};
  for (const canonical::Pack& pack : item.packs) json["packs"].push_back(json_of(pack));
  for (const canonical::KitComponent& component : item.components) {
    Json part{{"item", component.item.value}};
    part.update(json_of(component.quantity));
    json["components"].push_back(std::move(part));
  }
  if (item.control.lot) json["lot"] = true;
  if (item.control.serial) json["serial"] = true;
  if (item.control.catch_weight) json["catch_weight"] = true;
  if (price != nullptr) json["price"] = json_of(*price);
  return json;
}

Json json_of(const canonical::CrossReference& reference) {
  Json json{{"kind", word_of(kItemNames, reference.name.kind)}, {"value", reference.name.value}};
  put_if(json, "partner", reference.partner.value);
  json["item"] = reference.item.value;
  json["unit"] = reference.unit.text();
  if (reference.from) json["from"] = iso_text(*reference.from);
  if (reference.until) json["until"] = iso_text(*reference.until);
  return json;
}

Json json_of(const canonical::Location& location) {
  const canonical::Address& address = location.address;
  Json json{{"id", location.id.value},
            {"party", location.party.value},
            {"kind", word_of(kLocationKinds, location.kind)},
            {"name", location.name},
            {"address",
             {{"lines", address.lines},
              {"city", address.city},
              {"region", address.region},
              {"postal_code", address.postal_code},
              {"country", address.country}}},
            {"codes", Json::array()}};
  for (const canonical::LocationCode& code : location.codes) {
    json["codes"].push_back({{"partner", code.partner.value}, {"qualifier", code.qualifier}, {"code", code.code}});
  }
  if (location.closed_on) json["closed_on"] = iso_text(*location.closed_on);
  return json;
}

Json json_of(const canonical::SourcingRule& rule) {
  Json json = Json::object();
  const std::pair<const char*, const std::vector<std::string>&> lists[] = {
      {"partners", rule.partners}, {"order_types", rule.order_types}, {"ship_to", rule.ship_to}, {"items", rule.items}};
  for (const auto& [name, list] : lists) {
    if (!list.empty()) json[name] = list;
  }
  json["from"] = rule.from;
  return json;
}

Json json_of(const orchestrator::PlannedReceipt& receipt) {
  Json json{{"name", receipt.name},
            {"at", receipt.at.time_since_epoch().count()},
            {"warehouse", receipt.warehouse},
            {"item", receipt.item}};
  json.update(json_of(receipt.quantity));
  return json;
}

}  // namespace

std::string config_of(const run::Company& company) {
  const orchestrator::Settings& settings = *company.settings;
  Json json{{"systems", Json::array()}, {"interchange", json_of(run::sellers_address())}, {"partners", Json::array()}};
  for (const run::CompanySystem& system : company.systems) json["systems"].push_back(json_of(system, settings));
  for (std::size_t i = 0; i < settings.partners.size(); ++i) {
    const orchestrator::Partner& partner = settings.partners[i];
    const AgreementLayers& layers = company.agreements.at(i);
    Json told{{"name", partner.name.text()},
              {"interchange", json_of(partner.them)},
              {"agreement", json_of(layers.of("", ""))}};
    if (partner.standard == EdiStandard::edifact) told["standard"] = kEdifact;
    if (!layers.by_order_type.empty()) told["by_order_type"] = json_of(layers.by_order_type);
    if (!layers.by_item.empty()) told["by_item"] = json_of(layers.by_item);
    json["partners"].push_back(std::move(told));
  }
  json["items"] = Json::array();
  for (const canonical::Item& item : settings.items) {
    const auto price = settings.prices.find(item.id.value);
    json["items"].push_back(json_of(item, price == settings.prices.end() ? nullptr : &price->second));
  }
  json["references"] = Json::array();
  for (const auto& reference : settings.references) json["references"].push_back(json_of(reference));
  json["locations"] = Json::array();
  for (const auto& location : settings.locations) json["locations"].push_back(json_of(location));
  json["sourcing"] = Json::array();
  for (const auto& rule : settings.sourcing) json["sourcing"].push_back(json_of(rule));
  for (const auto& unit : settings.units) {
    json["business_units"].push_back(
        {{"name", unit.name}, {"erp", unit.erp}, {"items", unit.items}, {"partners", unit.partners}});
  }
  for (const auto& receipt : settings.receipts) json["receipts"].push_back(json_of(receipt));
  json["receipt_tolerance"] = to_text(settings.receipt_tolerance);
  each_of_freight(settings.freight, [&](const char* name, const auto& value) { json["freight"][name] = number(value); });
  each_deadline(settings.patience, [&](const char* name, const auto& value) { json["deadlines"][name] = number(value); });
  json["first_control_number"] = settings.first_control_number;
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace proofload::lockstep
