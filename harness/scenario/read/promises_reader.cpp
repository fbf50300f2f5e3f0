#include "harness/scenario/read/promises_reader.hpp"

#include <algorithm>
#include <charconv>

#include "contracts/base/suggest.hpp"
#include "harness/scenario/read/values.hpp"
#include "harness/scenario/read/world_reader.hpp"
#include "harness/scenario/vocabulary.hpp"

namespace proofload::scenario {
namespace {

constexpr int kStatusLeast = 100;
constexpr int kStatusMost = 599;
constexpr std::string_view kNoted = " noted ";

bool is_among(std::span<const std::string_view> words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// What may be said of the notes of this world's systems: "wms noted gave up event".
std::vector<std::string> note_phrases(const World& world) {
  std::vector<std::string> phrases;
  for (const System& system : world.systems) {
    for (const NoteOpening& opening : note_openings()) {
      if (opening.kind != system.kind) continue;
      phrases.push_back(std::string(system.name.text()) + std::string(kNoted) + std::string(opening.text));
    }
  }
  return phrases;
}

// More or fewer words than the opening has may be given, but none that no note begins with.
bool is_written(const World& world, const Sometimes& some) {
  const System* system = world.find_system(some.system);
  return std::any_of(note_openings().begin(), note_openings().end(), [&](const NoteOpening& opening) {
    return opening.kind == system->kind && !some.name.empty() &&
           (opening.text.starts_with(some.name) || some.name.starts_with(opening.text));
  });
}

// A note of a system, which begins as given.
void read_note(const Node& node, std::size_t noted, const Scenario& scenario, Report& report, Sometimes& some) {
  const std::string_view text = node.text;
  some.what = Sometimes::What::note;
  some.system = text.substr(0, noted);
  some.name = text.substr(noted + kNoted.size());
  if (!is_system(scenario.world, node.spot, some.system, report) || is_written(scenario.world, some)) return;
  const std::vector<std::string> phrases = note_phrases(scenario.world);
  std::string hint = did_you_mean(text, std::vector<std::string_view>(phrases.begin(), phrases.end()));
  for (const std::string& phrase : phrases) {
    if (hint.empty() && phrase.starts_with(text.substr(0, noted + kNoted.size()))) hint = "such as '" + phrase + "'";
  }
  if (hint.empty() && !phrases.empty()) hint = "who writes notes: '" + phrases.front() + "'";
  report.add(node.spot, "'" + some.system + "' writes no note that begins '" + some.name + "'", std::move(hint));
}

Sometimes read_phrase(const Node& node, const Scenario& scenario, Report& report) {
  constexpr std::string_view kSent = " was sent";
  constexpr std::string_view kAnswered = " was answered ";
  const std::string_view text = node.text;
  Sometimes some{.phrase = node.text, .name = node.text, .place = place_of(node.spot)};
  std::vector<std::string_view> known(fact_kinds().begin(), fact_kinds().end());
  for (const Phrase& phrase : known_phrases()) {
    known.push_back(phrase.text);
    if (phrase.text != text) continue;
    some.what = phrase.what;
    some.name = phrase.name;
    some.status = phrase.status;
    return some;
  }
  const std::vector<std::string> notes = note_phrases(scenario.world);
  known.insert(known.end(), notes.begin(), notes.end());
  if (is_among(fact_kinds(), text)) return some;
  for (const FaultRule& rule : scenario.faults) {
    known.push_back(rule.name);
    some.what = Sometimes::What::firing;
    if (rule.name == text) return some;
  }
  if (const std::size_t at = text.find(kNoted); at != std::string_view::npos) {
    read_note(node, at, scenario, report, some);
    return some;
  }
  std::string_view type;
  if (text.ends_with(kSent)) {
    type = text.substr(0, text.size() - kSent.size());
    some.what = Sometimes::What::message;
  } else if (const std::size_t at = text.find(kAnswered); at != std::string_view::npos) {
    type = text.substr(0, at);
    some.what = Sometimes::What::answer;
    const std::string_view digits = text.substr(at + kAnswered.size());
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), some.status);
    const bool whole = error == std::errc{} && end == digits.data() + digits.size();
    if (!whole || (some.status != 0 && (some.status < kStatusLeast || some.status > kStatusMost))) {
      report.add(node.spot, "'" + std::string(digits) + "' is no status",
                 "write a number from 100 to 599, such as 409, or 0 for nobody there");
    }
  } else {
    report.unknown(node.spot, "nothing is known as '" + node.text + "'", text, known);
    return some;
  }
  if (!is_among(message_types(), type)) {
    report.unknown(node.spot, "unknown message type '" + std::string(type) + "'", type,
                   message_types());
  }
  some.name = type;
  return some;
}

}  // namespace

void read_expectations(const Node& expect, Scenario& scenario, Report& report) {
  static constexpr std::pair<std::string_view, Expectation::Each> kEach[] = {
      {"order", Expectation::Each::order},
      {"line", Expectation::Each::line},
      {"shipment", Expectation::Each::shipment}};
  for (const Node& node : entries_of(expect)) {
    const Node* fact = node.find("fact");
    if (fact == nullptr || !fact->as_text()) continue;
    if (!is_among(fact_kinds(), fact->text)) {
      report.unknown(fact->spot, "unknown fact '" + fact->text + "'", fact->text, fact_kinds());
    }
    Expectation expectation{.fact = fact->text, .place = place_of(node.spot)};
    read_word(node.find("each"), kEach, expectation.each);
    Range count{1, 1};
    read_range(node.find("count"), report, count);
    expectation.least = count.least;
    expectation.most = count.most;
    scenario.expectations.push_back(std::move(expectation));
  }
}

void read_sometimes(const Node& sometimes, Scenario& scenario, Report& report) {
  for (const Node& phrase : entries_of(sometimes)) {
    if (phrase.as_text()) scenario.sometimes.push_back(read_phrase(phrase, scenario, report));
  }
}

}  // namespace proofload::scenario
