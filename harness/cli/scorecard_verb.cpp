#include <algorithm>
#include <chrono>
#include <ctime>
#include <nlohmann/json.hpp>
#include <set>

#include "harness/cli/interrupt.hpp"
#include "harness/cli/scorecard_file.hpp"
#include "harness/cli/scorecard_quirks.hpp"
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

constexpr std::uint64_t kUsualCases = 200;
constexpr std::uint64_t kSoundCases = 1;  // a scenario, of the sound orchestrator

struct Scored {
  const Defect* defect = nullptr;
  Hunted hunted;
  report::WallTime wall{};
};

double seconds_of(std::chrono::nanoseconds time) { return std::chrono::duration<double>(time).count(); }

std::chrono::nanoseconds worked_by_this_thread() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

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

ordered_json json_of(const Scored& scored, bool with_times) {
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
    if (with_times) json["shrink_seconds"] = seconds_of(hunted.shrink_time);
  }
  return json;
}

std::uint64_t median(std::vector<std::uint64_t> values) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

std::chrono::nanoseconds median_time(const std::vector<std::uint64_t>& times) {
  return std::chrono::nanoseconds(static_cast<std::int64_t>(median(times)));
}

std::chrono::nanoseconds most_time(const std::vector<std::uint64_t>& times) {
  const auto most = std::max_element(times.begin(), times.end());
  return std::chrono::nanoseconds(most == times.end() ? 0 : static_cast<std::int64_t>(*most));
}

// All that was hunted, added up.
struct Sums {
  std::uint64_t defects = 0;
  std::uint64_t caught = 0;
  std::vector<std::uint64_t> cases, orders, faults;  // of those that were caught
  std::vector<std::uint64_t> shrinking;              // of one core, in nanoseconds
  std::vector<std::string> worse;                    // caught before, and not any more
  std::uint64_t sound_cases = 0;
  std::vector<std::string> alarms;
  QuirkSums quirks;

  void add(const Scored& scored, const std::set<std::string>& before) {
    const Hunted& hunted = scored.hunted;
    if (!hunted.is_caught) {
      if (const std::string name(scored.defect->name); before.contains(name)) worse.push_back(name);
      return;
    }
    ++caught;
    cases.push_back(hunted.cases);
    if (!hunted.smallest) return;
    orders.push_back(hunted.smallest->orders);
    faults.push_back(hunted.smallest->faults);
    shrinking.push_back(static_cast<std::uint64_t>(hunted.shrink_time.count()));
  }
  bool is_good() const { return caught == defects && alarms.empty() && quirks.held == quirks.quirks; }
};

std::vector<const Defect*> chosen(const Options& options) {
  std::vector<const Defect*> all;
  for (const Defect& defect : defects::all_defects()) {
    if (scenario::matches(options.filter, defect.name)) all.push_back(&defect);
  }
  return all;
}

std::string heading(std::size_t defects, std::size_t scenarios, const explore::HuntRequest& request, unsigned workers,
                    std::size_t columns, const Options& options, const Style& style) {
  const std::string first = "proofload " + std::string(version()) + " · " + counted(defects, "planted defect") + " · " +
                            counted(scenarios, "scenario") + " · " + counted(workers, "worker") + " · seed " +
                            std::to_string(request.seed);
  const std::string names = "    " + report::pad("defect", columns) + "  " + report::pad("caught by", 28) + " cases  " +
                            report::pad("smallest case", 20) + (options.timestamps ? "     time" : "") + "  found in";
  return style.paint(Paint::dim, first) + "\n\n" + style.paint(Paint::dim, names) + "\n";
}

// The same cases of the sound orchestrator.
void look_for_alarms(explore::Library library, std::uint64_t seed, unsigned workers, Sums& sums) {
  run::map_in_order<explore::Alarms>(
      library.size(), {.workers = workers, .tick = [] {}},
      [&](std::uint64_t i) { return explore::false_alarms(*library[i], seed, kSoundCases); },
      [&](std::uint64_t, explore::Alarms found) {
        sums.sound_cases += found.cases;
        sums.alarms.insert(sums.alarms.end(), found.raised.begin(), found.raised.end());
        return !interrupted();
      });
}

ordered_json json_of(const Sums& sums, ExitCode code, bool with_times) {
  ordered_json json{{"type", "summary"},
          {"caught", sums.caught},
          {"defects", sums.defects},
          {"median_cases", median(sums.cases)},
          {"median_orders", median(sums.orders)},
          {"median_faults", median(sums.faults)},
          {"sound_cases", sums.sound_cases},
          {"false_alarms", sums.alarms},
          {"quirks", sums.quirks.quirks},
          {"quirks_held", sums.quirks.held},
          {"worse", sums.worse},
          {"exit_code", static_cast<int>(code)}};
  if (!with_times) return json;
  json["median_shrink_seconds"] = seconds_of(median_time(sums.shrinking));
  json["most_shrink_seconds"] = seconds_of(most_time(sums.shrinking));
  return json;
}

