#include "harness/report/text_reporter.hpp"

#include <gtest/gtest.h>

#include "tests/golden/golden.hpp"
#include "tests/harness/report/samples.hpp"

namespace proofload::report {
namespace {

// A run with one scenario of each verdict, told whole.
std::string told(TextOptions options, std::optional<WallTime> wall) {
  sample::Page page;
  TextReporter reporter(page.write(), options);
  const std::vector<run::ScenarioResult> results{sample::held("order_to_cash/happy_path", 1), sample::held("weather", 200),
                                                 sample::double_booked(), sample::inconclusive(), sample::broken()};
  RunHeader header{.version = "0.1.0", .seed = 8841, .workers = 2, .plant = "retry-with-new-key", .scenarios = {}};
  Summary summary;
  for (const auto& result : results) {
    header.scenarios.push_back(result.scenario->name);
    summary.add(result);
  }
  summary.wall = wall;
  reporter.begin(header);
  for (const auto& result : results) {
    reporter.scenario({.result = result, .wall = wall, .again = result.scenario->name + " --plant retry-with-new-key"});
  }
  reporter.failure({.result = results[2],
                    .failure = results[2].failures.front(),
                    .promise = "Each order is booked once.",
                    .order = "bigbox/PO-1-0003",
                    .rows = sample::lost_reply_rows(),
                    .again = "faults/lost_reply --plant retry-with-new-key"});
  reporter.end(summary);
  return page.text;
}

constexpr Style kPlain{.colour = false, .unicode = true};
const WallTime kWall = std::chrono::milliseconds(412);

TEST(TextReporter, TellsARunOnATerminal) {
  test::expect_golden("report_table.txt", told({.style = kPlain, .layout = Layout::table}, kWall));
}

TEST(TextReporter, TellsARunInCi) {
  test::expect_golden("report_lines.txt", told({.style = kPlain, .layout = Layout::lines}, kWall));
}

TEST(TextReporter, TellsARunWithoutUtf8AndClock) {
  const std::string text = told({.style = {.colour = false, .unicode = false}, .layout = Layout::table}, {});
  test::expect_golden("report_ascii.txt", text);
  for (const char c : text) EXPECT_LT(static_cast<unsigned char>(c), 0x80u);
}

TEST(TextReporter, QuietTellsOnlyWhatFailed) {
  test::expect_golden("report_quiet.txt", told({.style = kPlain, .verbosity = Verbosity::quiet}, kWall));
}

TEST(TextReporter, KeepsWithinAHundredColumnsButForCommands) {
  std::istringstream lines(told({.style = kPlain, .layout = Layout::table}, kWall));
  for (std::string line; std::getline(lines, line);) {
    if (line.find("proofload ") != std::string::npos) continue;
    EXPECT_LE(width(line), kColumns) << line;
  }
}

TEST(TextReporter, ColoursStatusOnly) {
  const std::string text = told({.style = {.colour = true, .unicode = true}}, kWall);
  EXPECT_NE(text.find("\x1b[32m✓\x1b[0m"), std::string::npos);
  EXPECT_NE(text.find("\x1b[1;31m✗\x1b[0m"), std::string::npos);
}

}  // namespace
}  // namespace proofload::report
