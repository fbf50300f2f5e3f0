#include "harness/report/text_reporter.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "harness/report/journey.hpp"
#include "harness/scenario/library.hpp"
#include "harness/scenario/workload.hpp"

namespace proofload::report {
namespace {

using run::Verdict;

constexpr std::size_t kExcerptLines = 12;
constexpr std::size_t kListedMost = 6;  // of a smallest case that is none
constexpr std::size_t kNameColumnsLeast = 20;
constexpr std::size_t kNameColumnsMost = 48;

std::string failed_text(const run::ScenarioResult& result) {
  if (!result.first_failed) return result.verdict == Verdict::inconclusive ? "inconclusive" : "";
  const std::string what(run::to_text(result.verdict));
  if (result.cases_planned == 1) return what;
  return what + " in case " + with_commas(result.first_failed->case_number) +
         (result.cases_failed > 1 ? " and " + with_commas(result.cases_failed - 1) + " more" : "");
}

std::string stopped_text(const run::ScenarioResult& result) {
  if (result.cases == result.cases_planned) return "";
  return "stopped after " + with_commas(result.cases) + " of " + with_commas(result.cases_planned);
}

std::string without_full_stop(std::string text) {
  if (!text.empty() && text.back() == '.') text.pop_back();
  return text;
}

// With its slash; "" where they lie in none.
std::string_view common_folder(const std::vector<run::DocumentEnding>& documents) {
  std::string_view folder = documents.front().file;
  for (const run::DocumentEnding& each : documents) {
    while (!folder.empty() && (folder.back() != '/' || !each.file.starts_with(folder))) folder.remove_suffix(1);
  }
  return folder;
}

// "bigbox/PO-1-0003: 2 EA of WIDGET-1"
std::string order_text(const scenario::OrderStream& order) {
  std::string text = scenario::root_of(order, 1) + ":";
  for (const scenario::WrittenLine& line : order.written_lines) {
    text += (text.back() == ':' ? " " : ", ") + to_text(*line.quantity) + " of " +
            (line.item.empty() ? line.buyer_item : line.item);
  }
  if (!order.changes.empty()) text += ", " + counted(order.changes.size(), "change");
  if (order.cancel_after) text += ", cancelled after " + format_duration(*order.cancel_after);
  return text;
}

// A line each, or more: "    order  …".
std::string listed(std::string_view what, const std::vector<std::string>& entries) {
  const std::string head = "    " + std::string(what) + "  ";
  const std::string indent(head.size(), ' ');
  std::string text;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (i == kListedMost && entries.size() > kListedMost + 1) {
      return text + indent + "and " + with_commas(entries.size() - i) + " more\n";
    }
    text += head + wrap(entries[i], indent).substr(indent.size());
  }
  return text;
}

// What would have kept the promise.
std::string why_text(const explore::Shrunk& shrunk) {
  const std::size_t faults = shrunk.smallest.faults.size();
  if (faults == 0) return "It takes no trouble at all.";
  if (shrunk.needed.size() < faults) {
    return counted(shrunk.needed.size(), "fault") + " of " + std::to_string(faults) + " had to be: without one of these the promise holds.";
  }
  return faults == 1 ? "Without that fault the promise holds." : "Without any one of these faults the promise holds.";
}

std::uint64_t relaxed_of(const run::ScenarioResult& result, std::size_t check) {
  return check < result.relaxed.size() ? result.relaxed[check] : 0;
}

}  // namespace

void TextReporter::begin(const RunHeader& header) {
  planned_ = header.scenarios.size();
  name_columns_ = kNameColumnsLeast;
  for (const std::string& name : header.scenarios) name_columns_ = std::max(name_columns_, width(name));
  name_columns_ = std::min(name_columns_, kNameColumnsMost);
  if (options_.verbosity == Verbosity::quiet) return;
  std::string text = "proofload " + header.version + " · " + counted(planned_, "scenario") + " · " +
                     counted(header.workers, "worker") + " · seed " + std::to_string(header.seed);
  if (!header.plant.empty()) text += " · planted " + header.plant;
  say(options_.style.paint(Paint::dim, text) + "\n\n");
  if (options_.layout == Layout::table) {
    const std::size_t mark = width(options_.style.plain_sign(Verdict::held));
    say(options_.style.paint(Paint::dim, std::string(3 + mark, ' ') + pad("scenario", name_columns_) +
                                             "    cases     messages    virtual      wall") +
        "\n");
  }
}

