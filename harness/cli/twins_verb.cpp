#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "contracts/base/suggest.hpp"
#include "harness/cli/interrupt.hpp"
#include "harness/cli/select.hpp"
#include "harness/cli/verbs.hpp"
#include "harness/explore/twins.hpp"
#include "harness/run/parallel.hpp"

namespace proofload::cli {
namespace {

using explore::TwinDifference;
using explore::Twins;
using nlohmann::ordered_json;
using report::counted;
using report::Paint;
using report::Style;

constexpr std::size_t kDifferencesToldMost = 12;

struct Pair {
  PreparedPtr prepared;
  run::CaseSeed seed;
  const explore::Noise* noise = nullptr;
};

// A case with each kind of noise, or with the one that was asked for.
void add_pairs(const PreparedPtr& prepared, run::CaseSeed seed, const Options& options, std::vector<Pair>& pairs) {
  for (const explore::Noise& noise : explore::all_noise()) {
    if (options.noise.empty() || options.noise == noise.name) pairs.push_back({prepared, seed, &noise});
  }
}

std::vector<Pair> pairs_of(const std::vector<PreparedPtr>& selected, const Options& options) {
  std::vector<Pair> pairs;
  for (const PreparedPtr& prepared : selected) {
    const scenario::Scenario& scenario = run::scenario_of(*prepared);
    if (scenario.documents) continue;
    run::CaseSeed seed = seed_of(scenario, options);
    const bool one = options.case_number || scenario.case_number;
    for (std::uint64_t i = 0; i < (one ? 1 : options.cases.value_or(1)); ++i, ++seed.case_number) add_pairs(prepared, seed, options, pairs);
  }
  return pairs;
}

std::string table_of(const std::vector<TwinDifference>& differences, const Style& style) {
  std::size_t order = 5, fact = 4;
  const std::size_t shown = std::min(differences.size(), kDifferencesToldMost);
  for (std::size_t i = 0; i < shown; ++i) {
    order = std::max(order, report::width(differences[i].order));
    fact = std::max(fact, report::width(differences[i].fact));
  }
  std::string text = style.paint(Paint::dim, "      " + report::pad("order", order) + "  " + report::pad("fact", fact) +
                                                 "  as it is  with noise") + "\n";
  for (std::size_t i = 0; i < shown; ++i) {
    const TwinDifference& each = differences[i];
    text += "      " + report::pad(each.order, order) + "  " + report::pad(each.fact, fact) + "  " +
            report::pad_left(report::with_commas(each.clean), 8) + "  " + report::pad_left(report::with_commas(each.noisy), 10) + "\n";
  }
  if (shown < differences.size()) text += "      and " + report::with_commas(differences.size() - shown) + " more\n";
  return text;
}

// Why one of the two could not be run to its end; nullptr: both were.
const run::Outcome* broken_of(const Twins& twins) {
  for (const run::Outcome* each : {&twins.clean, &twins.noisy}) {
    if (each->verdict == run::Verdict::broken) return each;
  }
  return nullptr;
}

std::string where_text(const Pair& pair, const Style& style, run::Verdict verdict) {
  return "  " + style.sign(verdict) + " " + run::scenario_of(*pair.prepared).name +
         style.paint(Paint::dim, " --seed " + run::to_text(pair.seed) + " --noise " + std::string(pair.noise->name)) + "\n";
}

ordered_json twins_json(const Pair& pair, const Twins& twins) {
  ordered_json json{{"type", "twins"},
                    {"scenario", run::scenario_of(*pair.prepared).name},
                    {"seed", run::to_text(pair.seed)},
                    {"orders", twins.orders},
                    {"set_aside", twins.set_aside},
                    {"kind", pair.noise->name},
                    {"noise", twins.noise}};
  if (const run::Outcome* broken = broken_of(twins)) json["broken"] = broken->broken;
  json["differences"] = ordered_json::array();
  for (const TwinDifference& each : twins.differences) {
    json["differences"].push_back({{"order", each.order}, {"fact", each.fact}, {"clean", each.clean}, {"noisy", each.noisy}});
  }
  return json;
}

// " · 1,005 repeats · 24 restarts"
std::string noise_text(const std::map<std::string_view, std::uint64_t>& by_kind) {
  std::string text;
  for (const explore::Noise& noise : explore::all_noise()) {
    const auto found = by_kind.find(noise.name);
    if (found == by_kind.end()) continue;
    text += " · " + (found->second == 1 ? "1 " + std::string(noise.one)
                                        : report::with_commas(found->second) + " " + std::string(noise.many));
  }
  return text;
}

bool check_noise(const Options& options, const Console& console) {
  std::vector<std::string_view> names;
  for (const explore::Noise& noise : explore::all_noise()) names.push_back(noise.name);
  if (options.noise.empty() || std::find(names.begin(), names.end(), options.noise) != names.end()) return true;
  std::string all;
  for (const std::string_view name : names) all += (all.empty() ? "" : ", ") + std::string(name);
  const std::string hint = did_you_mean(options.noise, names);
  console.complain({.text = "unknown noise '" + options.noise + "'", .place = {}, .hint = hint.empty() ? "there is: " + all : hint});
  return false;
}

}  // namespace

ExitCode twins_verb(const Options& options, const Console& console) {
  if (!check_plant(options, console) || !check_noise(options, console)) return kBadInput;
  const auto selected = select_scenarios(options, console);
  if (!selected) return selected.error();
  const std::vector<Pair> pairs = pairs_of(*selected, options);
  const InterruptGuard guard;
  const Style style = console.out_style(options.colour);
  const bool is_text = options.format == Format::text;
  const unsigned workers = options.jobs == 0 ? console.cores : options.jobs;
  if (is_text) {
    std::string head = "proofload " + std::string(version()) + " · " + counted(pairs.size(), "pair") + " of twins · " +
                       counted(workers, "worker");
    if (!options.plant.empty()) head += " · planted " + options.plant;
    console.out(style.finish(style.paint(Paint::dim, head) + "\n\n"));
  }
  std::map<std::string_view, std::uint64_t> by_kind;
  std::uint64_t orders = 0, noise = 0, different = 0, silent = 0, set_aside = 0, broken = 0, done = 0;
  bool never_started = false;
  std::set<std::string> told;
  const report::WallTime begun = console.now();
  run::map_in_order<Twins>(
      pairs.size(), {.workers = workers, .tick = [] {}},
      [&](std::uint64_t i) {
        const run::CasePrepared own = run::for_case(*pairs[i].prepared, pairs[i].seed);
        return own.prepared ? explore::twins_of(*own.prepared, pairs[i].seed, options.plant, *pairs[i].noise) : explore::Twins{};
      },
      [&](std::uint64_t i, Twins twins) {
        orders += twins.orders;
        noise += twins.noise;
        by_kind[pairs[i].noise->name] += twins.noise;
        set_aside += twins.set_aside;
        silent += twins.noise == 0 ? 1u : 0u;
        const run::Outcome* const broke = broken_of(twins);
        broken += broke == nullptr ? 0u : 1u;
        if (broke != nullptr) twins.differences.clear();  // of a run that broke off they say nothing
        different += twins.differences.empty() ? 0u : 1u;
        ++done;
        never_started = i == 0 && broke != nullptr && broke->never_started;
        if (!is_text) {
          console.out(twins_json(pairs[i], twins).dump() + "\n");
        } else if (broke != nullptr) {
          const bool is_new = told.insert(broke->broken).second;
          console.out(style.finish(where_text(pairs[i], style, run::Verdict::broken) +
                                   (is_new ? report::wrap_first_line(broke->broken, "      ") : "      for a reason told above\n")));
        } else if (!twins.differences.empty()) {
          console.out(style.finish(where_text(pairs[i], style, run::Verdict::violated) + table_of(twins.differences, style)));
        }
        return !interrupted() && !never_started;
      });
  const run::Verdict verdict = broken > 0      ? run::Verdict::broken
                               : different > 0 ? run::Verdict::violated
                               : noise == 0  ? run::Verdict::inconclusive
                                             : run::Verdict::held;
  const ExitCode code = interrupted() ? kInterrupted : exit_code(verdict);
  if (!is_text) {
    console.out(ordered_json{{"type", "summary"}, {"pairs", pairs.size()}, {"different", different}, {"broken", broken}, {"orders", orders},
                             {"noise", noise}, {"without_noise", silent}, {"exit_code", static_cast<int>(code)}}
                    .dump() + "\n");
    return code;
  }
  std::string sum = (different + broken > 0 ? "\n" : "") + style.sign(verdict) + " ";
  if (broken > 0) sum += counted(broken, "pair") + " of " + std::to_string(pairs.size()) + " broken · ";
  if (different > 0) {
    sum += counted(different, "pair") + " of " + std::to_string(pairs.size()) + " differ";
  } else {
    sum += counted(done - broken, "pair") + " alike";
  }
  if (done < pairs.size()) sum += " · " + counted(pairs.size() - done, "pair") + " not run";
  sum += " · " + counted(orders, "order") + noise_text(by_kind);
  if (options.timestamps) sum += " · " + report::wall_text(console.now() - begun);
  if (set_aside > 0) sum += "\n  set aside, because their end hangs on time alone: " + counted(set_aside, "order");
  console.out(style.finish(sum + "\n"));
  return code;
}

}  // namespace proofload::cli
