// Whole orders: bytes on every wire, every message judged, all checks on.
#include <ctime>
#include <cstdio>

#include "harness/run/run.hpp"
#include "harness/scenario/load.hpp"
#include "tests/bench/benchmark.hpp"

namespace proofload {
namespace {

std::shared_ptr<const run::Prepared> prepared(const std::string& text) {
  const auto scenario = scenario::Loader().load_text("bench", "bench.jsonc", text);
  REQUIRE(scenario.has_value());
  const auto prepared = run::prepare(*scenario);
  REQUIRE(prepared.has_value());
  return *prepared;
}

double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

void measure(const char* what, const run::Prepared& scenario, std::uint64_t cases) {
  run::run_case(scenario, {1, 1});
  const double from = cpu_seconds();
  std::uint64_t orders = 0;
  std::uint64_t messages = 0;
  for (std::uint64_t i = 1; i <= cases; ++i) {
    const run::Outcome outcome = run::run_case(scenario, {1, i});
    REQUIRE(outcome.verdict == run::Verdict::held);
    orders += outcome.orders;
    messages += outcome.messages;
  }
  const double seconds = cpu_seconds() - from;
  std::printf("%-44s %8.0f orders/s %10.0f messages/s %6.1f messages an order\n", what,
              static_cast<double>(orders) / seconds, static_cast<double>(messages) / seconds,
              static_cast<double>(messages) / static_cast<double>(orders));
}

// Four partners with an agreement each, a warehouse of one's own and a third party's, parcels and trucks: the story
// retailers/four_kinds_of_customers with fifty orders of each.
TEST_CASE("orders a second of CPU time in a mixed world", "[mixed]") {
  measure("200 orders of four partners in a mixed world",
          *prepared(R"({ "world": "worlds/mixed", "settle_within": "12d",
                         "orders": [
                           { "from": "bigbox", "count": 50, "every": "20min", "lines": 2 },
                           { "from": "corner", "count": 50, "every": "25min", "lines": 1, "quantity": 3 },
                           { "from": "harvest", "count": 50, "every": "30min", "lines": [
                             { "item": "TAPE-50", "quantity": 12 }, { "item": "GLOVE-L", "quantity": 6 }] },
                           { "from": "northway", "count": 50, "every": "35min", "lines": [
                             { "item": "PAINT-WH", "quantity": 8 }] }] })"),
          10);
}

TEST_CASE("orders a second of CPU time", "[orders]") {
  measure("one order of one line, a case each",
          *prepared(R"({ "world": "worlds/one_warehouse", "settle_within": "3d",
                         "orders": [{ "from": "bigbox", "lines": 1, "quantity": 6 }] })"),
          2000);
  measure("a case of 200 orders",
          *prepared(R"({ "world": "worlds/one_warehouse", "settle_within": "3d",
                         "orders": [{ "from": "bigbox", "count": 200, "every": "3min", "lines": 1, "quantity": 6 }] })"),
          10);
  measure("50 orders under all faults",
          *prepared(R"({ "world": "worlds/one_warehouse", "heal": "08:00", "settle_within": "3d",
                         "orders": [{ "from": "bigbox", "count": 50, "every": "3min", "lines": 2 }],
                         "faults": [
                           { "lose": "reply", "rate": "1/50" }, { "duplicate": "carrier -> orchestrator", "rate": "1/20" },
                           { "refuse": "erp", "status": 429, "retry_after": "30s", "rate": "1/25" },
                           { "slow": "wms", "by": "90s", "rate": "1/30" }, { "delay": "event", "by": "20min", "rate": "1/30" },
                           { "reorder": "wms -> orchestrator", "by": "10min", "rate": "1/30" },
                           { "corrupt": "document", "rate": "1/60" }, { "crash": "orchestrator", "rate": "1/100" },
                           { "outage": "wms", "from": "01:10", "for": "25min" },
                           { "partition": "orchestrator", "with": "erp", "from": "02:00", "for": "20min" }] })"),
          100);
}

}  // namespace
}  // namespace proofload
