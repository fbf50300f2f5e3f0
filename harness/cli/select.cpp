#include "harness/cli/select.hpp"

#include <algorithm>
#include <filesystem>

#include "contracts/base/suggest.hpp"
#include "harness/cli/outsider.hpp"
#include "harness/defects/all.hpp"
#include "harness/scenario/library.hpp"
#include "harness/scenario/load.hpp"

namespace proofload::cli {
namespace {

// A word for a shell.
std::string quoted(const std::string& word) {
  constexpr std::string_view kPlain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./:+,@";
  if (!word.empty() && word.find_first_not_of(kPlain) == std::string::npos) return word;
  std::string text = "'";
  for (const char c : word) text += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return text + "'";
}

bool documents_exist(const Options& options, const Console& console) {
  std::error_code error;
  if (options.documents.empty() || std::filesystem::exists(options.documents, error)) return true;
  console.complain({.text = "there is no file or folder '" + options.documents + "'",
                    .place = {},
                    .hint = "--documents takes a document or a folder of them"});
  return false;
}

tl::expected<std::vector<PreparedPtr>, ExitCode> load(const std::vector<scenario::ScenarioFile>& files,
                                                      const Options& options, const Console& console) {
  if (!documents_exist(options, console)) return tl::unexpected(kBadInput);
  const auto outsider = outsider_of(options, console);
  if (!outsider) return tl::unexpected(outsider.error());
  std::vector<std::string> documents;
  if (!options.documents.empty()) documents.push_back(options.documents);
  scenario::Loader loader(options.library);
  std::vector<PreparedPtr> scenarios;
  bool good = true;
  for (const scenario::ScenarioFile& file : files) {
    const auto prepared = loader.load(file, documents).and_then(run::prepare);
    if (prepared) {
      scenarios.push_back(*outsider ? run::driving(**prepared, *outsider) : *prepared);
    } else {
      console.err(scenario::to_text(prepared.error()));
      good = false;
    }
  }
  if (!good) return tl::unexpected(kBadInput);
  return scenarios;
}

// A waiver is good until its day by the calendar of whoever runs it. What has been run may be replayed and explained for
// ever: it stays what it was.
bool are_waivers_good(const std::vector<PreparedPtr>& scenarios, const Console& console) {
  std::vector<Error> expired;
  for (const PreparedPtr& prepared : scenarios) {
    for (const scenario::Waiver& waiver : run::scenario_of(*prepared).waivers) {
      if (console.today() <= waiver.until) continue;
      const auto same = [&](const Error& told) {
        return told.place->file == waiver.until_place.file && told.place->line == waiver.until_place.line &&
               told.place->column == waiver.until_place.column;
      };
      if (std::any_of(expired.begin(), expired.end(), same)) continue;
      expired.push_back({.text = "the waiver of " + waiver.check + " for '" + waiver.partner + "' ran out on " +
                                 iso_text(waiver.until) + ", and today is " + iso_text(console.today()),
                         .place = waiver.until_place,
                         .hint = "take it out, or agree on another day"});
    }
  }
  for (const Error& error : expired) console.complain(error);
  return expired.empty();
}

Error nothing_selected(const Options& options) {
  if (!options.filter.empty()) {
    return {.text = "no scenario matches '" + options.filter + "'",
            .place = {},
            .hint = "proofload list shows what there is"};
  }
  std::string where = options.paths.empty() ? "the library '" + options.library + "'" : "";
  for (const std::string& path : options.paths) where += (where.empty() ? "'" : ", '") + path + "'";
  return {.text = "there is no scenario in " + where, .place = {}, .hint = "a scenario is a .jsonc or .json file"};
}

}  // namespace

tl::expected<std::vector<PreparedPtr>, ExitCode> select_scenarios(const Options& options, const Console& console) {
  auto files = scenario::find({.paths = options.paths, .filter = options.filter, .library = options.library});
  if (!files) {
    console.complain(files.error());
    return tl::unexpected(kBadInput);
  }
  if (std::error_code none; options.paths.empty() && console.keep && std::filesystem::is_directory(options.save, none)) {
    const auto kept = scenario::find({.paths = {options.save}, .filter = options.filter, .library = {}});
    if (kept) files->insert(files->begin(), kept->begin(), kept->end());
  }
  if (files->empty()) {
    console.complain(nothing_selected(options));
    return tl::unexpected(kNothingSelected);
  }
  auto loaded = load(*files, options, console);
  if (loaded && !are_waivers_good(*loaded, console)) return tl::unexpected(kBadInput);
  return loaded;
}

tl::expected<PreparedPtr, ExitCode> select_one(const std::string& name, const Options& options,
                                               const Console& console) {
  const auto files = scenario::find({.paths = {name}, .filter = {}, .library = options.library});
  if (!files) {
    console.complain(files.error());
    return tl::unexpected(kBadInput);
  }
  if (files->size() != 1) {
    console.complain({.text = "'" + name + "' names " + report::counted(files->size(), "scenario") + ", not one",
                      .place = {},
                      .hint = files->empty() ? "" : "such as " + files->front().name});
    return tl::unexpected(kBadInput);
  }
  auto loaded = load(*files, options, console);
  if (!loaded) return tl::unexpected(loaded.error());
  return loaded->front();
}

bool check_plant(const Options& options, const Console& console) {
  std::vector<std::string_view> names;
  for (const auto& defect : defects::all_defects()) names.push_back(defect.name);
  if (options.plant.empty() || std::find(names.begin(), names.end(), options.plant) != names.end()) return true;
  std::string hint = did_you_mean_name(options.plant, names);
  console.complain({.text = "unknown plant '" + options.plant + "'",
                    .place = {},
                    .hint = hint.empty() ? "proofload list defects shows what there is" : std::move(hint)});
  return false;
}

std::string again(const scenario::Scenario& scenario, const Options& options) {
  const bool by_name = scenario.file.starts_with(scenario::kEmbeddedPrefix) || !options.library.empty();
  return again(by_name ? scenario.name : scenario.file, options);
}

std::string again(const std::string& name, const Options& options) {
  std::string text = quoted(name);
  const auto add = [&text](const char* flag, const std::string& value) {
    if (!value.empty()) text += std::string(" ") + flag + " " + quoted(value);
  };
  add("--library", options.library);
  add("--documents", options.documents);
  add("--plant", options.plant);
  add("--sut", options.sut);
  return text;
}

run::CasePrepared own_case(const run::Prepared& prepared, run::CaseSeed seed, const Console& console) {
  run::CasePrepared own = run::for_case(prepared, seed);
  if (own.prepared) return own;
  console.complain({.text = "nothing that can be run was drawn for case " + run::to_text(seed) + ": " + own.why,
                    .place = {},
                    .hint = ""});
  return own;
}

run::CaseSeed seed_of(const scenario::Scenario& scenario, const Options& options) {
  return {.run = options.seed.value_or(scenario.seed.value_or(kUsualSeed)),
          .case_number = options.case_number.value_or(scenario.case_number.value_or(1))};
}

}  // namespace proofload::cli
