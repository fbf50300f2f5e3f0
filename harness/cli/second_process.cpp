#include "harness/cli/second_process.hpp"

#include "harness/cli/interrupt.hpp"
#include "harness/cli/tell.hpp"
#include "harness/run/parallel.hpp"
#include "harness/scenario/library.hpp"

namespace proofload::cli {
namespace {

std::string_view word_of_row(run::Row::What what) {
  switch (what) {
    case run::Row::What::sent: return "sent";
    case run::Row::What::delivered: return "arrived";
    case run::Row::What::lost: return "lost";
    case run::Row::What::fact: return "fact";
    case run::Row::What::fault: return "fault";
    case run::Row::What::down: return "down";
    case run::Row::What::up: return "up";
  }
  return "";
}

std::string event_line(const run::Row& row) {
  std::string line = format_duration(row.at.time_since_epoch()) + " " + std::string(word_of_row(row.what)) + " " +
                     std::string(row.from.text());
  if (!row.to.text().empty()) line += " -> " + std::string(row.to.text());
  line += " " + std::string(row.type.text());
  if (!row.subject.empty()) line += " of " + row.subject;
  if (row.nth > 1) line += ", the " + std::to_string(row.nth) + ". of its kind";
  if (row.copy > 0) line += ", copy " + std::to_string(row.copy);
  if (row.status != 0) line += ", " + std::to_string(row.status);
  if (!row.text.empty()) line += ", " + row.text;
  if (row.body != 0) line += ", body " + std::to_string(row.body);
  return line;
}

std::vector<std::string> event_lines(const run::Prepared& prepared, run::CaseSeed seed, const std::string& plant, bool is_fresh) {
  const run::CasePrepared own = run::for_case(prepared, seed);
  std::vector<std::string> lines;
  if (!own.prepared) return lines;
  for (const run::Row& row : rows_of(*own.prepared, seed, plant, "", is_fresh)) lines.push_back(event_line(row));
  return lines;
}

// Without what is the first process's own affair.
std::vector<std::string> words_of_second(const std::vector<std::string>& words) {
  std::vector<std::string> kept;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool is_own = words[i] == "--verify" || words[i] == "--fail-fast" || words[i].starts_with("--time-budget");
    if (words[i] == "--time-budget") ++i;  // its value
    if (!is_own) kept.push_back(words[i]);
  }
  kept.push_back("--second=digests");
  return kept;
}

std::vector<std::string> words_for_events(const scenario::Scenario& scenario, run::CaseSeed seed, const Options& options) {
  const bool by_name = scenario.file.starts_with(scenario::kEmbeddedPrefix) || !options.library.empty();
  std::vector<std::string> words{"run", by_name ? scenario.name : scenario.file, "--seed", run::to_text(seed), "--second=events"};
  const auto add = [&words](const char* flag, const std::string& value) {
    if (!value.empty()) words.insert(words.end(), {flag, value});
  };
  add("--library", options.library);
  add("--documents", options.documents);
  add("--plant", options.plant);
  add("--sut", options.sut);
  return words;
}

std::string first_event_that_differs(const std::vector<std::string>& here, const std::vector<std::string>& there) {
  const auto at = [](const std::vector<std::string>& lines, std::size_t i) {
    return i < lines.size() ? lines[i] : std::string("nothing more");
  };
  for (std::size_t i = 0; i < std::max(here.size(), there.size()); ++i) {
    if (at(here, i) != at(there, i)) {
      return "event " + std::to_string(i + 1) + " is the first that differs. Here: " + at(here, i) + ". There: " + at(there, i) + ".";
    }
  }
  return "run once more by each, all its " + std::to_string(here.size()) +
         " events were the same: what differs comes and goes, or is in a store.";
}

std::string difference_in(const Job& job, run::CaseSeed seed, const Options& options, const Console& console) {
  const auto second = console.second(words_for_events(*job.scenario, seed, options));
  if (!second) return "the second process could not be asked for its events: " + second.error().text;
  std::vector<std::string> there;
  while (auto line = (*second)()) there.push_back(*std::move(line));
  std::vector<std::string> here = event_lines(*job.prepared, seed, options.plant, false);
  // By then a process that has run something is to be had.
  if (here == there) here = event_lines(*job.prepared, seed, options.plant, false);
  return first_event_that_differs(here, there);
}

}  // namespace

namespace {

// What an orchestrator from outside has kept from the case before is to show as a difference.
run::CaseOptions in_fresh_process(const Options& options) {
  run::CaseOptions fresh;
  fresh.plant = options.plant;
  fresh.is_fresh = true;
  return fresh;
}

}  // namespace

ExitCode write_digests(const std::vector<Job>& jobs, const Options& options, const Console& console) {
  for (const Job& job : jobs) {
    run::map_in_order<Digest>(
        job.cases, {.workers = options.jobs == 0 ? console.cores : options.jobs},
        [&](std::uint64_t i) {
          return run::run_case(*job.prepared, {job.first.run, job.first.case_number + i}, in_fresh_process(options)).digest;
        },
        [&](std::uint64_t, const Digest& digest) {
          console.out(proofload::to_text(digest) + "\n");
          return !interrupted();
        });
  }
  return kHeld;
}

ExitCode write_events(const Job& job, const Options& options, const Console& console) {
  for (const std::string& line : event_lines(*job.prepared, job.first, options.plant, true)) console.out(line + "\n");
  return kHeld;
}

std::optional<VerifyCase> verify_with_second(const Options& options, const Console& console) {
  auto second = console.second ? console.second(words_of_second(options.words)) : fail("this program cannot start another");
  if (!second) {
    console.complain({.text = "there is no second process: " + second.error().text, .place = {}, .hint = {}});
    return std::nullopt;
  }
  return [next = *std::move(second), &options, &console](const Job& job, run::CaseSeed seed, run::Outcome& outcome) {
    const auto digest = next();
    if (interrupted() || (digest && *digest == proofload::to_text(outcome.digest))) return;
    outcome.verdict = run::Verdict::diverged;
    outcome.broken = "case " + run::to_text(seed) + " ran differently in a second process: " +
                     (digest ? difference_in(job, seed, options, console) : "it ended before it had come to this case.");
  };
}

}  // namespace proofload::cli
