#include <CLI/CLI.hpp>
#include <algorithm>

#include "contracts/base/suggest.hpp"
#include "harness/cli/words.hpp"

namespace proofload::cli {
namespace {

constexpr const char* kFooter =
    "Exit codes: 0 held, 1 violated, 2 bad input, 3 diverged, 4 nothing selected, 5 inconclusive,\n"
    "            6 the orchestrator broke, 70 error in proofload, 130 interrupted\n";
constexpr std::uint64_t kCasesMost = 1'000'000;  // as in scenario.schema.json
constexpr std::uint64_t kJobsMost = 1024;

// CLI11's own checks speak of floating point and of sets.
CLI::Validator whole_number(std::uint64_t most) {
  const auto check = [most](const std::string& text) {
    std::uint64_t number = 0;
    if (read_number(text, number) && number >= 1 && number <= most) return std::string();
    return "'" + text + "' is no whole number from 1 to " + std::to_string(most);
  };
  return {check, ""};
}

CLI::Validator one_of(std::vector<std::string> words) {
  const auto check = [words = std::move(words)](const std::string& text) {
    if (std::find(words.begin(), words.end(), text) != words.end()) return std::string();
    std::string all;
    for (const std::string& word : words) all += (all.empty() ? "" : ", ") + word;
    const std::string hint = did_you_mean(text, std::vector<std::string_view>(words.begin(), words.end()));
    return "'" + text + "' is none of " + all + (hint.empty() ? "" : ": " + hint);
  };
  return {check, ""};
}

void add_output(CLI::App& verb, Words& words) {
  verb.add_option("--color", words.colour, "auto, always or never")->check(one_of({"auto", "always", "never"}));
  verb.add_flag("-q,--quiet", words.options.quiet, "Only what failed, and the sum");
  verb.add_flag("-v,--verbose", words.options.verbose, "Also what fired, what was judged, digests");
  verb.add_flag("--no-timestamps", words.no_timestamps, "Nothing that depends on this machine's clock");
}

void add_seed(CLI::App& verb, Words& words) {
  verb.add_option("--seed", words.seed, "The run's seed, or SEED:CASE for one case of it")->type_name("SEED[:CASE]");
}

void add_plant(CLI::App& verb, Words& words) {
  verb.add_option("--plant", words.options.plant, "A planted defect in place of the sound orchestrator")->type_name("NAME");
}

// An orchestrator from outside.
void add_sut(CLI::App& verb, Words& words) {
  verb.add_option("--sut", words.options.sut, "The command of an orchestrator in any language, in the reference's place")
      ->type_name("COMMAND");
  verb.add_option("--child-timeout", words.child_timeout, "How long it may think about one line, by the wall clock")
      ->type_name("DURATION")
      ->capture_default_str();
}

void add_transcript(CLI::App& verb, Words& words, const std::string& what) {
  verb.add_option("--transcript", words.options.transcript, what)->type_name("FILE");
}

void add_library(CLI::App& verb, Words& words) {
  verb.add_option("--library", words.options.library, "A scenario library in place of the built-in one")->type_name("DIR");
}

void add_jobs(CLI::App& verb, Words& words) {
  verb.add_option("-j,--jobs", words.options.jobs, "Worker threads; by default one a core")
      ->type_name("N")
      ->check(whole_number(kJobsMost));
}

void add_filter(CLI::App& verb, Words& words, const std::string& what = "names") {
  verb.add_option("--filter", words.options.filter, "Only " + what + " that contain this, or match it with * and ?")
      ->type_name("EXPR");
}

void add_selection(CLI::App& verb, Words& words) {
  add_seed(verb, words);
  add_plant(verb, words);
  add_sut(verb, words);
  verb.add_option("--documents", words.options.documents, "X12 files in place of generated orders, each sent by whoever would send it")
      ->type_name("PATH");
  add_library(verb, words);
}

// What becomes of a failing case.
void add_keeping(CLI::App& verb, Words& words) {
  verb.add_flag("--no-shrink", words.no_shrink, "Show a failing case as it is, not the smallest that fails alike");
  CLI::Option* save =
      verb.add_option("--save", words.options.save, "Where smallest cases are kept, and run first from then on")
          ->type_name("DIR")
          ->capture_default_str();
  verb.add_flag("--no-save", words.no_save, "Keep none")->excludes(save);
}

void add_time_budget(CLI::App& verb, Words& words) {
  verb.add_option("--time-budget", words.time_budget, "No case begins later than this after the start: 90s, 10min")
      ->type_name("T");
}

void add_format(CLI::App& verb, Words& words, std::vector<std::string> formats) {
  std::string all;
  for (const std::string& format : formats) all += (all.empty() ? "" : " or ") + format;
  verb.add_option("--format", words.format, all)->check(one_of(std::move(formats)));
}

}  // namespace

void describe(CLI::App& app, Words& words) {
  app.require_subcommand(0, 1);
  app.fallthrough(false);
  app.footer(kFooter);
  app.add_flag("--version")->group("");

  CLI::App* run = app.add_subcommand("run", "Run scenarios: the whole library, or those named");
  run->add_option("PATH", words.options.paths, "Scenarios of the library, files or folders");
  add_selection(*run, words);
  add_transcript(*run, words, "A file for all that was said to --sut and answered; one worker");
  run->add_option("--cases", words.options.cases, "Cases a scenario, in place of its own number")
      ->type_name("N")
      ->check(whole_number(kCasesMost));
  add_jobs(*run, words);
  add_filter(*run, words);
  run->add_flag("--fail-fast", words.options.fail_fast, "Stop at the first case that does not hold");
  add_time_budget(*run, words);
  run->add_flag("--coverage", words.options.coverage, "In the end each clause of conversations, agreements and documents: tested, or not");
  run->add_flag("--verify", words.options.verify, "Each case once more in a second process: it must run just the same");
  run->add_option("--second", words.options.second)->group("")->check(one_of({"digests", "events"}));
  add_keeping(*run, words);
  add_format(*run, words, {"text", "json"});
  add_output(*run, words);

  CLI::App* exhaust = app.add_subcommand("exhaust", "Try all the trouble that one case could meet, one by one or in pairs");
  exhaust->add_option("NAME", words.options.name, "A small scenario, or its file")->required();
  exhaust->add_option("--depth", words.options.depth, "1: each by itself; 2: all pairs as well")
      ->type_name("N")
      ->check(whole_number(2));
  exhaust->add_option("--certificate", words.options.certificate, "A file for what was tried, and what came of it")
      ->type_name("FILE");
  add_seed(*exhaust, words);
  add_plant(*exhaust, words);
  add_sut(*exhaust, words);
  add_library(*exhaust, words);
  add_jobs(*exhaust, words);
  add_keeping(*exhaust, words);
  add_format(*exhaust, words, {"text", "json"});
  add_output(*exhaust, words);

  CLI::App* explore = app.add_subcommand("explore", "Hunt on and on, steered to what was seen least, until nothing new comes");
  explore->add_option("PATH", words.options.paths, "Scenarios of the library, files or folders");
  explore->add_option("--seed", words.seed, "The hunt's seed")->type_name("SEED");
  add_plant(*explore, words);
  add_sut(*explore, words);
  add_library(*explore, words);
  explore->add_option("--cases", words.options.cases, "No round begins after so many cases")
      ->type_name("N")
      ->check(whole_number(kCasesMost));
  add_time_budget(*explore, words);
  explore->add_option("--quiet-rounds", words.options.quiet_rounds, "Rounds with nothing new after which it ends")
      ->type_name("N")
      ->check(whole_number(kCasesMost))
      ->capture_default_str();
  CLI::Option* state = explore->add_option("--state", words.options.state, "What it has seen is kept here, to go on from")
                           ->type_name("FILE")
                           ->capture_default_str();
  explore->add_flag("--no-state", words.no_state, "Keep and take up nothing")->excludes(state);
  add_jobs(*explore, words);
  add_filter(*explore, words);
  add_keeping(*explore, words);
  add_format(*explore, words, {"text", "json"});
  add_output(*explore, words);

  CLI::App* replay = app.add_subcommand("replay", "Run one case again, twice, and show what it breaks");
  replay->add_option("NAME", words.options.name, "The scenario, or its file");
  add_selection(*replay, words);
  replay->add_flag("--strict", words.options.strict, "Of a capsule: stop at the first event that is not as when it was found");
  add_transcript(*replay, words, "Tell the lines of this file to --sut again, and show the first answer that differs");
  replay->add_flag("--trace", words.options.trace, "Every message, whatever the verdict");
  add_format(*replay, words, {"text", "json"});
  add_output(*replay, words);

  CLI::App* explain = app.add_subcommand("explain", "The journey of one order: what happened, and what led to what");
  explain->add_option("ORDER", words.options.name, "The order: \"bigbox/PO-1-0003\", or the end of its name")->required();
  explain->add_option("--scenario", words.options.scenario, "The scenario, or its file")->type_name("NAME");
  explain->add_option("--show", words.options.show, "In place of the journey the whole message of this line of it, or of this type: 12, 856, erp.create_order")
      ->type_name("WHAT");
  add_selection(*explain, words);
  add_output(*explain, words);

  CLI::App* check = app.add_subcommand("check", "Judge documents: do these files keep the contract that their kind has?");
  check->add_option("PATH", words.options.paths, "Files, folders, or - for standard input");
  check->add_option("--as", words.options.message, "What JSON without its name is the body of: erp.create_order, or erp.create_order:201 for a reply")
      ->type_name("MESSAGE");
  check->add_option("--profile", words.options.profile, "base (the default), strict, lenient, a partner's or a profile's name such as bigbox, or its file")
      ->type_name("NAME");
  check->add_flag("--compare", words.options.comparing, "PATH PATH: what the second, a new version of the first, breaks of it");
  check->add_flag("--ack", words.options.acknowledge,
                  "Write the 997 and TA1 that the receiver would send; the report goes to standard error");
  add_format(*check, words, {"text", "json", "github", "sarif", "junit"});
  add_output(*check, words);

  CLI::App* list = app.add_subcommand("list", "What there is: scenarios, faults, checks, defects, quirks, systems or agreements");
  list->add_option("WHAT", words.options.name, "scenarios (the default), faults, checks, defects, quirks, systems or agreements");
  list->add_option("PATH", words.options.paths, "agreements: as they are in these scenarios, files or folders");
  list->add_option("--partner", words.options.partner, "agreements: every clause of this partner's")->type_name("NAME");
  list->add_option("--order-type", words.options.order_type, "agreements: for orders of this type, such as DS")
      ->type_name("TYPE");
  list->add_option("--item", words.options.item, "agreements: for lines of this item")->type_name("ITEM");
  add_filter(*list, words);
  add_library(*list, words);
  add_format(*list, words, {"text", "json", "names"});
  add_output(*list, words);

  CLI::App* orchestrator = app.add_subcommand("orchestrator", "The reference orchestrator, as a program of its own");
  orchestrator->add_flag("--lockstep", words.options.lockstep, "Lines on standard input and output, as --sut has them");
  add_plant(*orchestrator, words);

  CLI::App* scorecard =
      app.add_subcommand("scorecard", "Hunt each planted defect: is it found, how soon, how small is the case");
  scorecard->add_option("PATH", words.options.paths, "Scenarios to hunt in; by default the whole library");
  scorecard->add_option("--cases", words.options.cases, "Cases a defect, over all scenarios; 200 by default")
      ->type_name("N")
      ->check(whole_number(kCasesMost));
  add_filter(*scorecard, words, "defects");
  scorecard->add_option("--compare", words.options.compare, "A scorecard of before: tells what was caught and is not any more")
      ->type_name("FILE");
  scorecard->add_option("--seed", words.seed, "The hunt's seed")->type_name("SEED");
  add_sut(*scorecard, words);
  add_library(*scorecard, words);
  add_jobs(*scorecard, words);
  add_format(*scorecard, words, {"text", "json"});
  add_output(*scorecard, words);

  CLI::App* twins = app.add_subcommand("twins", "Run each case twice, once with noise that must not matter, and compare");
  twins->add_option("PATH", words.options.paths, "Scenarios of the library, files or folders");
  twins->add_option("--cases", words.options.cases, "Cases a scenario; 1 by default")->type_name("N")->check(whole_number(kCasesMost));
  twins->add_option("--noise", words.options.noise, "One kind of it alone: regrouped, repeats, restarts or swaps")->type_name("KIND");
  add_filter(*twins, words);
  add_seed(*twins, words);
  add_plant(*twins, words);
  add_sut(*twins, words);
  add_library(*twins, words);
  add_jobs(*twins, words);
  add_format(*twins, words, {"text", "json"});
  add_output(*twins, words);

  CLI::App* make = app.add_subcommand("new", "Write files to go on from: an orchestrator or a partner of your own, or a scenario of a capsule or an incident");
  make->add_option("WHAT", words.options.subject, "orchestrator, partner or scenario")->required();
  make->add_option("NAME", words.options.name, "How it is to be called: of an orchestrator, its folder; of a scenario, by default after what it comes from");
  make->add_option("--lang", words.options.language, "orchestrator: its language, python or typescript")->type_name("LANGUAGE");
  CLI::Option* capsule =
      make->add_option("--from", words.options.capsule, "scenario: the capsule that it tells; partner: the folder of its documents")->type_name("PATH");
  make->add_option("--from-incident", words.options.incident, "scenario: the X12 documents of an incident, to be masked")
      ->type_name("FOLDER")
      ->excludes(capsule);
  add_seed(*make, words);
  add_library(*make, words);
  add_output(*make, words);

  app.add_subcommand("version", "The version");
  app.add_subcommand("help", "This text, or that of a verb")->prefix_command();
}

}  // namespace proofload::cli