std::string TextReporter::row(const ScenarioReport& report) const {
  const Style& style = options_.style;
  const run::ScenarioResult& result = report.result;
  const bool held = result.verdict == Verdict::held;
  std::string text = "  " + style.sign(result.verdict) + " " +
                     style.paint(held ? Paint::plain : Paint::strong, pad(result.scenario->name, name_columns_));
  std::string what = failed_text(result);
  if (const std::string stopped = stopped_text(result); !stopped.empty()) what += (what.empty() ? "" : ", ") + stopped;
  if (what.empty()) {
    text += style.paint(Paint::dim, pad_left(with_commas(result.cases), 9) + pad_left(with_commas(result.messages), 13) +
                                        pad_left(virtual_text(result.virtual_time), 11));
  } else {
    text += style.paint(held ? Paint::warn : Paint::bad, pad_left(what, 33));
  }
  if (report.wall) text += style.paint(Paint::dim, pad_left(wall_text(*report.wall), 10));
  return text + '\n';
}

std::string TextReporter::counter_line(const ScenarioReport& report) {
  const Style& style = options_.style;
  const run::ScenarioResult& result = report.result;
  const std::string total = std::to_string(planned_);
  std::string text = "(" + pad_left(std::to_string(finished_), total.size()) + "/" + total + ") " +
                     style.sign(result.verdict) + " " + pad(result.scenario->name, name_columns_) + "  " +
                     pad_left(counted(result.cases, "case"), 9);
  if (report.wall) text += "  " + pad_left(wall_text(*report.wall), 8);
  for (const std::string& more : {failed_text(result), stopped_text(result)}) {
    if (!more.empty()) text += "  " + more;
  }
  return text + '\n';
}

void TextReporter::scenario(const ScenarioReport& report) {
  ++finished_;
  const run::ScenarioResult& result = report.result;
  if (options_.verbosity == Verbosity::quiet && result.verdict == Verdict::held) return;
  say(options_.layout == Layout::table ? row(report) : counter_line(report));
  say_documents(result);
  say_reasons(report);
  if (options_.verbosity == Verbosity::verbose) say_details(result);
}

void TextReporter::say_reasons(const ScenarioReport& report) {
  const run::ScenarioResult& result = report.result;
  for (const std::string& doubt : result.doubts) say(wrap(doubt, "      "));
  for (const std::string& fault : result.moot) {
    say(options_.style.paint(Paint::dim, wrap("moot, there is nothing for it to strike any more: " + fault, "      ")));
  }
  const auto checks = check::all_checks();
  for (std::size_t i = 0; i < result.judged.size() && i < checks.size(); ++i) {
    if (result.judged[i] > 0 || relaxed_of(result, i) == 0) continue;
    say(options_.style.paint(Paint::dim, "      not required by the agreement: " + std::string(checks[i].name)) + "\n");
  }
  say_waived(result);
  if (result.broken.empty()) return;
  const auto [told, is_new] = broken_told_.try_emplace(result.broken, result.scenario->name);
  say(is_new ? wrap_first_line(result.broken, "      ") : wrap("for the same reason as " + told->second, "      "));
  if (result.first_failed) {
    say("    " + command("Rerun", "proofload replay " + report.again + " --seed " + run::to_text(*result.first_failed)));
  }
}

