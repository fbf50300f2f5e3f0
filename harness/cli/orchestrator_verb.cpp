#include <unistd.h>

#include "harness/cli/select.hpp"
#include "harness/cli/verbs.hpp"
#include "harness/lockstep/reactor.hpp"

namespace proofload::cli {

ExitCode orchestrator_verb(const Options& options, const Console& console) {
  if (!options.lockstep) {
    console.complain({.text = "which host is the orchestrator to run in?",
                      .place = {},
                      .hint = "proofload orchestrator --lockstep: lines on standard input and output"});
    return kBadInput;
  }
  const bool is_sound = options.plant.empty() || options.plant == "none";
  if (!is_sound && !check_plant(options, console)) return kBadInput;
  return lockstep::serve(STDIN_FILENO, STDOUT_FILENO, defects::find_defect(options.plant)) == 0 ? kHeld : kBadInput;
}

}  // namespace proofload::cli
