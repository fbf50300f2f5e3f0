#include "harness/report/json_reporter.hpp"

#include <nlohmann/json.hpp>

#include "harness/report/clause_coverage.hpp"

namespace proofload::report {
namespace {

using nlohmann::ordered_json;

// Bytes of a document may be anything: what is no UTF-8 becomes a replacement character.
std::string line_of(const ordered_json& object) {
  return object.dump(-1, ' ', false, ordered_json::error_handler_t::replace) + '\n';
}

template <class List, class Name>
ordered_json by_name(const List& list, const std::vector<std::uint64_t>& counts, const Name& name) {
  ordered_json object = ordered_json::object();
  for (std::size_t i = 0; i < list.size() && i < counts.size(); ++i) object[std::string(name(list[i]))] = counts[i];
  return object;
}

std::int64_t whole_milliseconds(WallTime time) {
  return std::chrono::round<std::chrono::milliseconds>(time).count();
}

ordered_json waiver_of(const scenario::Waiver& waiver) {
  return {{"check", waiver.check},
          {"partner", waiver.partner},
          {"reason", waiver.reason},
          {"until", iso_text(waiver.until)}};
}

ordered_json size_json(const explore::CaseSize& size) {
  return {{"orders", size.orders}, {"lines", size.lines}, {"faults", size.faults}};
}

ordered_json waived_of(const run::ScenarioResult& result) {
  ordered_json list = ordered_json::array();
  for (std::size_t i = 0; i < result.waived.size(); ++i) {
    const run::WaivedFindings& waived = result.waived[i];
    ordered_json each = waiver_of(result.scenario->waivers[i]);
    each["count"] = waived.findings;
    each["cases"] = waived.cases;
    if (waived.first) {
      each["seed"] = run::to_text(*waived.first);
      each["text"] = waived.text;
    }
    list.push_back(std::move(each));
  }
  return list;
}

}  // namespace

void JsonReporter::begin(const RunHeader& header) {
  ordered_json object{{"type", "version"}, {"tool", header.version}, {"schema", kJsonSchema}, {"seed", header.seed}};
  if (!header.plant.empty()) object["plant"] = header.plant;
  object["scenarios"] = header.scenarios.size();
  write_(line_of(object));
}

void JsonReporter::scenario(const ScenarioReport& report) {
  const run::ScenarioResult& result = report.result;
  ordered_json object{{"type", "scenario"},
                      {"name", result.scenario->name},
                      {"verdict", run::to_text(result.verdict)},
                      {"cases", result.cases},
                      {"cases_planned", result.cases_planned},
                      {"cases_failed", result.cases_failed},
                      {"digest", proofload::to_text(result.digest)},
                      {"orders", result.orders},
                      {"messages", result.messages},
                      {"virtual_ms", result.virtual_time.count()}};
  if (report.wall) object["wall_ms"] = whole_milliseconds(*report.wall);
  if (result.first_failed) object["first_failed"] = run::to_text(*result.first_failed);
  if (!result.broken.empty()) object["broken"] = result.broken;
  if (!result.doubts.empty()) object["doubts"] = result.doubts;
  if (!result.moot.empty()) object["moot"] = result.moot;
  object["fired"] = by_name(result.scenario->faults, result.fired, [](const auto& fault) { return fault.name; });
  object["sometimes"] = by_name(result.scenario->sometimes, result.sometimes, [](const auto& seen) { return seen.phrase; });
  const auto checks = check::all_checks();
  object["judged"] = by_name(checks, result.judged, [](const auto& kind) { return kind.name; });
  object["excused"] = by_name(checks, result.excused, [](const auto& kind) { return kind.name; });
  object["relaxed"] = by_name(checks, result.relaxed, [](const auto& kind) { return kind.name; });
  object["findings"] = ordered_json::array();
  for (const run::Failure& failure : result.failures) {
    object["findings"].push_back({{"promise", failure.finding.promise},
                                  {"order", failure.finding.order},
                                  {"text", failure.finding.text},
                                  {"seed", run::to_text(failure.seed)},
                                  {"cases", failure.cases},
                                  {"count", failure.findings}});
  }
  if (!result.waived.empty()) object["waived"] = waived_of(result);
  for (const run::DocumentEnding& each : result.documents) {
    object["documents"].push_back({{"file", each.file},
                                   {"set", each.set},
                                   {"about", each.about},
                                   {"sent_by", each.sent_by},
                                   {"ending", each.ending}});
  }
  write_(line_of(object));
}

// The scenario's object has told the rest.
void JsonReporter::failure(const FailureReport& report) {
  if (!report.smallest) return;
  const explore::Shrunk& shrunk = report.smallest->shrunk;
  ordered_json object{{"type", "smallest"},
                      {"scenario", report.result.scenario->name},
                      {"promise", shrunk.finding.promise},
                      {"order", shrunk.finding.order},
                      {"text", shrunk.finding.text},
                      {"seed", run::to_text(report.failure.seed)}};
  object["before"] = size_json(shrunk.before);
  object["after"] = size_json(shrunk.after);
  object["runs"] = shrunk.runs;
  object["finished"] = shrunk.is_finished;
  object["faults"] = ordered_json::array();
  for (const scenario::FaultRule& fault : shrunk.smallest.faults) object["faults"].push_back(fault.name);
  for (const scenario::Drawn& each : run::scenario_of(*shrunk.prepared).drawn) object["drawn"][each.path] = each.text;
  if (!report.smallest->saved.empty()) object["saved"] = report.smallest->saved;
  if (report.smallest->wall) object["wall_ms"] = whole_milliseconds(*report.smallest->wall);
  write_(line_of(object));
}

void JsonReporter::end(const Summary& summary) {
  ordered_json object{{"type", "summary"}, {"verdict", run::to_text(summary.verdict)}};
  for (std::size_t i = 0; i < summary.scenarios.size(); ++i) {
    object[std::string(run::to_text(static_cast<run::Verdict>(i)))] = summary.scenarios[i];
  }
  object["cases"] = summary.cases;
  object["orders"] = summary.orders;
  object["messages"] = summary.messages;
  object["virtual_ms"] = summary.virtual_time.count();
  if (summary.wall) object["wall_ms"] = whole_milliseconds(*summary.wall);
  const ClauseCoverage coverage = coverage_of(summary.clauses);
  object["clauses"] = {{"exercised", coverage.exercised}, {"not_exercised", coverage.not_exercised}};
  for (const PartCoverage& part : coverage_of_agreements(summary.agreements)) {
    object["agreements"].push_back({{"partner", part.name},
                                    {"stated", part.stated},
                                    {"exercised", part.clauses.exercised},
                                    {"not_exercised", part.clauses.not_exercised}});
  }
  for (const PartCoverage& part : coverage_of_documents(summary.said)) {
    object["documents"].push_back(
        {{"document", part.name}, {"exercised", part.clauses.exercised}, {"not_exercised", part.clauses.not_exercised}});
  }
  for (const WaiverSummary& each : summary.waivers) {
    ordered_json waiver = waiver_of(each.waiver);
    waiver["count"] = each.findings;
    waiver["scenarios"] = each.scenarios;
    object["waivers"].push_back(std::move(waiver));
  }
  object["interrupted"] = summary.interrupted;
  if (summary.ended_early) {
    object["time_budget"] = {{"cases_planned", summary.ended_early->cases_planned},
                             {"scenarios_not_begun", summary.scenarios_planned - summary.ended_early->begun}};
  }
  if (summary.never_started) object["never_started"] = {{"cases_planned", summary.never_started->cases_planned}};
  object["exit_code"] = summary.exit_code;
  write_(line_of(object));
}

}  // namespace proofload::report
