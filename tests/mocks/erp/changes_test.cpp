#include <gtest/gtest.h>

#include "mocks/facts.hpp"
#include "tests/mocks/erp/small_erp.hpp"

namespace proofload::mocks::erp {
namespace {

api::ChangeOrder change(const std::string& sales_order, std::string name, std::vector<api::OrderLine> lines) {
  return {.sales_order = sales_order, .change = std::move(name), .requested_on = {}, .lines = std::move(lines)};
}

api::OrderLine lamps(std::int64_t total, std::int64_t price = 24'905'000) {
  return {2, "LAMP", Quantity::of(total), {price}};
}

std::shared_ptr<Settings> bargaining() {
  auto settings = ordinary();
  settings->price_tolerance = {1, 4};
  return settings;
}

struct ChangedOrder : testing::Test {
  TestHost host = host_of(bargaining());
  std::string name = create(host, order());

  int asked = 0;
  auto ask(std::string change_name, std::vector<api::OrderLine> lines) {
    return host.ask_for("erp.change_order", change(name, std::move(change_name), std::move(lines)),
                        "c" + std::to_string(++asked));
  }
};

TEST_F(ChangedOrder, HasTheNewTotalAndPriceInForceAndSaysSo) {
  EXPECT_EQ(ask("1", {lamps(5, 20'000'000), {3, "BOLT", Quantity::of(1, Unit{"CA"}), {4'200'000}}}).status, 200);
  const auto changed = host.facts_of(facts::kSalesOrderChanged);
  ASSERT_EQ(changed.size(), 2u);
  EXPECT_EQ(changed[0].line, 2);
  EXPECT_EQ(changed[0].quantity, Quantity::of(5));
  EXPECT_EQ(changed[0].money, (Money{2000, kDollar}));
  EXPECT_EQ(changed[0].subject, "1");
  EXPECT_EQ(changed[1].line, 3);
}

TEST_F(ChangedOrder, IsChangedOnceUnderOneNameWhateverTheKey) {
  EXPECT_EQ(ask("1", {lamps(5)}).status, 200);
  EXPECT_EQ(error_of(ask("1", {lamps(5)})), "already_exists");
  EXPECT_EQ(host.facts_of(facts::kSalesOrderChanged).size(), 1u);
}

TEST_F(ChangedOrder, NeverAsksForLessThanShipped) {
  EXPECT_EQ(host.ask_for("erp.confirm_shipment", shipment(name), "s").status, 200);
  EXPECT_EQ(error_of(ask("1", {lamps(2)})), "already_shipped");
  EXPECT_EQ(error_of(ask("2", {lamps(3, 20'000'000)})), "already_shipped");
  EXPECT_EQ(host.facts_of(facts::kSalesOrderChangeRefused).size(), 2u);
  EXPECT_EQ(ask("3", {lamps(4)}).status, 200);
}

TEST_F(ChangedOrder, RefusesWhatItCannotSellAndChangesNothingThen) {
  EXPECT_EQ(error_of(ask("1", {lamps(5), {4, "FLYING-CARPET", Quantity::of(1), {1'000'000}}})), "unknown_item");
  EXPECT_EQ(error_of(ask("1", {{2, "BOLT", Quantity::of(1), {4'200'000}}})), "not_found");
  EXPECT_EQ(error_of(ask("1", {lamps(5, 99'000'000)})), "bad_price");
  EXPECT_EQ(error_of(host.ask_for("erp.change_order", change("SO-9", "1", {lamps(5)}), "k9")), "not_found");
  EXPECT_TRUE(host.facts_of(facts::kSalesOrderChanged).empty());
}

TEST_F(ChangedOrder, IsCancelledWhenNothingOfItIsWantedAndClosedFromThenOn) {
  EXPECT_EQ(ask("1", {lamps(0), {1, "BOLT", Quantity::of(0, Unit{"CA"}), {4'200'000}}}).status, 200);
  const auto found = host.ask_for("erp.find_order", api::FindOrder{"bigbox", "bigbox/1"});
  EXPECT_EQ(body_of<api::OrderCreated>(found).status, "cancelled");
  EXPECT_EQ(error_of(ask("2", {lamps(5)})), "closed");
}

TEST_F(ChangedOrder, AsksAnewForWhatWasCancelled) {
  host.ask_for("erp.cancel_lines", api::CancelLines{name, "nothing_in_stock", "allocation", {{2, Quantity::of(3)}}}, "x");
  EXPECT_EQ(ask("1", {lamps(4)}).status, 200);
  const api::CancelLines rest{name, "nothing_in_stock", "change", {{2, Quantity::of(4)}}};
  EXPECT_EQ(host.ask_for("erp.cancel_lines", rest, "y").status, 200);
}

}  // namespace
}  // namespace proofload::mocks::erp
