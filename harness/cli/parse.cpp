#include "harness/cli/parse.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>

#include "contracts/base/suggest.hpp"
#include "harness/cli/words.hpp"

namespace proofload::cli {
namespace {

constexpr const char* kWhat = "Deterministic trouble for order integration: scenarios in virtual time, judged.";

const CLI::App* chosen(const CLI::App& app) {
  const auto verbs = app.get_subcommands();
  return verbs.empty() ? nullptr : verbs.front();
}

std::vector<std::string> verb_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* verb : app.get_subcommands([](const CLI::App*) { return true; })) names.push_back(verb->get_name());
  return names;
}

std::vector<std::string> flag_names(const CLI::App& verb) {
  std::vector<std::string> names;
  for (const CLI::Option* option : verb.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    for (const std::string& name : option->get_snames()) names.push_back("-" + name);
  }
  return names;
}

Error unknown(const std::string& what, const std::string& word, const std::vector<std::string>& right) {
  const std::vector<std::string_view> views(right.begin(), right.end());
  return {.text = "unknown " + what + " '" + word + "'", .place = {}, .hint = did_you_mean(word, views)};
}

// The first word that nothing took: a flag nobody knows, a verb that is none, a word too many.
Error stray(const CLI::App& app, std::string word) {
  const CLI::App* verb = chosen(app);
  if (word.starts_with("-")) {
    word = word.substr(0, word.find('='));
    return unknown("flag", word, flag_names(verb == nullptr ? app : *verb));
  }
  if (verb == nullptr) return unknown("verb", word, verb_names(app));
  return {.text = "'" + word + "' is one word too many for " + verb->get_name(), .place = {}, .hint = {}};
}

Format format_of(std::string_view word) {
  static constexpr std::pair<std::string_view, Format> kFormats[] = {
      {"json", Format::json},   {"names", Format::names}, {"github", Format::github},
      {"sarif", Format::sarif}, {"junit", Format::junit}};
  for (const auto& [name, format] : kFormats) {
    if (name == word) return format;
  }
  return Format::text;
}

// The text of `help VERB`, `VERB --help` and `help`.
Result<std::string> help_of(const CLI::App& app, const std::string& verb) {
  for (const CLI::App* known : app.get_subcommands([](const CLI::App*) { return true; })) {
    if (known->get_name() == verb) return known->help("proofload");
  }
  if (!verb.empty()) return fail(unknown("verb", verb, verb_names(app)));
  // An app that has met a verb tells of that verb alone.
  Words words;
  CLI::App whole(kWhat, "proofload");
  describe(whole, words);
  return whole.help();
}