void TextReporter::say_waived(const run::ScenarioResult& result) {
  for (std::size_t i = 0; i < result.waived.size(); ++i) {
    const run::WaivedFindings& waived = result.waived[i];
    if (waived.findings == 0) continue;
    const scenario::Waiver& waiver = result.scenario->waivers[i];
    say(options_.style.paint(Paint::warn, wrap("waived: " + waiver.check + " with " + waiver.partner + ", " +
                                                   counted(waived.findings, "finding") + " in " +
                                                   counted(waived.cases, "case") + ": " + waiver.reason, "      ")));
  }
}

void TextReporter::say_relaxed(const Summary& summary) {
  std::string list;
  std::uint64_t times = 0, kinds = 0;
  const auto checks = check::all_checks();
  for (std::size_t i = 0; i < summary.relaxed.size() && i < checks.size(); ++i) {
    if (summary.relaxed[i] == 0) continue;
    times += summary.relaxed[i];
    ++kinds;
    list += (list.empty() ? "" : ", ") + std::string(checks[i].name) + " " + counted(summary.relaxed[i], "time");
  }
  if (list.empty() || options_.verbosity == Verbosity::quiet) return;
  // Over many scenarios it is a sum of many agreements, which says little; over one it is what its agreement let pass.
  if (summary.scenarios_planned > 1 && options_.verbosity != Verbosity::verbose) {
    list = counted(times, "time") + ", by " + counted(kinds, "check") + "; -v tells which";
  }
  say(options_.style.paint(Paint::dim, wrap("not required by agreements: " + list, "  ")));
}

// A row for each set of each file, by its path from the folder that they have in common.
void TextReporter::say_documents(const run::ScenarioResult& result) {
  if (result.documents.empty() || options_.verbosity == Verbosity::quiet) return;
  using Cells = std::array<std::string, 4>;
  const std::size_t folder = common_folder(result.documents).size();
  std::vector<Cells> rows{{"document", "set", "about", "sent by"}};
  for (const run::DocumentEnding& row : result.documents) {
    rows.push_back({row.file.substr(folder), row.set.empty() ? "-" : row.set, row.about.empty() ? "-" : row.about,
                    row.sent_by});
  }
  std::array<std::size_t, 4> columns{};
  for (const Cells& cells : rows) {
    for (std::size_t i = 0; i < columns.size(); ++i) columns[i] = std::max(columns[i], width(cells[i]));
  }
  say("\n");
  for (std::size_t row = 0; row < rows.size(); ++row) {
    std::string text = "  ";
    for (std::size_t i = 0; i < columns.size(); ++i) text += pad(rows[row][i], columns[i]) + "  ";
    if (row == 0) {
      say(options_.style.paint(Paint::dim, text + "ending") + "\n");
      continue;
    }
    const std::string& ending = result.documents[row - 1].ending;
    text += ending.empty() ? "nothing came of it" : ending;
    say((ending.empty() ? options_.style.paint(Paint::warn, text) : text) + "\n");
  }
}

// Whatever else is left out, this is said.
void TextReporter::say_waivers(const Summary& summary) {
  for (const WaiverSummary& each : summary.waivers) {
    const scenario::Waiver& waiver = each.waiver;
    const std::string what =
        each.findings == 0 ? "nothing broke it, take the waiver out"
                           : counted(each.findings, "finding") + " in " + counted(each.scenarios, "scenario");
    say(wrap("waived until " + iso_text(waiver.until) + ": " + waiver.check + " with " + waiver.partner + ", " + what +
                 " (" + without_full_stop(waiver.reason) + ")", "  "));
  }
}

void TextReporter::say_details(const run::ScenarioResult& result) {
  const auto row = [this](std::string_view what, std::uint64_t count, std::string_view rest) {
    say(options_.style.paint(Paint::dim,
                             "      " + pad(what, 6) + pad_left(with_commas(count), 9) + "  " + std::string(rest)) +
        "\n");
  };
  const scenario::Scenario& scenario = *result.scenario;
  for (std::size_t i = 0; i < result.fired.size(); ++i) row("fired", result.fired[i], scenario.faults[i].name);
  for (std::size_t i = 0; i < result.sometimes.size(); ++i) {
    row("seen", result.sometimes[i], scenario.sometimes[i].phrase);
  }
  const auto checks = check::all_checks();
  for (std::size_t i = 0; i < result.judged.size() && i < result.excused.size(); ++i) {
    std::string line(checks[i].name);
    if (result.excused[i] > 0) line += ", and " + with_commas(result.excused[i]) + " times excused";
    if (const std::uint64_t relaxed = relaxed_of(result, i); relaxed > 0) {
      line += ", and " + with_commas(relaxed) + " times not required by the agreement";
    }
    row("judged", result.judged[i], line);
  }
  say(options_.style.paint(Paint::dim, "      digest " + proofload::to_text(result.digest)) + "\n");
}

