#include "harness/scenario/read/partner_reader.hpp"

#include <algorithm>

#include "harness/scenario/profile/partner_profile_reader.hpp"
#include "harness/scenario/read/agreement_reader.hpp"
#include "harness/scenario/read/calendars_reader.hpp"
#include "harness/scenario/read/values.hpp"

namespace proofload::scenario {
namespace {

using canonical::ItemNameKind;

void read_references(const Member& member, Report& report, Partner& partner) {
  static constexpr std::pair<std::string_view, ItemNameKind> kItemNames[] = {
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
  for (const auto& [key, kind] : kItemNames) {
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

canonical::Location read_location(const Member& member, const Partner& partner, Report& report) {
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
  if (const Node* day = node.find("closed_on")) {
    location.closed_on.emplace();
    read_date(day, report, *location.closed_on);
  }
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
  read_whole(node.find("customer_records"), partner.customer_records);
  if (const Node* currency = node.find("currency"); currency != nullptr && currency->as_text()) {
    partner.currency = Currency(currency->text);
  }
  const Node* edi = node.find("edi");
  partner.edi.id = name;
  std::transform(name.begin(), name.end(), partner.edi.id.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  static constexpr std::pair<std::string_view, EdiStandard> kStandards[] = {{"x12", EdiStandard::x12},
                                                                            {"edifact", EdiStandard::edifact}};
  read_word(find(edi, "standard"), kStandards, partner.edi.standard);
  read_text(find(edi, "qualifier"), partner.edi.qualifier);
  read_text(find(edi, "id"), partner.edi.id);
  const Node* id = find(edi, "id");
  partner.edi.place = place_of(id == nullptr ? node.spot : id->spot);
  partner.edi.group_id = partner.edi.id;
  read_text(find(edi, "group_id"), partner.edi.group_id);
  if (const Node* mailbox = node.find("mailbox")) read_mailbox(*mailbox, scenario, report, partner.mailbox);
  if (const Node* places = node.find("ship_to")) {
    for (const Member& member : places->members) {
      if (member.value.is_object()) partner.ship_to.push_back(read_location(member, partner, report));
    }
  }
  if (const Node* items = node.find("items")) {
    for (const Member& member : items->members) read_references(member, report, partner);
  }
  std::stable_sort(partner.references.begin(), partner.references.end(),
                   [](const auto& a, const auto& b) { return a.item < b.item; });
  partner.agreement = read_agreements(node, &scenario, report);
  partner.profile = read_partner_profile(name, node, report);
  return partner;
}

}  // namespace proofload::scenario
