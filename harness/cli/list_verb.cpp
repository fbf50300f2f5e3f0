#include <algorithm>
#include <nlohmann/json.hpp>

#include "contracts/base/embedded.hpp"
#include "contracts/base/suggest.hpp"
#include "harness/check/check.hpp"
#include "harness/cli/list_agreements.hpp"
#include "harness/cli/verbs.hpp"
#include "harness/defects/all.hpp"
#include "harness/quirks/all.hpp"
#include "harness/run/systems.hpp"
#include "harness/scenario/listing.hpp"
#include "harness/scenario/load.hpp"
#include "sim/fault/kind.hpp"

namespace proofload {
std::span<const EmbeddedFile> embedded_interfaces();
}  // namespace proofload

namespace proofload::cli {
namespace {

using nlohmann::ordered_json;
using Entries = std::vector<ordered_json>;  // each with "type" and "name", then what is worth saying
using Listed = tl::expected<Entries, ExitCode>;

Listed scenarios(const Options& options, const Console& console) {
  const auto files = scenario::find({.paths = {}, .filter = {}, .library = options.library, .with_long_runs = true});
  if (!files) {
    console.complain(files.error());
    return tl::unexpected(kBadInput);
  }
  scenario::Loader loader(options.library);
  Entries entries;
  for (const scenario::ScenarioFile& file : *files) {
    const auto loaded = loader.load(file);
    if (!loaded) {
      console.err(scenario::to_text(loaded.error()));
      return tl::unexpected(kBadInput);
    }
    entries.push_back({{"type", "scenario"},
                       {"name", file.name},
                       {"text", (*loaded)->title},
                       {"why", (*loaded)->why},
                       {"cases", (*loaded)->cases.value_or(1)},
                       {"file", (*loaded)->file}});
  }
  return entries;
}

Listed faults(const Options&, const Console&) {
  Entries entries;
  for (const sim::FaultKind& kind : sim::all_faults()) {
    entries.push_back({{"type", "fault"}, {"name", kind.name}, {"text", kind.summary}, {"example", kind.example}});
  }
  return entries;
}

Listed checks(const Options&, const Console&) {
  Entries entries;
  for (const check::CheckKind& kind : check::all_checks()) {
    entries.push_back(
        {{"type", "check"}, {"name", kind.name}, {"text", kind.promise}, {"assumes", kind.assumptions}});
  }
  return entries;
}

Listed planted(const Options&, const Console&) {
  Entries entries;
  for (const auto& defect : defects::all_defects()) {
    entries.push_back(
        {{"type", "defect"}, {"name", defect.name}, {"text", defect.harm}, {"caught_by", defect.caught_by}});
  }
  return entries;
}

Listed quirks_of_others(const Options&, const Console&) {
  Entries entries;
  for (const quirks::Quirk& quirk : quirks::all_quirks()) {
    entries.push_back({{"type", "quirk"}, {"name", quirk.name}, {"text", quirk.does}, {"catalogue", quirk.catalogue}});
  }
  return entries;
}

Listed systems(const Options&, const Console&) {
  Entries entries;
  for (const run::SystemKind& kind : run::all_systems()) {
    entries.push_back({{"type", "system"}, {"name", kind.name}, {"text", kind.summary}});
  }
  return entries;
}

// "erp.create_order", and of a later version "erp.create_order@v2".
std::string name_in(const ordered_json& document, const std::string& type) {
  const std::string version = document["info"]["version"];
  const std::string major = version.substr(0, version.find('.'));
  return major == "1" ? type : type + "@v" + major;
}

// Of each system a document of OpenAPI, and one of AsyncAPI for the events of all; so of each later version.
Listed interfaces(const Options&, const Console&) {
  Entries entries;
  for (const EmbeddedFile& file : embedded_interfaces()) {
    const ordered_json document = ordered_json::parse(file.content);
    if (document.contains("paths")) {
      for (const auto& [path, item] : document["paths"].items()) {
        const ordered_json& said = item["post"];
        entries.push_back({{"type", "interface"}, {"name", name_in(document, said["operationId"])}, {"text", said["description"]}, {"document", file.path}});
      }
      continue;
    }
    for (const auto& [type, said] : document["operations"].items()) {
      entries.push_back({{"type", "interface"}, {"name", name_in(document, type)}, {"text", said["summary"]}, {"document", file.path}});
    }
  }
  std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a["name"] < b["name"]; });
  return entries;
}

