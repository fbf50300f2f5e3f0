#include <algorithm>
#include <nlohmann/json.hpp>

#include "harness/compare/comparison.hpp"

namespace proofload::compare {
namespace {

using ComparisonJson = nlohmann::ordered_json;

std::string counted_changes(std::size_t count, const std::string& word) { return std::to_string(count) + " " + word; }

std::string place_line(const std::optional<scenario::Spot>& spot, const std::string& word) {
  if (!spot) return {};
  const Place place = scenario::place_of(*spot);
  std::string excerpt = place.excerpt;
  excerpt.erase(0, std::min(excerpt.find_first_not_of(" \t"), excerpt.size()));
  constexpr std::size_t kMost = 72;
  if (excerpt.size() > kMost) {
    std::size_t end = kMost;
    while (end > 0 && (static_cast<unsigned char>(excerpt[end]) & 0xC0u) == 0x80u) --end;
    excerpt = excerpt.substr(0, end) + "…";
  }
  return "    " + word + " " + place.file + ":" + std::to_string(place.line) + ":" + std::to_string(place.column) + "  " + excerpt + "\n";
}

ComparisonJson place_json(const scenario::Spot& spot) {
  const Place place = scenario::place_of(spot);
  return {{"file", place.file}, {"line", place.line}, {"column", place.column}};
}

std::string json_line_of(const ComparisonJson& object) {
  return object.dump(-1, ' ', false, ComparisonJson::error_handler_t::replace) + '\n';
}

}  // namespace

std::string to_text(const Comparison& comparison, const ComparisonSigns& signs, bool quiet) {
  const std::size_t breaking = comparison.breaking();
  const std::size_t compatible = comparison.changes.size() - breaking;
  std::string text;
  for (const Change& change : comparison.changes) {
    if (change.breaks == Breaks::nobody) break;
    text += signs.bad + " " + change.code + "  " + change.where + "\n    " + change.text + "; breaks " + std::string(to_text(change.breaks)) + "\n";
    text += place_line(change.before, "old") + place_line(change.after, "new") + "\n";
  }
  if (!quiet && compatible > 0) {
    text += "compatible:\n";
    for (const Change& change : comparison.changes) {
      if (change.breaks == Breaks::nobody) text += "  " + change.code + "  " + change.where + ": " + change.text + "\n";
    }
    text += "\n";
  }
  text += (breaking > 0 ? signs.bad : signs.good) + " " + comparison.before + " " + signs.arrow + " " + comparison.after + " " + signs.dot + " " +
          comparison.kind + " " + signs.dot + " ";
  text += comparison.changes.empty() ? "nothing changed"
                                     : counted_changes(breaking, "breaking") + " " + signs.dot + " " + counted_changes(compatible, "compatible");
  if (comparison.not_compared > 0) {
    text += " " + signs.dot + " " + counted_changes(comparison.not_compared, comparison.not_compared == 1 ? "file is no contract" : "files are no contracts");
  }
  return text + "\n";
}

std::string to_json_lines(const Comparison& comparison, std::string_view version) {
  std::string text = json_line_of({{"type", "version"}, {"tool", version}, {"kind", comparison.kind}, {"old", comparison.before}, {"new", comparison.after}});
  for (const Change& change : comparison.changes) {
    ComparisonJson object{{"type", "change"},
                          {"breaking", change.breaks != Breaks::nobody},
                          {"breaks_sender", change.breaks == Breaks::sender || change.breaks == Breaks::both},
                          {"breaks_reader", change.breaks == Breaks::reader || change.breaks == Breaks::both},
                          {"code", change.code},
                          {"where", change.where},
                          {"text", change.text}};
    if (change.before) object["old"] = place_json(*change.before);
    if (change.after) object["new"] = place_json(*change.after);
    text += json_line_of(object);
  }
  ComparisonJson summary{{"type", "summary"},
                         {"breaking", comparison.breaking()},
                         {"compatible", comparison.changes.size() - comparison.breaking()}};
  if (comparison.not_compared > 0) summary["not_compared"] = comparison.not_compared;
  return text + json_line_of(summary);
}

}  // namespace proofload::compare
