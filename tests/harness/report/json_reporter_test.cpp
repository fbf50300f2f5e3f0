#include "harness/report/json_reporter.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/harness/report/samples.hpp"

namespace proofload::report {
namespace {

std::vector<nlohmann::json> told(const run::ScenarioResult& result) {
  sample::Page page;
  JsonReporter reporter(page.write());
  reporter.begin({.version = "0.1.0", .seed = 8841, .workers = 2, .plant = {}, .scenarios = {result.scenario->name}});
  reporter.scenario({.result = result, .wall = {}, .again = {}});
  Summary summary;
  summary.add(result);
  reporter.end(summary);
  std::vector<nlohmann::json> objects;
  std::istringstream lines(page.text);
  for (std::string line; std::getline(lines, line);) objects.push_back(nlohmann::json::parse(line));
  return objects;
}

TEST(JsonReporter, BeginsWithTheVersionAndEndsWithTheSum) {
  const auto objects = told(sample::held("weather", 3));
  ASSERT_EQ(objects.size(), 3u);
  EXPECT_EQ(objects.front()["type"], "version");
  EXPECT_EQ(objects.front()["schema"], kJsonSchema);
  EXPECT_EQ(objects.back()["type"], "summary");
  EXPECT_EQ(objects.back()["cases"], 3);
}

TEST(JsonReporter, TellsEachBrokenPromiseWithItsFirstCase) {
  const auto scenario = told(sample::double_booked())[1];
  EXPECT_EQ(scenario["verdict"], "violated");
  EXPECT_EQ(scenario["first_failed"], "8841:1");
  ASSERT_EQ(scenario["findings"].size(), 2u);
  EXPECT_EQ(scenario["findings"][0]["promise"], "order_booked_once");
  EXPECT_EQ(scenario["findings"][0]["cases"], 2);
  EXPECT_EQ(scenario["findings"][0]["seed"], "8841:1");
}

TEST(JsonReporter, SaysWhyAScenarioIsInconclusive) {
  const auto scenario = told(sample::inconclusive())[1];
  EXPECT_EQ(scenario["verdict"], "inconclusive");
  EXPECT_EQ(scenario["doubts"][0], "the fault \"duplicate carrier -> orchestrator\" never fired in 2 cases");
  EXPECT_EQ(scenario["fired"]["duplicate carrier -> orchestrator"], 0);
}

TEST(JsonReporter, SurvivesBytesThatAreNoUtf8) {
  run::ScenarioResult result = sample::double_booked();
  result.failures.front().finding.text = "PO \xff\xfe";
  EXPECT_EQ(told(result)[1]["findings"][0]["text"], "PO \xef\xbf\xbd\xef\xbf\xbd");
}

TEST(JsonReporter, WithoutTimesItIsAFunctionOfTheResults) {
  EXPECT_EQ(told(sample::broken()), told(sample::broken()));
  EXPECT_FALSE(told(sample::broken())[1].contains("wall_ms"));
}

}  // namespace
}  // namespace proofload::report
