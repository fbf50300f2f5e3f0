#include "orchestrator/return_book.hpp"

#include <gtest/gtest.h>

#include "tests/orchestrator/step_host.hpp"

namespace proofload::orchestrator {
namespace {

constexpr Duration kDay = std::chrono::hours(24);

class ReturnBooks : public testing::Test {
 protected:
  bool take(std::string_view number) {
    return host_.step([&](Transaction& tx) { return book_.take(tx, "R-1", number); });
  }
  ReturnableRecord& add(Instant until, ReturnStage stage) {
    ReturnableRecord record;
    record.release = "R-1";
    record.until_ns = until.time_since_epoch().count();
    record.lines.push_back({.invoiced = Quantity::of(5)});
    record.lines.back().line.line = 2;
    record.back.push_back({"RT-1", stage, "", {{2, Quantity::of(1)}}, ""});
    ReturnableRecord& kept = book_.add(std::move(record));
    host_.step([&](Transaction& tx) { ReturnBook::save(tx, kept); });
    return kept;
  }
  void forget_at(Instant now) {
    host_.now = now;
    host_.step([&](Transaction& tx) { book_.forget(tx); });
  }

  ReturnBook book_;
  StepHost host_;
};

TEST_F(ReturnBooks, TakeAReturnOnceHoweverOftenItIsTold) {
  EXPECT_TRUE(take("RT-1"));
  EXPECT_FALSE(take("RT-1"));
  EXPECT_TRUE(take("RT-2"));
  EXPECT_TRUE(host_.step([&](Transaction& tx) { return book_.take(tx, "R-2", "RT-1"); }));
}

TEST_F(ReturnBooks, KnowWhatTheyKnewAfterARestart) {
  take("RT-1");
  add(kEpoch + kDay, ReturnStage::waiting);
  ReturnBook again;
  for (const auto& [key, value] : host_.store) {
    if (key.starts_with(kReturnTold)) {
      again.restore_told(std::string_view(key).substr(kReturnTold.size()), value);
    } else {
      again.restore(value);
    }
  }
  EXPECT_FALSE(host_.step([&](Transaction& tx) { return again.take(tx, "R-1", "RT-1"); }));
  ASSERT_NE(again.find("R-1"), nullptr);
  EXPECT_NE(again.find("R-1")->find("RT-1"), nullptr);
  EXPECT_EQ(again.find("R-1")->line(2)->invoiced, Quantity::of(5));
  EXPECT_EQ(again.find("R-1")->line(1), nullptr);
  EXPECT_TRUE(again.has_waiting());
}

TEST_F(ReturnBooks, ForgetAReleaseAWeekAfterItsTimeIsOver) {
  add(kEpoch + 30 * kDay, ReturnStage::credited);
  forget_at(kEpoch + 37 * kDay);
  EXPECT_NE(book_.find("R-1"), nullptr);
  forget_at(kEpoch + 37 * kDay + 1s);
  EXPECT_EQ(book_.find("R-1"), nullptr);
  EXPECT_TRUE(host_.store.empty());
}

TEST_F(ReturnBooks, ForgetNothingThatIsUnderWay) {
  for (const ReturnStage stage : {ReturnStage::waiting, ReturnStage::at_erp}) {
    add(kEpoch, stage);
    forget_at(kEpoch + 90 * kDay);
    EXPECT_NE(book_.find("R-1"), nullptr);
  }
}

TEST_F(ReturnBooks, ForgetTheNumberOfAReturnAfterNinetyDays) {
  take("RT-1");
  forget_at(kEpoch + 90 * kDay);
  EXPECT_FALSE(take("RT-1"));
  forget_at(kEpoch + 90 * kDay + 1s);
  EXPECT_TRUE(host_.store.empty());
  EXPECT_TRUE(take("RT-1"));
}

TEST_F(ReturnBooks, HaveWhatWaitsUntilItIsSettled) {
  ReturnableRecord& record = add(kEpoch, ReturnStage::waiting);
  EXPECT_TRUE(book_.has_waiting());
  record.back.front().stage = ReturnStage::refused;
  EXPECT_FALSE(book_.has_waiting());
}

TEST_F(ReturnBooks, UseAnAuthorizationOnceAndOnlyForAllThatComes) {
  host_.step([&](Transaction& tx) {
    book_.authorize(tx, "bigbox/1", {{"RA-1", 1, Quantity::of(2)}, {"RA-1", 2, Quantity::of(1)}});
  });
  const auto use = [&](std::vector<ReturnedLine> lines) {
    return host_.step([&](Transaction& tx) { return book_.use(tx, "bigbox/1", lines); });
  };
  EXPECT_FALSE(use({{1, Quantity::of(3)}}));
  EXPECT_FALSE(use({{1, Quantity::of(2)}, {3, Quantity::of(1)}}));
  EXPECT_TRUE(use({{1, Quantity::of(2)}}));
  EXPECT_FALSE(use({{1, Quantity::of(2)}}));
  ReturnBook again;
  again.restore_authorized(host_.store.begin()->second);
  EXPECT_TRUE(again.authorized("bigbox/1").at(0).is_used);
  EXPECT_FALSE(again.authorized("bigbox/1").at(1).is_used);
  forget_at(kEpoch + 91 * kDay);
  EXPECT_TRUE(host_.store.empty());
}

}  // namespace
}  // namespace proofload::orchestrator