struct Kind {
  std::string_view name;
  Listed (*list)(const Options&, const Console&);
};

constexpr std::string_view kAgreements = "agreements";  // told otherwise: of each there is a table

constexpr Kind kKinds[] = {
    {"scenarios", scenarios}, {"faults", faults}, {"checks", checks}, {"defects", planted}, {"interfaces", interfaces},
                            {"quirks", quirks_of_others}, {"systems", systems}};

// A word that only lists of agreements take.
std::string word_of_agreements(const Options& options) {
  if (!options.paths.empty()) return "'" + options.paths.front() + "'";
  if (!options.partner.empty()) return "--partner";
  if (!options.order_type.empty()) return "--order-type";
  return options.item.empty() ? "" : "--item";
}

// "caught_by" as people write it.
std::string in_words(std::string key) {
  std::replace(key.begin(), key.end(), '_', ' ');
  return key;
}

std::string text_of(const Entries& entries, const report::Style& style) {
  std::size_t columns = 0;
  for (const ordered_json& entry : entries) {
    columns = std::max(columns, report::width(entry["name"].get_ref<const std::string&>()));
  }
  std::string text;
  for (const ordered_json& entry : entries) {
    const std::string name = entry["name"];
    const std::string indent(columns + 4, ' ');
    std::string told = entry.value("text", "");
    told = told.empty() ? "\n" : report::wrap(told, indent).substr(columns + 2);
    text += "  " + style.paint(report::Paint::strong, report::pad(name, columns)) + told;
    for (const char* more : {"why", "example", "assumes", "caught_by"}) {
      const std::string value = entry.value(more, "");
      const bool itself = std::string_view(more) == "why" || std::string_view(more) == "example";
      if (!value.empty()) {
        text += style.paint(report::Paint::dim, report::wrap((itself ? "" : in_words(more) + ": ") + value, indent));
      }
    }
  }
  return text;
}

}  // namespace

ExitCode list_verb(const Options& options, const Console& console) {
  const std::string what = options.name.empty() ? "scenarios" : options.name;
  if (what == kAgreements) return list_agreements(options, console);
  const auto kind = std::find_if(std::begin(kKinds), std::end(kKinds), [&](const Kind& k) { return k.name == what; });
  if (kind == std::end(kKinds)) {
    std::vector<std::string_view> names;
    for (const Kind& known : kKinds) names.push_back(known.name);
    names.push_back(kAgreements);
    std::string hint = did_you_mean(what, names);
    if (hint.empty()) hint = "there are scenarios, faults, checks, defects, interfaces, systems and agreements";
    console.complain({.text = "there is no list of '" + what + "'", .place = {}, .hint = std::move(hint)});
    return kBadInput;
  }
  if (const std::string stray = word_of_agreements(options); !stray.empty()) {
    console.complain({.text = stray + " says nothing of " + what, .place = {}, .hint = "list agreements takes it"});
    return kBadInput;
  }
  auto entries = kind->list(options, console);
  if (!entries) return entries.error();
  std::erase_if(*entries, [&](const ordered_json& entry) {
    return !scenario::matches(options.filter, entry["name"].get_ref<const std::string&>());
  });
  if (entries->empty()) {
    console.complain({.text = options.filter.empty() ? "there are no " + what
                                                     : "none of the " + what + " matches '" + options.filter + "'",
                      .place = {},
                      .hint = "proofload list " + what + " shows what there is"});
    return kNothingSelected;
  }
  switch (options.format) {
    case Format::json:
      for (const ordered_json& entry : *entries) console.out(entry.dump() + "\n");
      break;
    case Format::names:
      for (const ordered_json& entry : *entries) console.out(entry["name"].get<std::string>() + "\n");
      break;
    default: {
      const report::Style style = console.out_style(options.colour);
      console.out(style.finish(text_of(*entries, style)));
      break;
    }
  }
  return kHeld;
}

}  // namespace proofload::cli
