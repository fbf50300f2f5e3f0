#include <algorithm>
#include <filesystem>
#include <set>

#include "contracts/base/hash.hpp"
#include "contracts/x12/judge.hpp"
#include "harness/cli/new_scenario.hpp"
#include "harness/cli/select.hpp"
#include "harness/conformance/inputs.hpp"
#include "harness/incident/masked_document.hpp"
#include "harness/report/figures.hpp"
#include "harness/scenario/located/source.hpp"

namespace proofload::cli {
namespace {

namespace fs = std::filesystem;

// Amounts are this many times as much: never as they were, and never ten times, which anybody would see.
std::int64_t factor_of(std::uint64_t seed) {
  constexpr std::int64_t kFactors[] = {3, 6, 7, 8, 9, 11, 12, 13, 14, 16, 17};
  return kFactors[mix(seed) % std::size(kFactors)];
}

struct IncidentFile {
  std::string path;
  std::string bytes;
  std::string written;            // ISA09 and ISA10
  std::vector<std::string> sets;  // in wire order
};

// A file as it is, and what it carries; nothing: no X12, which is told.
std::optional<IncidentFile> incident_file(const std::string& path, const Console& console) {
  const auto source = scenario::read_source(path);
  if (!source) {
    console.complain(source.error());
    return std::nullopt;
  }
  IncidentFile file{.path = path, .bytes = (*source)->content, .written = {}, .sets = {}};
  const x12::Judgement judgement = x12::judge(file.bytes, x12::standard_dictionary());
  if (judgement.interchanges.empty()) {
    console.err("left out: " + path + ": no X12, there is no ISA in it\n");
    return std::nullopt;
  }
  const x12::JudgedInterchange& first = judgement.interchanges.front();
  file.written = std::string(first.date) + std::string(first.time);
  for (const x12::JudgedSet& set : judgement.sets) file.sets.emplace_back(set.id);
  return file;
}

std::string number_text(std::size_t number, std::size_t count) {
  std::string digits = std::to_string(number);
  const std::size_t width = std::max<std::size_t>(2, std::to_string(count).size());
  return std::string(width - std::min(width, digits.size()), '0') + digits;
}

// "03-850.edi": their names may say more than they should.
std::string name_of(const IncidentFile& file, std::size_t number, std::size_t count) {
  return number_text(number, count) + "-" + (file.sets.empty() ? "empty" : file.sets.front()) + ".edi";
}

constexpr std::string_view kWithAll = "worlds/mixed";

// The smallest of the library in which all of them are sent by somebody.
std::string world_for(const std::set<std::string>& sets) {
  const auto some = [&](std::initializer_list<const char*> ids) {
    return std::any_of(ids.begin(), ids.end(), [&](const char* id) { return sets.contains(id); });
  };
  const bool third_party = some({"846", "940", "943", "944", "945"});
  const bool trucks = some({"204", "210", "214", "990"});
  if (third_party && trucks) return std::string(kWithAll);
  return third_party ? "worlds/own_and_third_party" : trucks ? "worlds/truck_loads" : "worlds/one_warehouse";
}

std::string scenario_text(const std::string& folder, const std::set<std::string>& sets) {
  std::string all;
  for (const std::string& id : sets) all += (all.empty() ? "" : ", ") + id;
  const std::string world = world_for(sets);
  // The library's rules there name places of its partners.
  const std::string sourcing = world == kWithAll ? "  \"sourcing\": [{ \"from\": [\"wms\", \"3pl\"] }],\n" : "";
  return "// Made of the documents of an incident. Names, addresses, contacts, free text and accounts are masked, amounts scaled;\n"
         "// quantities, dates, codes, item and document numbers are as they were.\n"
         "{\n"
         "  \"name\": \"An incident, by its documents: " + all + "\",\n"
         "  \"why\": \"What came of these documents is not to come of them again.\",\n"
         "  // Who takes part. A world of your own has your warehouses and carriers: docs/cookbook/a-world-of-your-own.md\n"
         "  \"world\": \"" + world + "\",\n" + sourcing +
         "  // The partner who sends what retailers send; name your own for the agreement that you have with him.\n"
         "  \"documents\": { \"from\": \"bigbox\", \"paths\": [\"" + folder + "\"] }\n"
         "  // Trouble that was there as well goes here, such as \"faults\": [{ \"lose\": \"reply\", \"of\": \"erp.create_order\" }].\n"
         "}\n";
}

}  // namespace

ExitCode scenario_from_incident(const Options& options, const Console& console) {
  std::error_code error;
  if (!fs::is_directory(options.incident, error)) {
    console.complain({.text = "there is no folder '" + options.incident + "'",
                      .place = {},
                      .hint = "--from-incident takes a folder of X12 files"});
    return kBadInput;
  }
  const auto paths = conformance::files_of({options.incident});
  if (!paths) {
    console.complain(paths.error());
    return kBadInput;
  }
  std::vector<IncidentFile> files;
  for (const std::string& path : *paths) {
    if (auto file = incident_file(path, console)) files.push_back(*std::move(file));
  }
  if (files.empty()) {
    console.complain({.text = "there is no X12 document in '" + options.incident + "'", .place = {}, .hint = {}});
    return kNothingSelected;
  }
  std::stable_sort(files.begin(), files.end(),
                   [](const IncidentFile& a, const IncidentFile& b) { return a.written < b.written; });

  const fs::path source = fs::path(options.incident).lexically_normal();
  const std::string base = (source.has_filename() ? source : source.parent_path()).filename().string();
  const std::string name = options.name.empty() ? base + "_masked" : options.name;
  const std::string scenario_path = name + ".jsonc";
  if (!is_free(scenario_path, console) || !is_free(name, console)) return kBadInput;

  const std::uint64_t seed = options.seed.value_or(kUsualSeed);
  incident::DocumentMask mask(seed, factor_of(seed));
  std::vector<NewFile> written;
  std::set<std::string> sets;
  for (const IncidentFile& file : files) {
    const auto masked = mask.of(file.bytes);
    if (!masked) {
      console.complain(masked.error());
      return kBadInput;
    }
    if (const auto otherwise = incident::judged_otherwise(file.bytes, *masked)) {
      console.complain({.text = "masked, '" + file.path + "' does not conform as it did: " + *otherwise,
                        .place = {},
                        .hint = "nothing was written; leave the file out, or try another --seed"});
      return kViolated;
    }
    sets.insert(file.sets.begin(), file.sets.end());
    written.push_back({(fs::path(name) / name_of(file, written.size() + 1, files.size())).string(), *masked});
  }
  written.push_back({scenario_path, scenario_text(fs::path(name).filename().string(), sets)});
  if (!keep_all(written, console)) return kBadInput;

  const report::Style style = console.out_style(options.colour);
  console.out(style.finish(
      "wrote " + scenario_path + " and " + report::counted(files.size(), "document") + " in " + name + "/\n  masked " +
      report::counted(mask.values(), "value") + " in " + report::counted(mask.counts().texts, "place") + ", scaled " +
      report::counted(mask.counts().amounts, "amount") + "; each conforms as it did\n" +
      (mask.counts().unknown == 0 ? ""
                                  : "  " + report::counted(mask.counts().unknown, "segment") +
                                        " of no definition here: look through them, they are as they were\n") +
      "  proofload run " + scenario_path + "\n"));
  return kHeld;
}

}  // namespace proofload::cli
