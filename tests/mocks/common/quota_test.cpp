#include "mocks/common/quota.hpp"

#include <gmock/gmock.h>

#include "tests/mocks/erp/small_erp.hpp"

namespace proofload::mocks::erp {
namespace {

using ::testing::UnorderedElementsAre;

std::vector<int> statuses(const TestHost& host) {
  std::vector<int> all;
  for (const Message& message : host.sent) all.push_back(message.status);
  return all;
}

void find(TestHost& host) { host.ask("erp.find_order", json::to_json(api::FindOrder{"bigbox", "bigbox/1"})); }

TEST(Quota, TakesAgainAsSoonAsTheOldestLeavesTheWindow) {
  RequestRules rules;
  rules.requests_per_window = 2;
  rules.window = 10s;
  Quota quota(rules);
  quota.take(kEpoch + 4s, {});
  quota.take(kEpoch + 7s, {});
  EXPECT_EQ(quota.wait(kEpoch + 8s), Duration(6s));
  EXPECT_EQ(quota.wait(kEpoch + 14s), std::nullopt);
  quota.take(kEpoch + 14s, {});
  EXPECT_EQ(quota.wait(kEpoch + 14s), Duration(3s));
}

TEST(Quota, WaitsUntilEnoughRunTimeHasLeftTheWindow) {
  RequestRules rules;
  rules.run_time_per_window = 5s;
  rules.window = 60s;
  Quota quota(rules);
  quota.take(kEpoch, 1s);
  quota.take(kEpoch + 1s, 3s);
  EXPECT_EQ(quota.wait(kEpoch + 2s), std::nullopt);
  quota.take(kEpoch + 2s, 4s);
  EXPECT_EQ(quota.wait(kEpoch + 3s), Duration(58s));
}

TEST(Quota, ARequestRunsForAWhileWhereConcurrencyIsLimited) {
  auto settings = ordinary();
  settings->concurrent_requests = 2;
  settings->run_time = {1s, 1s};
  auto host = host_of(settings);
  find(host);
  EXPECT_TRUE(host.sent.empty());
  host.run(1s);
  EXPECT_EQ(statuses(host), std::vector<int>{404});
}

TEST(Quota, AnyOfTheConcurrentRequestsMayBeTheOneThatIsRefused) {
  auto settings = ordinary();
  settings->concurrent_requests = 2;
  settings->run_time = {1s, 1s};
  std::set<std::uint64_t> refused;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    TestHost host([settings] { return make_erp(settings); }, seed);
    for (int i = 0; i < 3; ++i) find(host);
    ASSERT_EQ(statuses(host), std::vector<int>{429});
    refused.insert(host.sent.front().in_reply_to.value);
    host.run(1s);
    EXPECT_THAT(statuses(host), UnorderedElementsAre(429, 404, 404));
  }
  EXPECT_EQ(refused.size(), 3u);
}

TEST(Quota, ARestartForgetsWhatRuns) {
  auto settings = ordinary();
  settings->concurrent_requests = 1;
  auto host = host_of(settings);
  find(host);
  host.restart();
  find(host);
  host.run(5s);
  EXPECT_EQ(statuses(host), std::vector<int>{404});
}

}  // namespace
}  // namespace proofload::mocks::erp
