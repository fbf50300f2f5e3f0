#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "harness/cli/new_scenario.hpp"
#include "harness/cli/select.hpp"
#include "harness/explore/fault_words.hpp"
#include "harness/run/run.hpp"
#include "harness/scenario/located/source.hpp"
#include "mocks/facts.hpp"

namespace proofload::cli {
namespace {

using nlohmann::ordered_json;

// What most stories end with, where they end well.
constexpr std::array kUsualEnd{mocks::facts::kSalesOrderCreated, mocks::facts::kShipmentConfirmed, mocks::facts::kInvoicePosted};

// Of a key: what a reader may wonder about.
std::string_view comment_on(std::string_view key) {
  if (key == "seed") return "Of what the orchestrator draws for itself, such as how long it waits: all else is written out.";
  if (key == "latency") return "Each message takes the median of its link and system, but for those under \"times\".";
  if (key == "without") return "Systems of the world that the story does without.";
  if (key == "heal") return "No trouble from then on.";
  if (key == "faults") return "Each by the name of what it strikes. A name that does not come any more makes it moot.";
  if (key == "times") return "How long single messages take.";
  if (key == "draws") return "What systems draw for themselves: whatever is not listed here is the middle of what it could be.";
  if (key == "expect") return "What the sound orchestrator makes of it.";
  return {};
}

// A member a line or more, each with its comment.
std::string jsonc_text(const ordered_json& json, const std::string& head) {
  std::string text = "// " + head + "\n{\n";
  std::size_t left = json.size();
  for (const auto& [key, value] : json.items()) {
    if (const std::string_view comment = comment_on(key); !comment.empty()) text += "  // " + std::string(comment) + "\n";
    std::string dumped = value.dump(2);
    for (std::size_t at = dumped.find('\n'); at != std::string::npos; at = dumped.find('\n', at + 3)) dumped.insert(at + 1, "  ");
    text += "  " + ordered_json(key).dump() + ": " + dumped + (--left == 0 ? "\n" : ",\n");
  }
  return text + "}\n";
}

// A sentence as a title: the story is the trouble, and whose promise it was to break.
std::string title_of(const scenario::Scenario& capsule) {
  std::string trouble;
  for (const scenario::FaultRule& fault : capsule.faults) trouble += (trouble.empty() ? "" : "; ") + explore::words_of(fault.fields);
  if (trouble.empty()) trouble = capsule.streams.size() == 1 ? "one order" : std::to_string(capsule.streams.size()) + " orders";
  constexpr std::size_t kMost = 160;
  if (trouble.size() > kMost) trouble = std::to_string(capsule.faults.size()) + " faults";
  trouble.front() = trouble.front() >= 'a' && trouble.front() <= 'z' ? static_cast<char>(trouble.front() - 'a' + 'A') : trouble.front();
  return trouble + ", and " + capsule.found->promise + " holds";
}

// Whether the sound orchestrator keeps all of it.
bool holds(const ordered_json& json, const std::string& path, run::CaseSeed seed, const Options& options) {
  scenario::Loader loader(options.library);
  const auto prepared = loader.load_text(path, path, json.dump()).and_then(run::prepare);
  return prepared && run::run_case(**prepared, seed).verdict == run::Verdict::held;
}

// Those of the usual end that come true for each order, once.
ordered_json expectations(const ordered_json& json, const std::string& path, run::CaseSeed seed, const Options& options) {
  ordered_json kept = ordered_json::array();
  for (const Symbol fact : kUsualEnd) {
    const ordered_json one{{"fact", std::string(fact.text())}, {"each", "order"}, {"count", 1}};
    ordered_json with = json;
    with["expect"] = ordered_json::array({one});
    if (holds(with, path, seed, options)) kept.push_back(one);
  }
  return kept;
}

bool is_capsule(const scenario::Scenario& scenario, const Console& console) {
  if (scenario.found) return true;
  console.complain({.text = "'" + scenario.file + "' is no capsule: nothing says where it was found",
                    .place = {},
                    .hint = "run keeps the smallest failing case as one, under regressions/"});
  return false;
}

}  // namespace

ExitCode scenario_from_capsule(const Options& options, const Console& console) {
  const auto selected = select_one(options.capsule, options, console);
  if (!selected) return selected.error();
  const scenario::Scenario& capsule = run::scenario_of(**selected);
  if (!is_capsule(capsule, console)) return kBadInput;
  const auto source = scenario::read_source(capsule.file);
  if (!source) {
    console.complain(source.error());
    return kBadInput;
  }
  const std::string name = options.name.empty() ? std::filesystem::path(capsule.file).stem().string() : options.name;
  const std::string path = name.ends_with(".jsonc") || name.ends_with(".json") ? name : name + ".jsonc";
  if (!is_free(path, console)) return kBadInput;

  ordered_json json = ordered_json::parse((*source)->content, nullptr, false, true);
  for (const char* left_out : {"found", "course", "expect"}) json.erase(left_out);
  json["name"] = title_of(capsule);
  json["why"] = "It did not once: " + capsule.why;
  const run::CaseSeed seed = seed_of(capsule, options);
  if (!holds(json, path, seed, options)) {
    scenario::Loader loader(options.library);
    const auto loaded = loader.load_text(path, path, json.dump());
    console.complain({.text = loaded ? "the sound orchestrator does not keep its promises in it: it is no story to go on from yet"
                                     : "'" + path + "' would not find what the capsule refers to",
                      .place = {},
                      .hint = loaded ? "proofload replay " + again(options.capsule, options)
                                     : "write it where '" + capsule.found->in + "' finds its world and partners"});
    return loaded ? kViolated : kBadInput;
  }
  if (ordered_json expected = expectations(json, path, seed, options); !expected.empty()) json["expect"] = std::move(expected);
  const std::string found = "Found in " + capsule.found->in + (capsule.found->plant.empty() ? "" : " with " + capsule.found->plant) +
                            ", where " + capsule.found->promise + " was broken.";
  if (!keep_all({{path, jsonc_text(json, found)}}, console)) return kBadInput;
  console.out(console.out_style(options.colour).finish("wrote " + path + "\n  proofload run " + path + "\n"));
  return kHeld;
}

}  // namespace proofload::cli
