#include "harness/scenario/read/partner_reader.hpp"

#include <algorithm>

#include "harness/scenario/read/calendars_reader.hpp"
#include "harness/scenario/read/values.hpp"

namespace proofload::scenario {
namespace {

using canonical::ItemNameKind;

// Clauses that no part of this version acts on, beyond what holds without them.
constexpr std::string_view kWithoutEffect[] = {
    "invoice", "substitution", "tolerances.under_shipment",
    "tolerances.price", "order_key_horizon"};

// Requires a clause that could be set.
void judge_effect(const std::string& name, const Node& value, Report& report) {
  const ClauseRule& rule = clause_rules()[*find_clause(name)];
  const Agreement usual;
  Agreement set;
  if (!rule.set(set, value.text)) return;
  const bool differs = rule.text(set) != rule.text(usual);
  const bool acts = std::find(std::begin(kWithoutEffect), std::end(kWithoutEffect), name) == std::end(kWithoutEffect);
  const bool is_coarse_notice = name == "asn" && set.asn != AsnScope::none;  // sent per shipment all the same
  if (!differs || (acts && !is_coarse_notice)) return;
  report.add(value.spot, "nothing in this version acts on '" + name + "' other than " + rule.text(usual),
             "leave it out: a check that does not look cannot hold anybody to it");
}

// A clause may name what the scenario has.
void judge_reference(std::string_view name, const Node& value, const Scenario& scenario, Report& report) {
  Zone zone;
  if (name == "zone") read_zone(&value, scenario.epoch, report, zone);
  if (name == "calendar") calendar_named(scenario.calendars, value, report);
}

void read_clauses(const Node* node, const std::string& prefix, const Scenario& scenario, Report& report,
                  AgreementPatch& patch) {
  if (node == nullptr) return;
  for (const Member& member : node->members) {
    if (prefix.empty() && member.key == "title") continue;
    if (member.value.is_object()) {
      read_clauses(&member.value, prefix + member.key + ".", scenario, report, patch);
    } else if (!find_clause(prefix + member.key)) {
      continue;  // the schema knows them all, and has told
    } else if (const auto set = patch.set(prefix + member.key, member.value.text); !set) {
      report.add(set.error(), member.value.spot);
    } else {
      judge_effect(prefix + member.key, member.value, report);
      judge_reference(prefix + member.key, member.value, scenario, report);
    }
  }
}

std::map<std::string, AgreementPatch, std::less<>> patches_by(const Node* node, std::string_view what,
                                                              const Scenario& scenario, Report& report) {
  std::map<std::string, AgreementPatch, std::less<>> by;
  if (node == nullptr) return by;
  if (!node->members.empty()) {
    report.add(node->spot, "nothing in this version acts on clauses by " + std::string(what),
               "put what holds for all orders into \"agreement\"");
  }
  for (const Member& member : node->members)
    read_clauses(&member.value, "", scenario, report, by[member.key]);
  return by;
}

void read_references(const Member& member, Report& report, Partner& partner) {
  static constexpr std::pair<std::string_view, ItemNameKind> kKinds[] = {
      {"buyer_item", ItemNameKind::buyer_item},
      {"vendor_item", ItemNameKind::vendor_item},
      {"gtin", ItemNameKind::gtin}};
  canonical::CrossReference reference{.name = {ItemNameKind::buyer_item, member.value.text},
                                      .partner = canonical::PartyId(partner.name),
                                      .item = canonical::ItemId(member.key)};
  if (member.value.as_text()) {
    partner.references.push_back(reference);
    return;
  }
  if (const Node* unit = member.value.find("unit"); unit != nullptr && unit->as_text()) {
    reference.unit = Unit(unit->text);
  }
  for (const auto& [key, kind] : kKinds) {
    const Node* name = member.value.find(key);
    if (name == nullptr || !name->as_text()) continue;
    if (kind == ItemNameKind::gtin) {
      if (const auto gtin = canonical::parse_gtin(name->text); !gtin) {
        report.add(gtin.error(), name->spot);
        continue;
      }
    }
    reference.name = {kind, name->text};
    partner.references.push_back(reference);
  }
}

canonical::Location read_location(const Member& member, const Partner& partner) {
  static constexpr std::pair<std::string_view, canonical::LocationKind> kKinds[] = {
      {"store", canonical::LocationKind::store},
      {"distribution_center", canonical::LocationKind::distribution_center},
      {"drop_ship", canonical::LocationKind::drop_ship}};
  const Node& node = member.value;
  canonical::Location location{.id = canonical::LocationId(partner.name + "-" + member.key),
                               .party = canonical::PartyId(partner.name),
                               .kind = canonical::LocationKind::distribution_center,
                               .name = partner.title + " " + member.key};
  location.address.country = "US";
  location.codes.push_back(
      {.partner = canonical::PartyId(partner.name), .qualifier = "92", .code = member.key});
  read_word(node.find("kind"), kKinds, location.kind);
  read_text(node.find("name"), location.name);
  read_text(node.find("qualifier"), location.codes.back().qualifier);
  for (const Node* line : texts_of(node.find("lines")))
    location.address.lines.push_back(line->text);
  read_text(node.find("city"), location.address.city);
  read_text(node.find("region"), location.address.region);
  read_text(node.find("postal_code"), location.address.postal_code);
  read_text(node.find("country"), location.address.country);
  return location;
}

void read_mailbox(const Node& node, const Scenario& scenario, Report& report, Mailbox& mailbox) {
  read_duration(node.find("poll"), report, mailbox.poll);
  read_times_of_day(node.find("at"), report, mailbox.at);
  mailbox.calendar = *scenario.find_calendar("always_open");
  if (const Node* name = node.find("calendar"); name != nullptr && name->as_text()) {
    if (const BusinessCalendar* calendar = calendar_named(scenario.calendars, *name, report)) {
      mailbox.calendar = *calendar;
    }
  }
  if (node.find("poll") != nullptr && node.find("at") != nullptr) {
    report.add(node.spot, "a mailbox is looked into every so often, or at times of day", "leave \"poll\" or \"at\" out");
  }
}

}  // namespace

Partner read_partner(const std::string& name, const Node& node, const Scenario& scenario, Report& report) {
  Partner partner{.name = name, .title = name};
  read_text(node.find("title"), partner.title);
  const Node* edi = node.find("edi");
  partner.edi.id = name;
  std::transform(name.begin(), name.end(), partner.edi.id.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  read_text(find(edi, "qualifier"), partner.edi.qualifier);
  read_text(find(edi, "id"), partner.edi.id);
  partner.edi.group_id = partner.edi.id;
  read_text(find(edi, "group_id"), partner.edi.group_id);
  if (const Node* mailbox = node.find("mailbox")) read_mailbox(*mailbox, scenario, report, partner.mailbox);
  if (const Node* places = node.find("ship_to")) {
    for (const Member& member : places->members) {
      if (member.value.is_object()) partner.ship_to.push_back(read_location(member, partner));
    }
  }
  if (const Node* items = node.find("items")) {
    for (const Member& member : items->members) read_references(member, report, partner);
  }
  std::stable_sort(partner.references.begin(), partner.references.end(),
                   [](const auto& a, const auto& b) { return a.item < b.item; });
  read_clauses(node.find("agreement"), "", scenario, report, partner.agreement);
  partner.by_order_type = patches_by(node.find("agreement_by_order_type"), "order type", scenario, report);
  partner.by_item = patches_by(node.find("agreement_by_item"), "item", scenario, report);
  return partner;
}

}  // namespace proofload::scenario