void TextReporter::failure(const FailureReport& report) {
  const Style& style = options_.style;
  const run::Failure& failure = report.failure;
  const check::Finding& finding = report.smallest ? report.smallest->shrunk.finding : failure.finding;
  const std::string& name = report.result.scenario->name;
  const std::string promise(failure.finding.promise);
  const bool embedded = report.result.scenario->file.starts_with(scenario::kEmbeddedPrefix);
  say("\n" + style.sign(Verdict::violated) + " " + style.paint(Paint::bad, promise) +
      style.paint(Paint::dim, "  " + name + (embedded ? "" : " · " + report.result.scenario->file)) + "\n");
  const std::string sentence = without_full_stop(report.promise);
  say(wrap((sentence.empty() ? "" : sentence + ". ") + without_full_stop(finding.text) + ".", "  "));
  if (report.result.cases > 1) {
    say(style.paint(Paint::dim, "  broken in " + with_commas(failure.cases) + " of " +
                                    counted(report.result.cases, "case") + ", first in case " +
                                    with_commas(failure.seed.case_number)) +
        "\n");
  }
  const std::string seed = " --seed " + run::to_text(failure.seed);
  if (report.smallest) {
    say_smallest(*report.smallest);
    if (report.smallest->saved.empty()) say(command("Rerun", "proofload replay " + report.again + seed));
  } else {
    say_journey(report.rows, report.order, finding);
    say("\n" + command("Rerun", "proofload replay " + report.again + seed));
    if (!report.order.empty()) {
      say(command("Look ", "proofload explain " + report.order + " --scenario " + report.again + seed));
    }
  }
  say_others(report);
}

void TextReporter::say_journey(const std::vector<run::Row>& rows, const std::string& order, const check::Finding& finding) {
  if (order.empty()) return;
  const Journey journey = excerpt(journey_of(rows, order), finding.because, kExcerptLines);
  say("\n" + to_text(journey, options_.style, Numbers::hidden));
}

void TextReporter::say_smallest(const SmallestCase& smallest) {
  const Style& style = options_.style;
  const explore::Shrunk& shrunk = smallest.shrunk;
  const auto from_to = [](std::uint64_t before, std::uint64_t after, std::string_view what) {
    return (before == after ? "" : with_commas(before) + " → ") + counted(after, what);
  };
  say("\n  " + style.paint(Paint::strong, "Smallest failing case") + "  " +
      from_to(shrunk.before.orders, shrunk.after.orders, "order") + ", " +
      from_to(shrunk.before.lines, shrunk.after.lines, "line") + ", " +
      from_to(shrunk.before.faults, shrunk.after.faults, "fault") +
      style.paint(Paint::dim, " in " + counted(shrunk.runs, "run") +
                                  (smallest.wall ? ", " + wall_text(*smallest.wall) : "")) +
      "\n");
  std::vector<std::string> orders, faults;
  for (const explore::PinnedOrder& order : shrunk.smallest.orders) orders.push_back(order_text(order.stream));
  for (const scenario::FaultRule& fault : shrunk.smallest.faults) faults.push_back(fault.name);
  say(listed("order", orders) + listed("fault", faults));
  std::vector<std::string> drawn;
  for (const scenario::Drawn& each : run::scenario_of(*shrunk.prepared).drawn) drawn.push_back(each.path + ": " + each.text);
  say(listed("drawn", drawn));
  if (shrunk.smallest.latencies == sim::Latencies::drawn) {
    say(listed("times", {"as drawn from the seed: with the median of each the promise holds"}));
  }
  if (!shrunk.is_finished) say(style.paint(Paint::warn, wrap("stopped before the end: it may be smaller yet", "    ")));
  say_journey(smallest.rows, smallest.order, shrunk.finding);
  say("\n  " + style.paint(Paint::strong, "Why  ") + "  " + why_text(shrunk) + "\n");
  if (smallest.saved.empty()) return;
  say(command("Rerun", "proofload replay " + smallest.again));
  if (!smallest.order.empty()) {
    say(command("Look ", "proofload explain " + smallest.order + " --scenario " + smallest.again));
  }
  say("  " + style.paint(Paint::strong, "Saved") + "  " + smallest.saved + " (commit it: it runs first from now on)\n");
}

