#include "harness/cli/smallest.hpp"

#include <filesystem>

#include "harness/cli/interrupt.hpp"
#include "harness/cli/select.hpp"
#include "harness/cli/tell.hpp"
#include "harness/cli/verbs.hpp"
#include "harness/explore/capsule.hpp"
#include "harness/explore/plainer.hpp"

namespace proofload::cli {
namespace {

// Of the machine's time for one failure; what is left then is told all the same.
constexpr report::WallTime kShrinkMost = std::chrono::seconds(10);

// The path that it was written to; "" when it was not.
std::string keep(const explore::Shrunk& shrunk, const Options& options, const Console& console) {
  if (options.save.empty() || !console.keep) return {};
  std::string path;
  const auto capsule =
      explore::capsule_of(shrunk, {.folder = options.save, .library = options.library, .plant = options.plant, .version = version()});
  const auto kept = capsule.and_then([&](const explore::Capsule& each) {
    path = (std::filesystem::path(options.save) / each.name).string();
    return console.keep(path, each.text);
  });
  if (kept) return path;
  console.complain({.text = "the smallest case was not saved: " + kept.error().text,
                    .place = {},
                    .hint = "--save DIR names another folder, --no-save keeps none"});
  return {};
}

}  // namespace

std::optional<report::SmallestCase> smallest_of(const run::Prepared& prepared, const run::Failure& failure,
                                                const Options& options, const Console& console,
                                                std::optional<explore::PinnedCase> pinned) {
  if (!options.shrink) return std::nullopt;
  const report::WallTime begun = console.now();
  const auto keep_going = [&] { return !interrupted() && console.now() - begun < kShrinkMost; };
  const explore::ShrinkRequest request{.seed = failure.seed,
                                       .plant = options.plant,
                                       .promise = failure.finding.promise,
                                       .order = failure.finding.order,
                                       .limits = {.keep_going = keep_going}};
  const run::CasePrepared own = run::for_case(prepared, failure.seed);
  if (!own.prepared) return std::nullopt;
  auto shrunk = pinned ? explore::shrink(*own.prepared, *std::move(pinned), request) : explore::shrink(*own.prepared, request);
  if (!shrunk) return std::nullopt;
  if (run::scenario_of(prepared).property) shrunk = explore::plainer(prepared, *std::move(shrunk), request);
  report::SmallestCase smallest{.shrunk = *std::move(shrunk), .order = {}, .rows = {}, .wall = {}, .saved = {}, .again = {}};
  if (options.timestamps) smallest.wall = console.now() - begun;
  smallest.saved = keep(smallest.shrunk, options, console);
  const Story story = story_of(*smallest.shrunk.prepared, failure.seed, smallest.shrunk.finding, options.plant);
  smallest.order = story.order;
  smallest.rows = story.rows;
  smallest.again = again(smallest.saved, options);
  return smallest;
}

}  // namespace proofload::cli
