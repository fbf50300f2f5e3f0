#include "harness/cli/scorecard_quirks.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "harness/cli/interrupt.hpp"
#include "harness/run/parallel.hpp"
#include "harness/scenario/listing.hpp"

namespace proofload::cli {
namespace {

using explore::Survived;
using quirks::Quirk;
using report::counted;
using report::Paint;
using report::Style;

std::string heading_of_quirks(std::size_t columns, const Style& style) {
  return "\n" + style.paint(Paint::dim, "    " + report::pad("quirk of others", columns) + "  the sound orchestrator") + "\n";
}

std::string row_of(const Quirk& quirk, const Survived& survived, std::size_t columns, const Style& style) {
  std::string text = "  " + style.sign(survived.is_held() ? run::Verdict::held : run::Verdict::violated) + " " +
                     report::pad(std::string(quirk.name), columns) + "  ";
  if (survived.is_held()) {
    return text + "held in " + counted(survived.scenarios, "scenario") +
           style.paint(Paint::dim, ", otherwise than without it in " + std::to_string(survived.otherwise)) + "\n";
  }
  if (survived.broken.empty()) {
    return text + style.paint(Paint::bad, "changed nothing in " + counted(survived.scenarios, "scenario")) + "\n";
  }
  text += style.paint(Paint::bad, "broke " + counted(survived.broken.size(), "promise") + " in " +
                                      counted(survived.scenarios, "scenario")) + "\n";
  constexpr std::size_t kToldMost = 3;
  for (std::size_t i = 0; i < std::min(kToldMost, survived.broken.size()); ++i) text += "      " + survived.broken[i] + "\n";
  return text;
}

nlohmann::ordered_json json_of_quirk(const Quirk& quirk, const Survived& survived) {
  return {{"type", "quirk"},          {"name", quirk.name},           {"catalogue", quirk.catalogue},
          {"held", survived.is_held()}, {"scenarios", survived.scenarios}, {"otherwise", survived.otherwise},
          {"broken", survived.broken}};
}

}  // namespace

std::vector<const Quirk*> chosen_quirks(const Options& options) {
  std::vector<const Quirk*> all;
  for (const Quirk& quirk : quirks::all_quirks()) {
    if (scenario::matches(options.filter, quirk.name)) all.push_back(&quirk);
  }
  return all;
}

QuirkSums score_quirks(const std::vector<const Quirk*>& chosen, explore::Library library, std::uint64_t seed, unsigned workers,
                       const std::set<std::string>& before, const Options& options, const Console& console) {
  QuirkSums sums{.quirks = chosen.size()};
  if (chosen.empty()) return sums;
  const Style style = console.out_style(options.colour);
  std::size_t columns = 0;
  for (const Quirk* quirk : chosen) columns = std::max(columns, quirk->name.size());
  if (options.format == Format::text) console.out(style.finish(heading_of_quirks(columns, style)));
  run::map_in_order<Survived>(
      chosen.size(), {.workers = workers, .tick = [] {}},
      [&](std::uint64_t i) { return explore::survive(library, *chosen[i], seed, interrupted); },
      [&](std::uint64_t i, const Survived& survived) {
        if (interrupted()) return false;
        const std::string name(chosen[i]->name);
        sums.held += survived.is_held() ? 1u : 0u;
        if (!survived.is_held() && before.contains(name)) sums.worse.push_back(name);
        console.out(options.format == Format::text ? style.finish(row_of(*chosen[i], survived, columns, style))
                                                   : json_of_quirk(*chosen[i], survived).dump() + "\n");
        return true;
      });
  return sums;
}

}  // namespace proofload::cli
