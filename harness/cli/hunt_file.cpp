#include "harness/cli/hunt_file.hpp"

#include <filesystem>

#include "harness/scenario/located/source.hpp"

namespace proofload::cli {

bool resume_hunt(explore::LongHunt& hunt, const Options& options, const Console& console) {
  std::error_code none;
  if (options.state.empty() || !std::filesystem::exists(options.state, none)) return true;
  const auto source = scenario::read_source(options.state);
  if (!source) {
    console.complain(source.error());
    return false;
  }
  const auto resumed = hunt.resume((*source)->content);
  if (resumed) return true;
  console.complain({.text = "'" + options.state + "' cannot be gone on from: " + resumed.error().text,
                    .place = {},
                    .hint = resumed.error().hint});
  return false;
}

void keep_hunt(const explore::LongHunt& hunt, const Options& options, const Console& console) {
  if (options.state.empty() || !console.keep || hunt.rounds() == 0) return;
  const auto kept = console.keep(options.state, hunt.text());
  if (!kept) console.complain({.text = "what the hunt has seen was not kept: " + kept.error().text, .place = {}, .hint = "--no-state keeps nothing"});
}

}  // namespace proofload::cli
