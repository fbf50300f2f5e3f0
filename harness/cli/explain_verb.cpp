#include <algorithm>

#include "contracts/base/suggest.hpp"
#include "harness/cli/select.hpp"
#include "harness/cli/show_messages.hpp"
#include "harness/cli/tell.hpp"
#include "harness/cli/verbs.hpp"
#include "harness/report/journey.hpp"

namespace proofload::cli {
namespace {

// The orders that a word may mean: its own name, the end of its name, or something that was made for it.
std::vector<std::string> orders_called(const std::string& word, const std::vector<run::Row>& rows) {
  const std::vector<std::string> orders = run::orders_in(rows);
  if (std::find(orders.begin(), orders.end(), word) != orders.end()) return {word};
  std::vector<std::string> found;
  for (const std::string& order : orders) {
    if (order.ends_with("/" + word)) found.push_back(order);
  }
  for (const run::Row& row : rows) {
    if (!found.empty()) break;
    if (row.what == run::Row::What::fact && row.subject == word) found.assign(row.roots.begin(), row.roots.end());
  }
  return found;
}

Error no_such_order(const std::string& word, const std::vector<run::Row>& rows) {
  const std::vector<std::string> orders = run::orders_in(rows);
  const std::vector<std::string_view> names(orders.begin(), orders.end());
  std::string hint = did_you_mean(word, names);
  // Loads and payments have journeys, too; an order's name has its partner's in front.
  const auto first = std::find_if(orders.begin(), orders.end(),
                                  [](const std::string& order) { return order.find('/') != std::string::npos; });
  if (hint.empty() && first != orders.end()) hint = "its orders are called as " + *first;
  return {.text = "the case has no order '" + word + "'", .place = {}, .hint = std::move(hint)};
}

Error which_scenario(const Options& options) {
  return {.text = "which scenario is '" + options.name + "' an order of?",
          .place = {},
          .hint = "add --scenario NAME; proofload list shows the names"};
}

void tell_findings(const run::Outcome& outcome, const std::string& order, const report::Style& style,
                   const Console& console) {
  for (const check::Finding& finding : outcome.findings) {
    if (finding.order != order) continue;
    console.out(style.finish("\n" + style.sign(run::Verdict::violated) + " " +
                             style.paint(report::Paint::bad, finding.promise) + "\n" +
                             report::wrap(finding.text, "  ")));
  }
  if (!outcome.broken.empty()) console.out("\n" + report::wrap(outcome.broken, "  "));
}

}  // namespace

ExitCode explain_verb(const Options& options, const Console& console) {
  if (!check_plant(options, console)) return kBadInput;
  if (options.scenario.empty()) {
    console.complain(which_scenario(options));
    return kBadInput;
  }
  const auto selected = select_one(options.scenario, options, console);
  if (!selected) return selected.error();
  const scenario::Scenario& scenario = run::scenario_of(**selected);
  const run::CaseSeed seed = seed_of(scenario, options);
  const run::CasePrepared own = own_case(**selected, seed, console);
  if (!own.prepared) return kInconclusive;
  using Messages = run::Recorder::Messages;
  run::Recorder recorder = recorder_for(scenario, "", options.show.empty() ? Messages::named : Messages::kept);
  const run::Outcome outcome = run::run_case(*own.prepared, seed, {.plant = options.plant, .recorder = &recorder});
  const std::vector<run::Row>& rows = recorder.rows();
  const std::vector<std::string> orders = orders_called(options.name, rows);
  if (orders.empty()) {
    console.complain(no_such_order(options.name, rows));
    return kBadInput;
  }
  const report::Style style = console.out_style(options.colour);
  for (const std::string& order : orders) {
    if (!options.show.empty()) {
      const auto shown = show_messages(options.show, report::journey_of(rows, order), rows, style, options.quiet, console);
      if (shown) continue;
      console.complain(shown.error());
      return kBadInput;
    }
    console.out(style.finish(style.paint(report::Paint::strong, order) + "  " + scenario.name + " · seed " +
                             run::to_text(seed) + "\n" + report::wrap(report::milestones(rows, order), "  ") + "\n"));
    console.out(style.finish(to_text(report::journey_of(rows, order), style, report::Numbers::shown)));
    tell_findings(outcome, order, style, console);
  }
  return kHeld;
}

}  // namespace proofload::cli
