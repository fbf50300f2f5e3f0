#include "harness/scenario/read/waivers_reader.hpp"

#include <algorithm>

#include "harness/scenario/read/values.hpp"

namespace proofload::scenario {
namespace {

// "2026-12-31"
std::optional<Date> day_of(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  std::string digits(text);
  std::erase(digits, '-');
  const auto date = parse_date(digits);
  return date ? std::optional(*date) : std::nullopt;
}

void read_waiver(const Node& node, const std::string& partner, Scenario& scenario, Report& report) {
  Waiver waiver;
  waiver.partner = partner;
  read_text(node.find("check"), waiver.check);
  read_text(node.find("partner"), waiver.partner);
  read_text(node.find("reason"), waiver.reason);
  const Node* check = node.find("check");
  const Node* until = node.find("until");
  if (check == nullptr || until == nullptr || !until->as_text()) return;  // the schema has told
  waiver.check_place = place_of(check->spot);
  waiver.until_place = place_of(until->spot);
  if (const auto day = day_of(until->text)) {
    waiver.until = *day;
  } else {
    report.add(until->spot, "'" + until->text + "' is no day", "write it as 2026-12-31");
  }
  if (const Node* named = node.find("partner"); named != nullptr && scenario.find_partner(waiver.partner) == nullptr) {
    std::vector<std::string_view> known;
    for (const Partner& each : scenario.partners) known.push_back(each.name);
    report.unknown(named->spot, "'" + waiver.partner + "' takes no part in this scenario", waiver.partner, known);
  }
  for (const Waiver& other : scenario.waivers) {
    if (other.check != waiver.check || other.partner != waiver.partner) continue;
    report.add(check->spot, "'" + waiver.check + "' is waived twice for '" + waiver.partner + "'",
               "the other waiver is at " + other.check_place.file + ":" + std::to_string(other.check_place.line));
  }
  scenario.waivers.push_back(std::move(waiver));
}

}  // namespace

void read_waivers(const Node& waivers, const std::string& partner, Scenario& scenario, Report& report) {
  for (const Node& each : entries_of(waivers)) {
    if (each.is_object()) read_waiver(each, partner, scenario, report);
  }
}

}  // namespace proofload::scenario
