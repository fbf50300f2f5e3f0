// The table of exchanges, as the documents say it.
#include "contracts/json/interfaces/exchange.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "contracts/json/interfaces/body_name.hpp"

namespace proofload {
namespace {

TEST(Exchange, EveryRequestSaysItsAnswerAndItsStatuses) {
  std::size_t events = 0;
  for (const Exchange& exchange : all_exchanges()) {
    EXPECT_TRUE(exchange.schema.starts_with(exchange.type.text().substr(0, exchange.type.text().find('.')))) << exchange.type.text();
    EXPECT_FALSE(exchange.body.empty());
    EXPECT_EQ(exchange.answer.empty(), exchange.answered_with[0] == 0) << exchange.type.text();
    if (exchange.answer.empty()) ++events;
  }
  EXPECT_GT(events, 5u);
  EXPECT_GT(all_exchanges().size(), 30u);
}

TEST(Exchange, TypesAreSortedAndStandOnceInEachVersion) {
  const auto all = all_exchanges();
  const auto place = [](const Exchange& exchange) { return std::pair(exchange.type.text(), exchange.version); };
  for (std::size_t i = 1; i < all.size(); ++i) EXPECT_LT(place(all[i - 1]), place(all[i]));
  for (const Exchange& exchange : all) EXPECT_TRUE(body_name(exchange.type, Kind::request, 0)) << exchange.type.text();
}

TEST(Exchange, AStatusOfSuccessIsOneOfTheDocument) {
  EXPECT_TRUE(may_answer_with("erp.create_order", 201));
  EXPECT_TRUE(may_answer_with("erp.create_order", 202));
  EXPECT_FALSE(may_answer_with("erp.create_order", 204));
  EXPECT_FALSE(may_answer_with("erp.find_order", 201));
  EXPECT_TRUE(may_answer_with("wms.picked", 200));
  EXPECT_TRUE(may_answer_with("x12.interchange", 200));
}

}  // namespace
}  // namespace proofload
