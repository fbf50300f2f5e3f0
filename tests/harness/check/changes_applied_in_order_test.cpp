#include "harness/check/changes_applied_in_order.hpp"

#include "tests/harness/check/checks.hpp"

namespace proofload::check {
namespace {

// Twelve lamps are ordered; the first change wants five, the second eight.
class Changes : public Checks {
 protected:
  Changes() {
    for (const int total : {5, 8}) {
      scenario::OrderChange change;
      change.name = std::to_string(workload_[0].changes.size() + 1);
      scenario::OrderLine line = workload_[0].lines[0];
      line.quantity = Quantity::of(total);
      change.lines.push_back({total == 5 ? "QD" : "QI", line, Quantity::of(12)});
      workload_[0].changes.push_back(std::move(change));
    }
    begin("changes_applied_in_order");
    say(facts::kSalesOrderCreated, 1, 12, "SO-1");
  }
  void ask(const std::string& name, int total, const std::string& code = "QD") {
    say(facts::kOrderChangeRequested, 0, 0, name);
    say(facts::kOrderChangeRequested, 1, total, name, code, 200);
  }
  void make(const std::string& name, int total, std::int64_t cents = 200) {
    say(facts::kSalesOrderChanged, 1, total, name, "", cents);
  }
  void answer(const std::string& name, int total, const std::string& status = "IA") {
    say(facts::kChangeAnswered, 0, 0, name, status == "IR" ? "RD" : "AD");
    say(facts::kChangeAnswered, 1, total, name, status);
  }
};

TEST_F(Changes, AreInForceAsAskedAndAnsweredSo) {
  ask("1", 5);
  make("1", 5);
  answer("1", 5);
  ask("2", 8, "QI");
  make("2", 8);
  answer("2", 8);
  expect_silent();
  EXPECT_EQ(settle().judged, 2u);
}

TEST_F(Changes, ThatSayADifferenceAreAddedUp) {
  orders_.reset();
  ASSERT_TRUE(agreement().partner.set("change_quantity", "difference"));
  begin("changes_applied_in_order");
  say(facts::kSalesOrderCreated, 1, 12, "SO-1");
  ask("1", 7);
  make("1", 5);
  answer("1", 5);
  expect_silent();
}

TEST_F(Changes, OfAnotherTotalThanWasAskedAreFound) {
  ask("1", 5);
  make("1", 6);
  expect_one("is to be 5 EA by change 1, and is 6 EA");
}

TEST_F(Changes, AreNotMadeTwice) {
  ask("1", 5);
  make("1", 5);
  make("1+", 5);
  expect_one("by '1+', which the buyer did not ask for, or once");
}

TEST_F(Changes, AreMadeInTheirTurn) {
  ask("1", 5);
  ask("2", 8, "QI");
  make("2", 8);
  make("1", 5);
  expect_one("change 1 was made after change 2");
}

TEST_F(Changes, AreNotTakenOfWhatWasPicked) {
  ask("1", 5);
  say(facts::kUnitsPicked, 1, 12, "LAMP", "wms");
  make("1", 5);
  answer("1", 5);
  expect_one("is cut to 5 EA, and 12 EA had been picked");
}

TEST_F(Changes, MayBeRefusedOnceTheWarehouseHasBegun) {
  ask("1", 5);
  say(facts::kReleaseCancelRefused, 0, 0, "picking");
  answer("1", 5, "IR");
  expect_silent();
}

TEST_F(Changes, MayBeRefusedOnceTheyArePickedUnlessTheyAreTakenUntilTheyLeave) {
  const auto refused_after_picking = [&](const char* cutoff) {
    orders_.reset();
    ASSERT_TRUE(agreement().partner.set("change_cutoff", cutoff));
    begin("changes_applied_in_order");
    say(facts::kSalesOrderCreated, 1, 12, "SO-1");
    ask("1", 5);
    say(facts::kUnitsPicked, 1, 12, "LAMP", "wms");
    answer("1", 5, "IR");
  };
  refused_after_picking("pick");
  expect_silent();
  refused_after_picking("ship");
  expect_one("change 1 was refused, and nothing that happened is a cause");
}

TEST_F(Changes, MayBeRefusedOnceTheGoodsHaveLeftWhateverIsAgreed) {
  orders_.reset();
  ASSERT_TRUE(agreement().partner.set("change_cutoff", "ship"));
  begin("changes_applied_in_order");
  say(facts::kSalesOrderCreated, 1, 12, "SO-1");
  ask("1", 5);
  say(facts::kUnitsShipped, 1, 12, "LAMP", "wms");
  answer("1", 5, "IR");
  expect_silent();
}

TEST_F(Changes, AreTakenOfWhatWasPickedAndPutBack) {
  ask("1", 5);
  say(facts::kUnitsPicked, 1, 12, "LAMP", "wms");
  say(facts::kUnitsUnpicked, 1, 12, "LAMP", "wms");
  make("1", 5);
  answer("1", 5);
  expect_silent();
}

TEST_F(Changes, MayBeRefusedOnceTheirBuyerHasCancelled) {
  ask("1", 5);
  say(facts::kOrderCancelRequested, 0, 0);
  answer("1", 5, "IR");
  expect_silent();
}

TEST_F(Changes, AreNotRefusedWithoutACause) {
  ask("1", 5);
  answer("1", 5, "IR");
  expect_one("change 1 was refused, and nothing that happened is a cause");
}

TEST_F(Changes, AreAnsweredAsTheyEnded) {
  ask("1", 5);
  say(facts::kReleaseCancelRefused, 0, 0, "picking");
  answer("1", 5);
  expect_one("change 1 was accepted, and the ERP knows nothing of it");
}

TEST_F(Changes, AreNotRefusedAndMadeAllTheSame) {
  ask("1", 5);
  make("1", 5);
  answer("1", 5, "IR");
  expect_one("change 1 was refused, and is in force in the ERP");
}

TEST_F(Changes, ThatTheBuyerGaveUpAreExcused) {
  ask("1", 5);
  say(facts::kChangeAbandoned, 0, 0, "1", "unanswered");
  expect_silent();
  EXPECT_EQ(settle().excused, 1u);
}

}  // namespace
}  // namespace proofload::check
