#include <nlohmann/json.hpp>

#include "harness/explore/long_hunt.hpp"

namespace proofload::explore {
namespace {

using nlohmann::ordered_json;

constexpr std::string_view kKind = "proofload explore 1";

std::uint64_t number(const ordered_json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_number_unsigned() ? found->get<std::uint64_t>() : 0;
}

std::string text_at(const ordered_json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

void numbers(const ordered_json& object, const char* key, std::vector<std::uint64_t>& into) {
  const auto found = object.find(key);
  if (found == object.end() || !found->is_array()) return;
  for (std::size_t i = 0; i < into.size() && i < found->size(); ++i) {
    if ((*found)[i].is_number_unsigned()) into[i] = (*found)[i].get<std::uint64_t>();
  }
}

tl::unexpected<Error> of_another(const std::string& what, const std::string& there, const std::string& here) {
  return fail(Error{.text = "it is of another hunt: its " + what + " is '" + there + "', not '" + here + "'",
                    .place = {},
                    .hint = "--state FILE names another file; without this one the hunt begins anew"});
}

}  // namespace

std::string LongHunt::text() const {
  ordered_json json{{"kind", kKind},        {"seed", seed_},     {"plant", plant_},
                    {"rounds", rounds_},    {"cases", cases_},   {"orders", orders_},
                    {"quiet_rounds", quiet_rounds_}};
  for (std::size_t i = 0; i < progress_.size(); ++i) {
    const Progress& each = progress_[i];
    json["scenarios"].push_back({{"name", run::scenario_of(*library_[i]).name},
                                 {"next_case", each.next_case},
                                 {"cases", each.cases},
                                 {"refused", each.refused},
                                 {"why_refused", each.why_refused},
                                 {"interest", each.interest},
                                 {"fired", each.fired},
                                 {"sometimes", each.sometimes}});
  }
  json["broken"] = ordered_json::array();
  for (const HuntedFailure& each : failures_) {
    json["broken"].push_back({{"scenario", each.at.scenario},
                              {"case", each.at.seed.case_number},
                              {"promise", each.promise},
                              {"text", each.text},
                              {"cases", each.cases}});
  }
  json["seen"] = ordered_json::object();
  for (const auto& [what, count] : seen_) json["seen"][what] = count;
  return json.dump(1) + "\n";
}

Result<std::monostate> LongHunt::resume(std::string_view text) {
  const ordered_json json = ordered_json::parse(text, nullptr, false);
  if (!json.is_object() || text_at(json, "kind") != kKind) {
    return fail(Error{.text = "it is no state of a hunt", .place = {}, .hint = "--state FILE names another file"});
  }
  if (number(json, "seed") != seed_) return of_another("seed", std::to_string(number(json, "seed")), std::to_string(seed_));
  if (text_at(json, "plant") != plant_) return of_another("plant", text_at(json, "plant"), plant_);
  const ordered_json scenarios = json.value("scenarios", ordered_json::array());
  if (!scenarios.is_array() || scenarios.size() != progress_.size()) {
    return of_another("number of scenarios", std::to_string(scenarios.size()), std::to_string(progress_.size()));
  }
  for (std::size_t i = 0; i < progress_.size(); ++i) {
    const std::string& name = run::scenario_of(*library_[i]).name;
    if (text_at(scenarios[i], "name") != name) return of_another("scenario", text_at(scenarios[i], "name"), name);
    Progress& each = progress_[i];
    each.next_case = std::max<std::uint64_t>(1, number(scenarios[i], "next_case"));
    each.cases = number(scenarios[i], "cases");
    each.refused = number(scenarios[i], "refused");
    each.why_refused = text_at(scenarios[i], "why_refused");
    each.interest = number(scenarios[i], "interest");
    numbers(scenarios[i], "fired", each.fired);
    numbers(scenarios[i], "sometimes", each.sometimes);
  }
  rounds_ = number(json, "rounds");
  cases_ = number(json, "cases");
  orders_ = number(json, "orders");
  quiet_rounds_ = number(json, "quiet_rounds");
  const ordered_json broken = json.value("broken", ordered_json::array());
  for (const ordered_json& each : broken) {
    const std::uint64_t scenario = number(each, "scenario");
    if (scenario >= progress_.size()) continue;
    failures_.push_back({{scenario, {seed_, std::max<std::uint64_t>(1, number(each, "case"))}},
                         text_at(each, "promise"), text_at(each, "text"), number(each, "cases")});
  }
  const ordered_json seen = json.value("seen", ordered_json::object());
  for (const auto& [what, count] : seen.items()) {
    if (count.is_number_unsigned()) seen_[what] = count.get<std::uint64_t>();
  }
  return std::monostate{};
}

}  // namespace proofload::explore
