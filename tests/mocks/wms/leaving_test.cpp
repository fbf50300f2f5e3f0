// When a release may leave: not before, and not after.
#include <gtest/gtest.h>

#include "contracts/json/interfaces/wms.hpp"
#include "mocks/facts.hpp"
#include "mocks/wms/wms.hpp"
#include "tests/mocks/test_host.hpp"

namespace proofload::mocks::wms {
namespace {

namespace api = proofload::wms;

TestHost small_warehouse() {
  auto settings = std::make_shared<Settings>();
  settings->catalogue = std::make_shared<const warehouse::Catalogue>(
      std::vector<warehouse::Item>{{.number = "LAMP", .on_hand = Quantity::of(10), .weight_g = 1200}});
  return TestHost([settings] { return make_wms(settings); });
}

void release(TestHost& host, std::optional<std::string> not_before, std::optional<std::string> not_after) {
  const api::CreateRelease body{"R-1",    "bigbox/1", "SO-1", "DC1", {{1, "LAMP", Quantity::of(5), {}, {}}}, std::move(not_before),
                                std::move(not_after)};
  ASSERT_EQ(host.ask_for("wms.create_release", body, "k").status, 201);
}

std::string status_of(TestHost& host) {
  return body_of<api::ReleaseState>(host.ask_for("wms.get_release", api::GetRelease{"R-1"})).status;
}

TEST(Leaving, NotBeforeItsDayIsAReleasePicked) {
  TestHost host = small_warehouse();
  release(host, "2026-01-07T06:00:00Z", {});
  host.run(54h);
  EXPECT_EQ(status_of(host), "allocated");
  host.run(2h);
  EXPECT_EQ(status_of(host), "packed");
}

TEST(Leaving, WhatWouldNotBeReadyInTimeIsCancelledAndPutBack) {
  TestHost host = small_warehouse();
  release(host, {}, "2026-01-05T01:00:00Z");
  host.run(1h);
  EXPECT_EQ(status_of(host), "cancelled");
  EXPECT_EQ(host.facts_of(facts::kReleaseCancelled).front().subject, "window_missed");
  EXPECT_EQ(host.sum_of(facts::kStockDeallocated, "LAMP"), 5);
}

TEST(Leaving, WhatIsReadyInTimeIsNot) {
  TestHost host = small_warehouse();
  release(host, {}, "2026-01-06T00:00:00Z");
  host.run(2h);
  EXPECT_EQ(status_of(host), "packed");
}

}  // namespace
}  // namespace proofload::mocks::wms
