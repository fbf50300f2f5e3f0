#include <new>

#include "contracts/base/check.hpp"
#include "harness/cli/parse.hpp"
#include "harness/cli/verbs.hpp"

namespace proofload::cli {
namespace {

ExitCode act(const Options& options, const Console& console) {
  switch (options.verb) {
    case Verb::run: return run_verb(options, console);
    case Verb::exhaust: return exhaust_verb(options, console);
    case Verb::explore: return explore_verb(options, console);
    case Verb::replay: return replay_verb(options, console);
    case Verb::explain: return explain_verb(options, console);
    case Verb::check: return check_verb(options, console);
    case Verb::orchestrator: return orchestrator_verb(options, console);
    case Verb::list: return list_verb(options, console);
    case Verb::make: return new_verb(options, console);
    case Verb::scorecard: return scorecard_verb(options, console);
    case Verb::twins: return twins_verb(options, console);
    case Verb::version: console.out("proofload " + std::string(version()) + "\n"); return kHeld;
    case Verb::help: console.out(options.help); return kHeld;
  }
  return kInternalError;
}

}  // namespace

std::string_view version() { return PROOFLOAD_VERSION; }

ExitCode dispatch(std::vector<std::string> words, const Console& console) {
  auto options = parse(words);
  if (!options) {
    console.complain(options.error());
    return kBadInput;
  }
  options->words = std::move(words);
  try {
    return act(*options, console);
  } catch (const OutputLost& lost) {
    const std::string text = std::string("standard output cannot be written: ") + lost.what();
    console.complain({.text = text, .place = {}, .hint = {}});
    return kBadInput;
  } catch (const std::exception& error) {
    console.err(std::string("proofload: internal error: ") + error.what() +
                "\n  please report it with the command that led to it\n");
    return kInternalError;
  }
}

}  // namespace proofload::cli
