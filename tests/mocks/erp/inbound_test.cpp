#include <gmock/gmock.h>

#include "tests/mocks/erp/small_erp.hpp"

namespace proofload::mocks::erp {
namespace {

std::shared_ptr<Settings> in_batches() {
  auto settings = ordinary();
  settings->posting = Posting::in_batches;
  settings->batch_every = 30min;
  return settings;
}

api::OrderCreated found(TestHost& host) {
  return body_of<api::OrderCreated>(host.ask_for("erp.find_order", api::FindOrder{"bigbox", "bigbox/1"}));
}

TEST(ErpInbound, AnAcceptedOrderHasNoNumberUntilItsBatch) {
  auto host = host_of(in_batches());
  host.run(10min);
  const Message accepted = host.ask_for("erp.create_order", order(), "k");
  EXPECT_EQ(accepted.status, 202);
  EXPECT_EQ(body_of<api::OrderCreated>(accepted).status, "queued");
  EXPECT_EQ(found(host).sales_order, "");
  EXPECT_TRUE(host.facts_of("sales_order.created").empty());
  host.run(20min);
  EXPECT_EQ(found(host).sales_order, "SO-00000001");
  const auto told = host.events("erp.order_posted");
  ASSERT_EQ(told.size(), 1u);
  EXPECT_EQ(body_of<api::OrderPosted>(told[0]).sales_order, "SO-00000001");
  EXPECT_EQ(host.facts_of("sales_order.created").size(), 2u);
}

TEST(ErpInbound, WhatFailedIsPostedOnceMoreByHand) {
  auto settings = in_batches();
  settings->posting_failures = Ratio{1, 1};
  settings->reprocessed_after = {2h, 2h};
  auto host = host_of(settings);
  host.ask_for("erp.create_order", order(), "k");
  host.run(30min);
  EXPECT_EQ(found(host).status, "failed");
  EXPECT_EQ(host.facts_of("sales_order.failed").size(), 1u);
  host.restart();
  host.run(2h);
  EXPECT_EQ(found(host).sales_order, "SO-00000001");
  EXPECT_EQ(host.facts_of("sales_order.failed").size(), 1u);
}

TEST(ErpInbound, TheQueueHoldsAnExternalIdAsASalesOrderDoes) {
  auto settings = in_batches();
  settings->unique_external_id = true;
  auto host = host_of(settings);
  host.ask_for("erp.create_order", order(), "k");
  EXPECT_EQ(error_of(host.ask_for("erp.create_order", order(), "another")), "already_exists");
}

TEST(ErpInbound, ARestartKeepsTheQueueAndItsOrder) {
  auto host = host_of(in_batches());
  host.ask_for("erp.create_order", order(), "k");
  host.ask_for("erp.create_order", order("bigbox/2"), "l");
  host.restart();
  host.run(30min);
  std::vector<std::string> posted;
  for (const Message& event : host.events("erp.order_posted")) {
    posted.push_back(body_of<api::OrderPosted>(event).external_id);
  }
  EXPECT_EQ(posted, (std::vector<std::string>{"bigbox/1", "bigbox/2"}));
}

TEST(ErpInbound, AnOrderOnHoldIsPostedOnHold) {
  auto settings = in_batches();
  settings->on_credit_hold = OnCreditHold::hold;
  auto host = host_of(settings);
  auto body = order();
  body.customer = "late_payer";
  host.ask_for("erp.create_order", body, "k");
  host.run(30min);
  EXPECT_EQ(body_of<api::OrderCreated>(host.ask_for("erp.find_order", api::FindOrder{"late_payer", "bigbox/1"})).status,
            "on_hold");
}

}  // namespace
}  // namespace proofload::mocks::erp
