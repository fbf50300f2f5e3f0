#include "orchestrator/order_book.hpp"

#include <gtest/gtest.h>

#include "orchestrator/stored.hpp"
#include "tests/orchestrator/step_host.hpp"

namespace proofload::orchestrator {
namespace {

OrderState order_of(const std::string& key, std::int32_t lines) {
  OrderState order;
  order.head.key = key;
  order.head.partner = "bigbox";
  order.head.content = "content of " + key;
  order.head.stage = Stage::booked;
  order.head.progress_ns = 17;
  for (std::int32_t line = 1; line <= lines; ++line) {
    order.lines.push_back({.line = line,
                           .buyer_line = "00" + std::to_string(line),
                           .item = "KETTLE",
                           .ordered = Quantity{1'500'000, kPound},
                           .unit = Unit("CA"),
                           .price = {2'345'678, Currency("EUR"), Quantity::of(100)}});
  }
  return order;
}

std::string text_of(const OrderState& order) {
  std::string text = to_record(order.head);
  for (const LineRecord& line : order.lines) text += "\n" + to_record(line);
  for (const ReleaseRecord& release : order.releases) text += "\n" + to_record(release);
  for (const CartonRecord& carton : order.cartons) text += "\n" + to_record(carton);
  return text;
}

class OrderBookTest : public testing::Test {
 protected:
  OrderBook restored() {
    OrderBook book;
    for (const auto& [key, value] : host_.store) book.restore(key, value);
    book.restored();
    return book;
  }

  OrderState& add(OrderState order) {
    return *host_.step([&](Transaction& tx) { return &book_.add(tx, std::move(order)); });
  }

  void add_release(OrderState& order, const std::string& name) {
    order.releases.push_back({.number = static_cast<std::int32_t>(order.releases.size()) + 1,
                              .name = name,
                              .warehouse = "wms.east",
                              .stage = ReleaseStage::shipped,
                              .is_allocated = true,
                              .lines = {{1, Quantity::of(3), Quantity::of(2), Quantity::of(1)}},
                              .quotes = {{"carrier", "ground", Money{650}, 4}},
                              .carrier = "carrier",
                              .service = "ground",
                              .load = {.stage = LoadStage::booked,
                                       .load_id = "LD-" + name,
                                       .carriers = {{"SWFT", Money{18'000}}},
                                       .bill_of_lading = "BL-1"},
                              .shipment = "SH-1",
                              .shipped_at = "2026-01-05T00:00:00Z",
                              .progress_ns = 19});
    host_.step([&](Transaction& tx) { book_.save_release(tx, order, order.releases.back()); });
  }

  void add_carton(OrderState& order, const std::string& sscc) {
    order.cartons.push_back({.sscc = sscc,
                             .weight_g = 1'200,
                             .lines = {{1, Quantity::of(3)}},
                             .tracking = "1Z" + sscc,
                             .attached = true,
                             .way = {.status = "in_transit",
                                     .status_at = "2026-01-05T00:00:00Z",
                                     .told = "pre_transit",
                                     .telling = "x"}});
    host_.step([&](Transaction& tx) { book_.save_carton(tx, order, order.cartons.back()); });
  }

  OrderBook book_;
  StepHost host_;
};

TEST_F(OrderBookTest, WhatIsRestoredIsWhatWasSaved) {
  OrderState& order = add(order_of("bigbox/4711", 12));  // "line/…/10" sorts before "line/…/2"
  for (int release = 1; release <= 11; ++release) add_release(order, "R-bigbox/4711#" + std::to_string(release));
  add_carton(order, "0001");
  add_carton(order, "0002");
  OrderBook book = restored();
  ASSERT_NE(book.find("bigbox/4711"), nullptr);
  EXPECT_EQ(text_of(*book.find("bigbox/4711")), text_of(order));
}

TEST_F(OrderBookTest, AnOrderAndItsReleaseAreTwo) {
  OrderState& whole = add(order_of("bigbox/4711", 3));
  OrderState& release = add(order_of("bigbox/4711/3", 2));
  add_carton(release, "0001");
  OrderBook book = restored();
  EXPECT_EQ(book.open().size(), 2u);
  EXPECT_EQ(text_of(*book.find("bigbox/4711")), text_of(whole));
  EXPECT_EQ(text_of(*book.find("bigbox/4711/3")), text_of(release));
}

TEST_F(OrderBookTest, AnOrderIsFoundByTheNamesOfItsParts) {
  OrderState& order = add(order_of("bigbox/4711", 1));
  add_release(order, "R-bigbox/4711");
  add_release(order, "R-bigbox/4711#2");
  add_carton(order, "0001");
  for (OrderBook book : {book_, restored()}) {
    const auto [found, release] = book.by_release("R-bigbox/4711#2");
    EXPECT_EQ(found, book.find("bigbox/4711"));
    ASSERT_NE(release, nullptr);
    EXPECT_EQ(release->number, 2);
    EXPECT_EQ(book.by_sscc("0001"), book.find("bigbox/4711"));
    EXPECT_EQ(book.by_release("R-9").order, nullptr);
    EXPECT_EQ(book.by_sscc(""), nullptr);
  }
}

TEST_F(OrderBookTest, OfAForgottenOrderTheKeyAndTheNamesOfItsLoadsRemain) {
  OrderState& order = add(order_of("bigbox/4711", 2));
  add_release(order, "R-bigbox/4711");
  add_carton(order, "0001");
  host_.step([&](Transaction& tx) { book_.forget(tx, "bigbox/4711"); });
  ASSERT_EQ(host_.store.size(), 2u);
  EXPECT_EQ(host_.store.begin()->first, "key/bigbox/4711");
  EXPECT_EQ(host_.store.rbegin()->first, "past_load/LD-R-bigbox/4711");
  for (OrderBook book : {book_, restored()}) {
    EXPECT_EQ(book.find("bigbox/4711"), nullptr);
    EXPECT_EQ(book.by_release("R-bigbox/4711").release, nullptr);
    EXPECT_EQ(book.by_sscc("0001"), nullptr);
    ASSERT_NE(book.known_content("bigbox/4711"), nullptr);
    EXPECT_EQ(*book.known_content("bigbox/4711"), "content of bigbox/4711");
    EXPECT_TRUE(book.was_planned("LD-R-bigbox/4711"));
    EXPECT_FALSE(book.was_planned("LD-9"));
    for (const char* name : {"R-bigbox/4711", "R-bigbox/4711#2"}) EXPECT_TRUE(book.was_released(name)) << name;
    for (const char* name : {"R-bigbox/47", "bigbox/4711", "D-00000001", "D-", "IF102", ""}) {
      EXPECT_FALSE(book.was_released(name)) << name;
    }
  }
}

TEST_F(OrderBookTest, SavingALineWritesNothingElse) {
  OrderState& order = add(order_of("bigbox/4711", 2));
  host_.store.clear();
  host_.step([&](Transaction& tx) { book_.save_line(tx, order, order.lines[1]); });
  ASSERT_EQ(host_.store.size(), 1u);
  EXPECT_EQ(host_.store.begin()->first, "line/bigbox/4711/2");
}

}  // namespace
}  // namespace proofload::orchestrator
