#include "harness/scenario/read/chance_reader.hpp"

#include <algorithm>
#include <charconv>

#include "harness/scenario/read/values.hpp"
#include "harness/scenario/read/world_reader.hpp"

namespace proofload::scenario {
namespace {

constexpr int kHexadecimal = 16;

std::optional<std::uint64_t> drawn_value(const std::string& text) {
  std::uint64_t value = 0;
  const char* const end = text.data() + text.size();
  const auto [last, error] = std::from_chars(text.data(), end, value, kHexadecimal);
  if (error != std::errc() || last != end) return std::nullopt;
  return value;
}

void read_draws(const Node& draws, Scenario& scenario, Report& report) {
  std::vector<WrittenDraw>& written = scenario.chance.draws.emplace();
  for (const Node& node : entries_of(draws)) {
    const Node* const system = node.find("by");
    const Node* const value = node.find("value");
    if (system == nullptr || !system->as_text() || value == nullptr || !value->as_text()) continue;  // as the schema says
    WrittenDraw draw{.system = system->text, .purpose = {}, .subject = {}};
    read_text(node.find("of"), draw.purpose);
    read_text(node.find("about"), draw.subject);
    const bool is_known = is_system(scenario.world, system->spot, system->text, report);
    const auto number = drawn_value(value->text);
    if (!number) report.add(value->spot, "'" + value->text + "' is no draw", "16 hexadecimal digits, such as \"8000000000000000\"");
    if (!is_known || !number) continue;
    draw.value = *number;
    const bool is_twice = std::any_of(written.begin(), written.end(), [&](const WrittenDraw& other) {
      return other.system == draw.system && other.purpose == draw.purpose && other.subject == draw.subject;
    });
    if (is_twice) report.add(node.spot, "what '" + draw.system + "' draws for this is written twice");
    written.push_back(std::move(draw));
  }
}

void read_times(const Node& times, Scenario& scenario, Report& report) {
  for (const Node& node : entries_of(times)) {
    WrittenTime time;
    read_text(node.find("message"), time.message);
    read_whole(node.find("copy"), time.copy);
    const Node* const travel = node.find("travels");
    const Node* const service = node.find("served_in");
    if ((travel == nullptr) == (service == nullptr)) {
      report.add(node.spot, "a time is of one part of a message's way", "give \"travels\" or \"served_in\"");
      continue;
    }
    Duration taken{};
    read_duration(travel == nullptr ? service : travel, report, taken);
    (travel == nullptr ? time.service : time.travel) = taken;
    const bool is_twice = std::any_of(scenario.chance.times.begin(), scenario.chance.times.end(), [&](const WrittenTime& other) {
      return other.message == time.message && other.copy == time.copy && other.travel.has_value() == time.travel.has_value();
    });
    if (is_twice) report.add(node.spot, "the time of this message is written twice");
    scenario.chance.times.push_back(std::move(time));
  }
}

}  // namespace

void read_chance(const Node& root, Scenario& scenario, Report& report) {
  if (const Node* draws = root.find("draws")) read_draws(*draws, scenario, report);
  if (const Node* times = root.find("times")) read_times(*times, scenario, report);
}

}  // namespace proofload::scenario