std::string text_of(const Sums& sums, const Style& style, const Options& options, report::WallTime wall) {
  std::string text = "\n" + style.sign(sums.is_good() ? run::Verdict::held : run::Verdict::violated) + " ";
  if (sums.defects > 0) {
    text += std::to_string(sums.caught) + " of " + std::to_string(sums.defects) + " caught · median " +
            counted(median(sums.cases), "case") + ", smallest " + counted(median(sums.orders), "order") + " and " +
            counted(median(sums.faults), "fault");
  }
  if (sums.defects > 0 && sums.quirks.quirks > 0) text += " · ";
  if (sums.quirks.quirks > 0) text += std::to_string(sums.quirks.held) + " of " + std::to_string(sums.quirks.quirks) + " quirks held";
  if (options.timestamps) text += " · " + report::wall_text(wall);
  if (options.timestamps && !sums.shrinking.empty()) {
    text += "\n  made small in " + report::wall_text(median_time(sums.shrinking)) + " of one core at the median, " +
            report::wall_text(most_time(sums.shrinking)) + " at most";
  }
  text += "\n  the sound orchestrator: " + counted(sums.alarms.size(), "false alarm") + " in " +
          counted(sums.sound_cases, "case") + "\n";
  for (const std::string& alarm : sums.alarms) text += "    " + alarm + "\n";
  for (const std::string& name : sums.quirks.worse) text += "  " + name + " held before: " + options.compare + "\n";
  for (const std::string& name : sums.worse) text += "  " + name + " was caught before: " + options.compare + "\n";
  return text;
}

}  // namespace

ExitCode scorecard_verb(const Options& options, const Console& console) {
  const std::vector<const Defect*> defects = chosen(options);
  const std::vector<const quirks::Quirk*> quirks = chosen_quirks(options);
  if (defects.empty() && quirks.empty()) {
    console.complain({.text = "no planted defect and no quirk matches '" + options.filter + "'",
                      .place = {},
                      .hint = "proofload list defects and list quirks show what there is"});
    return kNothingSelected;
  }
  const auto before = read_scorecard(options.compare, console);
  if (!before) return before.error();
  Options all = options;  // --filter is of defects
  all.filter.clear();
  all.save.clear();
  const auto library = select_scenarios(all, console);
  if (!library) return library.error();

  const InterruptGuard guard;
  const Style style = console.out_style(options.colour);
  const bool is_text = options.format == Format::text;
  const unsigned workers = options.jobs == 0 ? console.cores : options.jobs;
  const explore::HuntRequest request{
      .seed = options.seed.value_or(kUsualSeed), .cases_most = options.cases.value_or(kUsualCases), .stop = interrupted,
      .worked = worked_by_this_thread};
  std::size_t columns = 0;
  for (const Defect* defect : defects) columns = std::max(columns, defect->name.size());
  if (is_text) console.out(style.finish(heading(defects.size(), library->size(), request, workers, columns, options, style)));

  const report::WallTime begun = console.now();
  Sums sums;
  sums.defects = defects.size();
  run::map_in_order<Scored>(
      defects.size(), {.workers = workers, .tick = [] {}},
      [&](std::uint64_t i) {
        const report::WallTime start = console.now();
        Scored scored{.defect = defects[i], .hunted = explore::hunt(*library, *defects[i], request), .wall = {}};
        scored.wall = console.now() - start;
        return scored;
      },
      [&](std::uint64_t, const Scored& scored) {
        if (interrupted()) return false;
        sums.add(scored, *before);
        console.out(is_text ? style.finish(row(scored, columns, style, options.timestamps)) : json_of(scored, options.timestamps).dump() + "\n");
        return true;
      });
  if (!interrupted()) sums.quirks = score_quirks(quirks, *library, request.seed, workers, *before, options, console);
  look_for_alarms(*library, request.seed, workers, sums);
  const ExitCode code = interrupted() ? kInterrupted : exit_code(sums.is_good() ? run::Verdict::held : run::Verdict::violated);
  console.out(is_text ? style.finish(text_of(sums, style, options, console.now() - begun)) : json_of(sums, code, options.timestamps).dump() + "\n");
  return code;
}

}  // namespace proofload::cli
