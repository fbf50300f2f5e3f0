#include "harness/explore/capsule.hpp"

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "contracts/base/hash.hpp"
#include "harness/run/course.hpp"
#include "harness/scenario/library.hpp"
#include "harness/scenario/load.hpp"

namespace proofload::explore {
namespace {

using nlohmann::ordered_json;

constexpr std::string_view kExpectations = "scenario_expectations";
constexpr std::size_t kNameDigits = 6;

ordered_json window_json(const scenario::WrittenWindow& window) {
  ordered_json json = ordered_json::object();
  if (window.from) json["from"] = format_duration(*window.from);
  if (window.until) json["until"] = format_duration(*window.until);
  return json;
}

ordered_json line_json(const scenario::WrittenLine& line) {
  ordered_json json = ordered_json::object();
  if (!line.item.empty()) json["item"] = line.item;
  if (!line.buyer_item.empty()) json["buyer_item"] = line.buyer_item;
  json["quantity"] = line.quantity->millionths / Quantity::kOne;
  json["unit"] = std::string(line.quantity->unit.text());
  if (line.price) json["price"] = decimal_text(*line.price);
  return json;
}

constexpr std::pair<scenario::ChangeAct, std::string_view> kActs[] = {
    {scenario::ChangeAct::cut, "cut"},           {scenario::ChangeAct::raise, "raise"},
    {scenario::ChangeAct::add_line, "add_line"}, {scenario::ChangeAct::drop_line, "drop_line"},
    {scenario::ChangeAct::reprice, "reprice"},   {scenario::ChangeAct::reschedule, "reschedule"},
    {scenario::ChangeAct::cancel, "cancel"}};
constexpr std::pair<scenario::Names, std::string_view> kNames[] = {{scenario::Names::buyer, "buyer"},
                                                                   {scenario::Names::vendor, "vendor"},
                                                                   {scenario::Names::upc, "upc"},
                                                                   {scenario::Names::ean, "ean"},
                                                                   {scenario::Names::gtin14, "gtin14"}};

template <class T, std::size_t N>
std::string word_of(const std::pair<T, std::string_view> (&words)[N], T value) {
  for (const auto& [known, word] : words) {
    if (known == value) return std::string(word);
  }
  return {};
}

ordered_json change_json(const scenario::WrittenChange& change) {
  ordered_json json = ordered_json::object();
  json[change.after < Duration{} ? "before" : "after"] = format_duration(change.after < Duration{} ? -change.after : change.after);
  json["do"] = word_of(kActs, change.act);
  if (change.line) json["line"] = *change.line;
  if (change.quantity) json["quantity"] = *change.quantity;
  if (!change.item.empty()) json["item"] = change.item;
  if (change.price) json["price"] = decimal_text(*change.price);
  if (change.act == scenario::ChangeAct::reschedule) json["by"] = format_duration(change.by);
  if (change.without_sequence) json["without_sequence"] = true;
  return json;
}

bool knows_place(const scenario::Partner& partner, std::string_view code) {
  return std::any_of(partner.ship_to.begin(), partner.ship_to.end(),
                     [&](const canonical::Location& place) { return place.codes.front().code == code; });
}

ordered_json order_json(const scenario::Scenario& scenario, const scenario::OrderStream& order) {
  ordered_json json = ordered_json::object();
  json["from"] = order.partner;
  json["purchase_order"] = order.purchase_order;
  json["start"] = format_duration(order.start);
  if (order.with_previous) json["with_previous"] = true;
  if (order.order_type != scenario::OrderStream{}.order_type) json["type"] = order.order_type;
  const std::string& place = order.ship_to.front();
  if (knows_place(*scenario.find_partner(order.partner), place)) {
    json["ship_to"] = ordered_json::array({place});
  } else {
    json["unknown_ship_to"] = place;
  }
  if (order.unit) json["unit"] = std::string(order.unit->text());
  if (order.names != scenario::Names::usual) json["names"] = word_of(kNames, order.names);
  if (!order.says_prices) json["prices"] = false;
  json["lines"] = ordered_json::array();
  for (const scenario::WrittenLine& line : order.written_lines) json["lines"].push_back(line_json(line));
  if (order.requested_after != scenario::OrderStream{}.requested_after) {
    json["requested_after"] = format_duration(order.requested_after);
  }
  if (order.ship_window.from || order.ship_window.until) json["ship_window"] = window_json(order.ship_window);
  if (order.deliver_window.from || order.deliver_window.until) json["deliver_window"] = window_json(order.deliver_window);
  if (order.not_wanted_after) json["not_wanted_after"] = format_duration(*order.not_wanted_after);
  if (order.cancel_after) json["cancel_after"] = format_duration(*order.cancel_after);
  for (const scenario::WrittenChange& change : order.changes) json["changes"].push_back(change_json(change));
  return json;
}

// The kind first, as a person writes it.
ordered_json fault_json(const scenario::FaultRule& rule) {
  ordered_json json = ordered_json::object();
  const auto put = [&](std::string_view name) {
    const auto found = rule.fields.find(name);
    if (found == rule.fields.end() || json.contains(name)) return;
    const std::string key(name == "roots" ? "order" : name);
    std::visit([&](const auto& value) { json[key] = value; }, found->second);
  };
  for (const std::string_view first : {rule.kind, std::string_view("of"), std::string_view("about"), std::string_view("nth"),
                                       std::string_view("on")}) {
    put(first);
  }
  for (const auto& [name, value] : rule.fields) put(name);
  return json;
}

ordered_json faults_json(const std::vector<scenario::FaultRule>& faults) {
  ordered_json all = ordered_json::array();
  for (const scenario::FaultRule& rule : faults) {
    ordered_json one = fault_json(rule);
    // Two rules may have struck the same in the same way.
    const auto same = std::count(all.begin(), all.end(), one);
    if (same > 0) one["name"] = rule.name + " (" + std::to_string(same + 1) + ")";
    all.push_back(std::move(one));
  }
  return all;
}

std::string origin_of(const scenario::Scenario& scenario, const std::string& folder) {
  if (scenario.file.starts_with(scenario::kEmbeddedPrefix)) return scenario.name;
  std::error_code error;
  const auto path = std::filesystem::relative(scenario.file, folder, error);
  return error || path.empty() ? std::filesystem::absolute(scenario.file, error).string() : path.generic_string();
}

Result<ordered_json> source_of(const scenario::Scenario& scenario) {
  std::string text;
  if (!scenario.written.empty()) {
    text = scenario.written;
  } else if (scenario.file.starts_with(scenario::kEmbeddedPrefix)) {
    const auto source = scenario::embedded_source(std::string_view(scenario.file).substr(scenario::kEmbeddedPrefix.size()));
    if (!source) return fail("the library has no '" + scenario.file + "'");
    text = source->content;
  } else {
    const auto source = scenario::read_source(scenario.file);
    if (!source) return tl::unexpected(source.error());
    text = (*source)->content;
  }
  ordered_json json = ordered_json::parse(text, nullptr, false, true);
  if (json.is_object()) return json;
  return fail("'" + scenario.file + "' has changed: it cannot be read any more");
}

std::string hex_text(std::uint64_t value) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string text;
  for (int shift = 60; shift >= 0; shift -= 4) text += kHex[(value >> shift) & 15];
  return text;
}

ordered_json draws_json(const std::vector<scenario::WrittenDraw>& draws) {
  ordered_json all = ordered_json::array();
  for (const scenario::WrittenDraw& draw : draws) {
    all.push_back({{"by", draw.system}, {"of", draw.purpose}, {"about", draw.subject}, {"value", hex_text(draw.value)}});
  }
  return all;
}

ordered_json times_json(const std::vector<scenario::WrittenTime>& times) {
  ordered_json all = ordered_json::array();
  for (const scenario::WrittenTime& time : times) {
    ordered_json one{{"message", time.message}};
    if (time.copy != 0) one["copy"] = time.copy;
    one[time.travel ? "travels" : "served_in"] = format_duration(time.travel ? *time.travel : time.service.value_or(Duration{}));
    all.push_back(std::move(one));
  }
  return all;
}

// Whoever orders nothing any more is not in the world, so that nothing can be said of him.
void leave_out_silent_partners(ordered_json& source, const scenario::Scenario& story) {
  const auto is_silent = [&](const std::string& name) {
    return story.find_partner(name) != nullptr &&
           std::none_of(story.streams.begin(), story.streams.end(),
                        [&](const scenario::OrderStream& order) { return order.partner == name; });
  };
  if (source.contains("with")) {
    ordered_json kept = ordered_json::object();
    for (auto& [name, what] : source["with"].items()) {
      if (!is_silent(name)) kept[name] = what;
    }
    source["with"] = std::move(kept);
  }
  for (const auto& [list, of] : {std::pair("returns", "from"), std::pair("waivers", "partner")}) {
    if (!source.contains(list)) continue;
    ordered_json kept = ordered_json::array();
    for (const ordered_json& each : source[list]) {
      if (!is_silent(each.value(of, ""))) kept.push_back(each);
    }
    source[list] = std::move(kept);
  }
}

ordered_json json_of(const Shrunk& shrunk, const scenario::Scenario& story, ordered_json source, const CapsulePlace& place) {
  const std::string promise(shrunk.finding.promise);
  ordered_json json = ordered_json::object();
  json["name"] = promise + " is broken";
  json["why"] = shrunk.finding.text;
  // A capsule of a capsule was found where that was.
  json["found"] = {{"promise", promise}, {"in", story.found ? story.found->in : origin_of(story, place.folder)}, {"digest", ""}};
  if (!place.plant.empty()) json["found"]["plant"] = place.plant;
  json["found"]["version"] = place.version;
  json["found"]["format"] = scenario::kCapsuleFormat;
  json["seed"] = run::to_text(shrunk.smallest.seed);
  json["latency"] = shrunk.smallest.latencies == sim::Latencies::median ? "median" : "drawn";
  for (const char* left_out : {"$schema", "name", "why", "found", "seed", "latency", "orders", "faults", "heal", "settle_within",
                               "sometimes", "cases", "swarm", "draws", "times", "course"}) {
    source.erase(left_out);
  }
  if (promise != kExpectations) source.erase("expect");
  leave_out_silent_partners(source, story);
  for (auto& [key, value] : source.items()) json[key] = value;
  json["heal"] = format_duration(story.heal - kEpoch);
  json["settle_within"] = format_duration(story.settle_within);
  json["orders"] = ordered_json::array();
  for (const scenario::OrderStream& order : story.streams) json["orders"].push_back(order_json(story, order));
  if (!story.faults.empty()) json["faults"] = faults_json(story.faults);
  if (!story.chance.times.empty()) json["times"] = times_json(story.chance.times);
  if (story.chance.draws) json["draws"] = draws_json(*story.chance.draws);
  return json;
}

struct ReadAgain {
  std::shared_ptr<const run::Prepared> prepared;
  run::Outcome outcome;
};

// What whoever reads the file is going to see.
Result<ReadAgain> read_and_run(std::string text, const Shrunk& shrunk, const CapsulePlace& place) {
  const std::string path = (std::filesystem::path(place.folder) / "capsule.json").string();
  scenario::Loader loader(place.library);
  const auto prepared = loader.load_text("capsule", path, std::move(text)).and_then(run::prepare);
  if (!prepared) return fail(prepared.error().front());
  const auto driven = run::driving(**prepared, run::sut_of(*shrunk.prepared));
  run::Outcome outcome = run::run_case(*driven, shrunk.smallest.seed, {.plant = place.plant});
  const bool breaks = std::any_of(outcome.findings.begin(), outcome.findings.end(), [&](const check::Finding& finding) {
    return finding.promise == shrunk.finding.promise;
  });
  if (!breaks) return fail("written to a file and read again, the case keeps the promise");
  return ReadAgain{*prepared, std::move(outcome)};
}

// Systems that the case can do without, so that whoever reads it need not know them.
void leave_out_idle_systems(ordered_json& json, const Shrunk& shrunk, const CapsulePlace& place) {
  const scenario::Scenario& story = run::scenario_of(*shrunk.prepared);
  for (const scenario::System& system : story.world.systems) {
    const std::string name(system.name.text());
    if (name == scenario::kOrchestrator || story.find_partner(name) != nullptr) continue;
    ordered_json without = json;
    without["without"].push_back(name);
    if (without.contains("with")) without["with"].erase(name);
    if (read_and_run(without.dump(), shrunk, place)) json = std::move(without);
  }
}

}  // namespace

Result<Capsule> capsule_of(const Shrunk& shrunk, const CapsulePlace& place) {
  const scenario::Scenario& story = run::scenario_of(*shrunk.prepared);
  auto source = source_of(story);
  if (!source) return tl::unexpected(source.error());
  ordered_json json = json_of(shrunk, story, *std::move(source), place);
  if (const auto whole = read_and_run(json.dump(), shrunk, place); !whole) return tl::unexpected(whole.error());
  leave_out_idle_systems(json, shrunk, place);
  const auto again = read_and_run(json.dump(2), shrunk, place);
  if (!again) return tl::unexpected(again.error());
  const std::string digest = to_text(again->outcome.digest);
  json["found"]["digest"] = digest;
  json["course"] = run::course_of(*again->prepared, shrunk.smallest.seed, place.plant);
  return Capsule{std::string(shrunk.finding.promise) + "-" + digest.substr(0, kNameDigits) + ".json", json.dump(2) + "\n"};
}

}  // namespace proofload::explore
