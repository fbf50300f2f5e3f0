#include "tests/harness/report/samples.hpp"

namespace proofload::report::sample {
namespace {

using run::Row;
using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr const char* kOrder = "bigbox/PO-1-0003";

std::shared_ptr<scenario::Scenario> scenario_called(std::string name) {
  auto scenario = std::make_shared<scenario::Scenario>();
  scenario->name = std::move(name);
  scenario->file = "scenarios/" + scenario->name + ".jsonc";
  return scenario;
}

run::Outcome outcome(std::uint64_t number) {
  run::Outcome outcome;
  outcome.digest = {number, number};
  outcome.messages = 680;
  outcome.orders = 20;
  outcome.virtual_time = hours(26);
  return outcome;
}

Row message(Instant at, Row::What what, Kind kind, std::uint64_t id, std::uint64_t answers = 0) {
  const bool back = kind == Kind::reply;
  Row row{.at = at,
          .what = what,
          .from = back ? Symbol("erp") : Symbol("orchestrator"),
          .to = back ? Symbol("orchestrator") : Symbol("erp"),
          .type = "erp.create_order",
          .kind = kind};
  row.status = back ? 201 : 0;
  row.id = {id};
  row.in_reply_to = {answers};
  row.roots = {kOrder};
  return row;
}

Row booked(Instant at, const char* sales_order, std::uint64_t cause) {
  Row row{.at = at, .what = Row::What::fact, .from = "erp", .to = {}, .type = "sales_order.created"};
  row.text = row.subject = sales_order;
  row.cause = {cause};
  row.roots = {kOrder};
  return row;
}

}  // namespace

run::ScenarioResult held(std::string name, std::uint64_t cases) {
  run::Tally tally(scenario_called(std::move(name)), cases, run::Coverage::judged);
  for (std::uint64_t i = 1; i <= cases; ++i) tally.add({8841, i}, outcome(i));
  return tally.finish();
}

run::ScenarioResult double_booked() {
  run::Tally tally(scenario_called("faults/lost_reply"), 5, run::Coverage::judged);
  for (std::uint64_t i = 1; i <= 5; ++i) {
    run::Outcome one = outcome(i);
    if (i == 1 || i == 4) {
      one.verdict = run::Verdict::violated;
      one.findings = {{"order_booked_once", kOrder, "bigbox/PO-1-0003 was booked 2 times, as S-1001 and S-1002", {{1}, {3}}},
                      {"every_order_ends", kOrder, "bigbox/PO-1-0003 has no end", {}}};
    }
    tally.add({8841, i}, std::move(one));
  }
  return tally.finish();
}

run::ScenarioResult inconclusive() {
  auto scenario = scenario_called("faults/rare_duplicate");
  scenario->faults.push_back({.name = "duplicate carrier -> orchestrator", .kind = "duplicate", .fields = {}, .place = {}});
  scenario->sometimes.push_back({.phrase = "the sweep repaired an order", .name = {}, .place = {}});
  run::Tally tally(std::move(scenario), 2, run::Coverage::judged);
  for (std::uint64_t i = 1; i <= 2; ++i) {
    run::Outcome one = outcome(i);
    one.fired = {0};
    one.sometimes = {i};
    tally.add({8841, i}, std::move(one));
  }
  return tally.finish();
}

run::ScenarioResult broken() {
  run::Tally tally(scenario_called("faults/crash"), 3, run::Coverage::judged);
  for (std::uint64_t i = 1; i <= 3; ++i) {
    run::Outcome one = outcome(i);
    if (i == 2) {
      one.verdict = run::Verdict::broken;
      one.broken = "the orchestrator sent to 'wsm', which is nobody";
    }
    tally.add({8841, i}, std::move(one));
  }
  return tally.finish();
}

std::vector<run::Row> lost_reply_rows() {
  using enum Row::What;
  const Instant first = kEpoch + seconds(120);
  const Instant second = first + seconds(30);
  std::vector<Row> rows;
  rows.push_back(message(first, sent, Kind::request, 1));
  rows.push_back(message(first + milliseconds(40), delivered, Kind::request, 1));
  rows.push_back(booked(first + milliseconds(40), "S-1001", 1));
  rows.push_back(message(first + milliseconds(40), sent, Kind::reply, 2, 1));
  rows.push_back(message(first + milliseconds(40), fault, Kind::reply, 2, 1));
  rows.back().text = "lose reply of erp.create_order";
  rows.push_back(message(first + milliseconds(40), lost, Kind::reply, 2, 1));
  rows.back().text = "lost (injected)";
  rows.back().injected = true;
  rows.push_back({.at = first + seconds(5), .what = down, .from = "wms", .to = {}, .type = "crash"});
  rows.back().text = "10s";
  rows.push_back({.at = first + seconds(15), .what = up, .from = "wms", .to = {}, .type = {}});
  rows.push_back(message(second, sent, Kind::request, 3));
  rows.back().nth = 2;
  rows.push_back(message(second + milliseconds(40), delivered, Kind::request, 3));
  rows.push_back(booked(second + milliseconds(40), "S-1002", 3));
  rows.push_back(message(second + milliseconds(40), sent, Kind::reply, 4, 3));
  rows.push_back(message(second + milliseconds(70), delivered, Kind::reply, 4, 3));
  return rows;
}

}  // namespace proofload::report::sample
