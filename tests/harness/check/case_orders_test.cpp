#include "harness/check/case_orders.hpp"

#include <gtest/gtest.h>

#include "harness/check/per_order.hpp"

namespace proofload::check {
namespace {

class CaseOrdersOfTwo : public testing::Test {
 protected:
  CaseOrdersOfTwo() {
    scenario::Partner partner;
    partner.name = "bigbox";
    scenario_.partners.push_back(partner);
    for (const char* root : {"bigbox/PO-2", "bigbox/PO-1"}) {
      scenario::Order& order = workload_.emplace_back();
      order.partner = "bigbox";
      order.root = root;
    }
  }

  scenario::Scenario scenario_;
  std::vector<scenario::Order> workload_;
};

TEST_F(CaseOrdersOfTwo, TheWorkloadIsKnownByNameWithItsAgreement) {
  CaseOrders orders(scenario_, workload_);
  const CaseOrder& order = orders.named("bigbox/PO-1");
  EXPECT_EQ(order.placed, &workload_[1]);
  ASSERT_NE(order.agreement, nullptr);
  EXPECT_EQ(*order.agreement, Agreement{});
  EXPECT_EQ(orders.find("bigbox/PO-1"), &order);
}

TEST_F(CaseOrdersOfTwo, WhatNobodyPlacedIsAnOrderOnceItIsNamed) {
  CaseOrders orders(scenario_, workload_);
  EXPECT_EQ(orders.find("bigbox/PO-9"), nullptr);
  const CaseOrder& named = orders.named(std::string("bigbox/PO-9"));
  EXPECT_EQ(named.placed, nullptr);
  EXPECT_EQ(&orders.named("bigbox/PO-9"), &named);
}

TEST_F(CaseOrdersOfTwo, SortedHasAllByNameHoweverLateTheyCame) {
  CaseOrders orders(scenario_, workload_);
  const auto names = [&] {
    std::string text;
    for (const CaseOrder* order : orders.sorted()) text += std::string(order->name) + " ";
    return text;
  };
  EXPECT_EQ(names(), "bigbox/PO-1 bigbox/PO-2 ");
  orders.named("acme/PO-7");
  EXPECT_EQ(names(), "acme/PO-7 bigbox/PO-1 bigbox/PO-2 ");
}

TEST_F(CaseOrdersOfTwo, AStateIsFoundByItsOrderAndStaysWhereItIs) {
  CaseOrders orders(scenario_, workload_);
  PerOrder<int> states;
  EXPECT_EQ(states.find(orders.named("bigbox/PO-1")), nullptr);
  int& state = states[orders.named("bigbox/PO-1")];
  state = 7;
  states[orders.named("bigbox/PO-2")] = 8;
  for (int i = 0; i < 1000; ++i) states[orders.named("other/" + std::to_string(i))] = i;
  EXPECT_EQ(&states[orders.named("bigbox/PO-1")], &state);
  EXPECT_EQ(*states.find(orders.named("bigbox/PO-1")), 7);
  EXPECT_EQ(*states.find(orders.named("other/999")), 999);
}

}  // namespace
}  // namespace proofload::check
