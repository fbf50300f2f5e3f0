#include <algorithm>
#include <nlohmann/json.hpp>

#include "harness/cli/interrupt.hpp"
#include "harness/cli/scorecard_file.hpp"
#include "harness/cli/select.hpp"
#include "harness/cli/verbs.hpp"
#include "harness/explore/scorecard.hpp"
#include "harness/run/parallel.hpp"
#include "harness/scenario/listing.hpp"

namespace proofload::cli {
namespace {

using defects::Defect;
using explore::Hunted;
using nlohmann::ordered_json;
using report::counted;
using report::Paint;
using report::Style;

constexpr std::uint64_t kSoundCases = 1;  // a scenario, of the sound orchestrator

struct Scored {
  const Defect* defect = nullptr;
  Hunted hunted;
  report::WallTime wall{};
};

std::string size_text(const Hunted& hunted) {
  if (!hunted.smallest) return "";
  return counted(hunted.smallest->orders, "order") + ", " + counted(hunted.smallest->faults, "fault");
}

std::string row(const Scored& scored, std::size_t columns, const Style& style, bool with_times) {
  const Hunted& hunted = scored.hunted;
  std::string text = "  " + style.sign(hunted.is_caught ? run::Verdict::held : run::Verdict::violated) + " " +
                     report::pad(std::string(scored.defect->name), columns) + "  ";
  if (!hunted.is_caught) {
    std::string others;
    for (const std::string& other : hunted.others) others += (others.empty() ? "; broken instead: " : ", ") + other;
    return text + style.paint(Paint::bad, "never by " + std::string(scored.defect->caught_by) + " in " +
                                              counted(hunted.cases, "case") + others) + "\n";
  }
  text += report::pad(std::string(scored.defect->caught_by), 28) + report::pad_left(report::with_commas(hunted.cases), 6) + "  " +
          report::pad(size_text(hunted), 20);
  if (with_times) text += style.paint(Paint::dim, report::pad_left(report::wall_text(scored.wall), 9));
  return text + style.paint(Paint::dim, "  " + hunted.scenario) + "\n";
}

ordered_json json_of(const Scored& scored) {
  const Hunted& hunted = scored.hunted;
  ordered_json json{{"type", "defect"},
                    {"name", scored.defect->name},
                    {"caught", hunted.is_caught},
                    {"by", scored.defect->caught_by},
                    {"cases", hunted.cases}};
  if (hunted.is_caught) {
    json["scenario"] = hunted.scenario;
    json["seed"] = run::to_text(hunted.seed);
  }
  if (hunted.smallest) {
    json["orders"] = hunted.smallest->orders;
    json["lines"] = hunted.smallest->lines;
    json["faults"] = hunted.smallest->faults;
    json["runs"] = hunted.shrink_runs;
  }
  return json;
}

std::uint64_t median(std::vector<std::uint64_t> values) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

struct Sums {
  std::uint64_t caught = 0;
  std::vector<std::uint64_t> cases, orders, faults;
  void add(const Hunted& hunted) {
    if (!hunted.is_caught) return;
    ++caught;
    cases.push_back(hunted.cases);
    if (!hunted.smallest) return;
    orders.push_back(hunted.smallest->orders);
    faults.push_back(hunted.smallest->faults);
  }
};

std::vector<const Defect*> chosen(const Options& options) {
  std::vector<const Defect*> all;
  for (const Defect& defect : defects::all_defects()) {
    if (scenario::matches(options.filter, defect.name)) all.push_back(&defect);
  }
  return all;
}

}  // namespace

ExitCode scorecard_verb(const Options& options, const Console& console) {
  const std::vector<const Defect*> defects = chosen(options);
  if (defects.empty()) {
    console.complain({.text = "no planted defect matches '" + options.filter + "'",
                      .place = {},
                      .hint = "proofload list defects shows what there is"});
    return kNothingSelected;
  }
  const auto before = read_scorecard(options.compare, console);
  if (!before) return before.error();
  Options all = options;
  all.filter.clear();
  all.save.clear();
  const auto library = select_scenarios(all, console);
  if (!library) return library.error();

  const InterruptGuard guard;
  const Style style = console.out_style(options.colour);
  const bool is_text = options.format == Format::text;
  const unsigned workers = options.jobs == 0 ? console.cores : options.jobs;
  const std::uint64_t seed = options.seed.value_or(1);
  std::size_t columns = 0;
  for (const Defect* defect : defects) columns = std::max(columns, defect->name.size());
  if (is_text) {
    console.out(style.finish(
        style.paint(Paint::dim, "proofload " + std::string(version()) + " · " + counted(defects.size(), "planted defect") +
                                    " · " + counted(library->size(), "scenario") + " · " + counted(workers, "worker") +
                                    " · seed " + std::to_string(seed)) +
        "\n\n" +
        style.paint(Paint::dim, "    " + report::pad("defect", columns) + "  " + report::pad("caught by", 28) +
                                    " cases  " + report::pad("smallest case", 20) + (options.timestamps ? "     time" : "") +
                                    "  found in") +
        "\n"));
  }
  const report::WallTime begun = console.now();
  const explore::HuntRequest request{.seed = seed, .cases_most = options.cases.value_or(200), .stop = interrupted};
  Sums sums;
  std::vector<std::string> worse;
  run::map_in_order<Scored>(
      defects.size(), {.workers = workers, .tick = [] {}},
      [&](std::uint64_t i) {
        const report::WallTime start = console.now();
        Scored scored{.defect = defects[i], .hunted = explore::hunt(*library, *defects[i], request), .wall = {}};
        scored.wall = console.now() - start;
        return scored;
      },
      [&](std::uint64_t, Scored scored) {
        if (interrupted()) return false;
        sums.add(scored.hunted);
        console.out(is_text ? style.finish(row(scored, columns, style, options.timestamps)) : json_of(scored).dump() + "\n");
        if (!scored.hunted.is_caught && before->contains(std::string(scored.defect->name))) {
          worse.emplace_back(scored.defect->name);
        }
        return true;
      });
  std::vector<std::string> alarms;
  std::uint64_t sound_cases = 0;
  run::map_in_order<explore::Alarms>(
      library->size(), {.workers = workers, .tick = [] {}},
      [&](std::uint64_t i) { return explore::false_alarms(*(*library)[i], seed, kSoundCases); },
      [&](std::uint64_t, explore::Alarms found) {
        sound_cases += found.cases;
        alarms.insert(alarms.end(), found.raised.begin(), found.raised.end());
        return !interrupted();
      });
  const bool all_caught = sums.caught == defects.size();
  const bool good = all_caught && alarms.empty();
  const ExitCode code = interrupted() ? kInterrupted : exit_code(good ? run::Verdict::held : run::Verdict::violated);
  if (!is_text) {
    const ordered_json json{{"type", "summary"},          {"caught", sums.caught},
                            {"defects", defects.size()},  {"median_cases", median(sums.cases)},
                            {"median_orders", median(sums.orders)}, {"median_faults", median(sums.faults)},
                            {"sound_cases", sound_cases}, {"false_alarms", alarms},
                            {"worse", worse},             {"exit_code", static_cast<int>(code)}};
    console.out(json.dump() + "\n");
    return code;
  }
  std::string sum = "\n" + style.sign(good ? run::Verdict::held : run::Verdict::violated) + " " +
                    std::to_string(sums.caught) + " of " + std::to_string(defects.size()) + " caught · median " +
                    counted(median(sums.cases), "case") + ", smallest " + counted(median(sums.orders), "order") + " and " +
                    counted(median(sums.faults), "fault");
  if (options.timestamps) sum += " · " + report::wall_text(console.now() - begun);
  sum += "\n  the sound orchestrator: " + counted(alarms.size(), "false alarm") + " in " + counted(sound_cases, "case") + "\n";
  for (const std::string& alarm : alarms) sum += "    " + alarm + "\n";
  for (const std::string& name : worse) sum += "  " + name + " was caught before: " + options.compare + "\n";
  console.out(style.finish(sum));
  return code;
}

}  // namespace proofload::cli