Result<Options> complete(Words words, const CLI::App& app) {
  Options& options = words.options;
  static constexpr std::pair<std::string_view, Verb> kVerbs[] = {
      {"run", Verb::run},         {"exhaust", Verb::exhaust},     {"explore", Verb::explore}, {"replay", Verb::replay}, {"explain", Verb::explain},
      {"check", Verb::check},     {"list", Verb::list},           {"new", Verb::make},         {"orchestrator", Verb::orchestrator},
      {"scorecard", Verb::scorecard}, {"twins", Verb::twins},
      {"version", Verb::version}, {"help", Verb::help}};
  const CLI::App* verb = chosen(app);
  for (const auto& [name, value] : kVerbs) {
    if (verb != nullptr && verb->get_name() == name) options.verb = value;
  }
  if (verb == nullptr && app.count("--version") > 0) options.verb = Verb::version;
  if (options.verb == Verb::help) {
    const auto asked = verb == nullptr ? std::vector<std::string>{} : verb->remaining();
    const auto text = help_of(app, asked.empty() ? "" : asked.front());
    if (!text) return tl::unexpected(text.error());
    options.help = *text;
    return options;
  }
  if (!words.seed.empty()) {
    const auto seed = parse_seed(words.seed);
    if (!seed) return tl::unexpected(seed.error());
    options.seed = seed->seed;
    options.case_number = seed->case_number;
  }
  if (options.cases && options.case_number) return fail("--seed SEED:CASE is one case: --cases has nothing to say");
  if (options.quiet && options.verbose) return fail("--quiet and --verbose exclude each other");
  const auto child_timeout = parse_duration(words.child_timeout);
  if (!child_timeout || *child_timeout < 1ms || *child_timeout > std::chrono::hours(24)) {
    return fail(Error{.text = "--child-timeout '" + words.child_timeout + "' is no time from 1ms to 1d",
                      .place = {},
                      .hint = "a number and its unit, such as 500ms or 10s"});
  }
  options.child_timeout = *child_timeout;
  if (!options.transcript.empty() && options.sut.empty()) {
    return fail(Error{.text = "--transcript is of an orchestrator from outside",
                      .place = {},
                      .hint = "--sut 'python3 my_orchestrator.py' says which"});
  }
  if (options.verb == Verb::replay && options.name.empty() == options.transcript.empty()) {
    return fail(Error{.text = options.name.empty() ? "NAME is required" : "replay takes a scenario or a transcript, not both",
                      .place = {},
                      .hint = "see: proofload help replay"});
  }
  options.timestamps = !words.no_timestamps;
  options.shrink = (options.verb == Verb::run || options.verb == Verb::exhaust || options.verb == Verb::explore) && !words.no_shrink;
  if (words.no_save) options.save.clear();
  if (words.no_state) options.state.clear();
  if (!words.time_budget.empty()) {
    const auto budget = parse_duration(words.time_budget);
    if (!budget) return tl::unexpected(budget.error());
    if (*budget <= Duration::zero()) return fail("--time-budget is to be longer than nothing: 5min");
    options.time_budget = *budget;
  }
  options.format = format_of(words.format);
  options.colour = words.colour == "always"  ? report::When::always
                   : words.colour == "never" ? report::When::never
                                             : report::When::automatic;
  return options;
}

}  // namespace

bool read_number(std::string_view text, std::uint64_t& into) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), into);
  return error == std::errc() && end == text.data() + text.size() && !text.empty();
}

Result<SeedText> parse_seed(std::string_view text) {
  SeedText seed;
  const std::size_t colon = text.find(':');
  bool good = read_number(text.substr(0, colon), seed.seed);
  if (colon != std::string_view::npos) {
    good = read_number(text.substr(colon + 1), seed.case_number.emplace()) && good && *seed.case_number >= 1;
  }
  if (good) return seed;
  return fail(Error{.text = "'" + std::string(text) + "' is no seed",
                    .place = {},
                    .hint = "a whole number such as 8841, or with one of its cases, which count from 1: 8841:137"});
}

Result<Options> parse(std::vector<std::string> words) {
  Words filled;
  CLI::App app(kWhat, "proofload");
  app.allow_extras();
  describe(app, filled);
  for (CLI::App* verb : app.get_subcommands([](CLI::App*) { return true; })) verb->allow_extras();
  std::reverse(words.begin(), words.end());  // as CLI11 takes them
  try {
    app.parse(std::move(words));
  } catch (const CLI::CallForHelp&) {
    const CLI::App* verb = chosen(app);
    filled.options.help = verb == nullptr ? app.help() : verb->help("proofload");
    return filled.options;
  } catch (const CLI::ParseError& error) {
    std::string text = error.what();
    std::replace(text.begin(), text.end(), '\n', ' ');
    const CLI::App* verb = chosen(app);
    const std::string hint = verb == nullptr ? "proofload help" : "proofload help " + verb->get_name();
    return fail(Error{.text = std::move(text), .place = {}, .hint = "see: " + hint});
  }
  const CLI::App* verb = chosen(app);
  if (verb == nullptr || verb->get_name() != "help") {
    if (const auto extras = app.remaining(true); !extras.empty()) return fail(stray(app, extras.front()));
  }
  return complete(std::move(filled), app);
}

}  // namespace proofload::cli