std::string TextReporter::command(std::string_view what, const std::string& text) const {
  return "  " + options_.style.paint(Paint::strong, what) + "  " + options_.style.paint(Paint::link, text) + "\n";
}

void TextReporter::say_others(const FailureReport& report) {
  std::string others;
  for (const run::Failure& other : report.result.failures) {
    if (other.finding.promise == report.failure.finding.promise) continue;
    if (!others.empty()) others += ", ";
    others += std::string(other.finding.promise) + " (" + counted(other.cases, "case") + ")";
  }
  if (!others.empty()) say(wrap("Also broken: " + others, "  "));
}

void TextReporter::end(const Summary& summary) {
  const Style& style = options_.style;
  std::string counts;
  int kinds = 0;
  for (std::size_t i = 0; i < summary.scenarios.size(); ++i) {
    if (summary.scenarios[i] == 0) continue;
    if (kinds++ > 0) counts += ", ";
    const auto verdict = static_cast<Verdict>(i);
    counts += style.paint(verdict == Verdict::held           ? Paint::good
                          : verdict == Verdict::inconclusive ? Paint::warn
                                                             : Paint::bad,
                          with_commas(summary.scenarios[i]) + " " + std::string(run::to_text(verdict)));
  }
  if (counts.empty()) counts = "nothing finished";
  std::string sum = counted(summary.cases, "case") + " · " + counted(summary.orders, "order") + " · " +
                    in_short(summary.messages) + " messages · " + virtual_text(summary.virtual_time) + " virtual";
  if (summary.wall) sum += " in " + wall_text(*summary.wall);
  const bool one_line = kinds <= 2;
  std::string text = "\n" + style.sign(summary.verdict) + " " + counts + (one_line ? " · " : "\n  ") + sum;
  if (summary.failures_not_told > 0) {
    text += "\n  " + counted(summary.failures_not_told, "more scenario") + " with broken promises: run one alone to see it";
  }
  if (summary.ended_early) {
    const EndedEarly& early = *summary.ended_early;
    text += "\n" + style.paint(Paint::warn, "  the time budget was used up after " + with_commas(summary.cases) + " of " +
                                                counted(early.cases_planned, "case") +
                                                (early.begun < summary.scenarios_planned
                                                     ? "; " + counted(summary.scenarios_planned - early.begun, "scenario") + " not begun"
                                                     : ""));
  }
  if (summary.never_started) {
    text += "\n" + style.paint(Paint::warn, "  not run, because the command of --sut never starts: " +
                                                counted(summary.never_started->cases_planned - summary.cases, "more case"));
  }
  if (summary.interrupted) {
    const auto finished = std::accumulate(summary.scenarios.begin(), summary.scenarios.end(), std::uint64_t{0});
    text += "\n" + style.paint(Paint::warn, "interrupted: " + with_commas(finished) + " of " +
                                                counted(summary.scenarios_planned, "scenario") + " begun");
  }
  say(text + "\n");
  say_relaxed(summary);
  say_clauses(summary);
  say_coverage(summary);
  say_waivers(summary);
}

}  // namespace proofload::report
