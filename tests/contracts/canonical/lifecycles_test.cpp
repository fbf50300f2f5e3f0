#include "contracts/canonical/lifecycles.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace proofload::canonical {
namespace {

static_assert(may_move(kReleaseLifecycle, "received", "allocated"));
static_assert(!may_move(kDeliveryLifecycle, "delivered", "in_transit"));

TEST(Lifecycles, EveryTableIsSound) {
  for (const Lifecycle& lifecycle : kLifecycles) {
    std::set<std::string_view> reached{lifecycle.states.front().name.text()};
    std::set<std::string_view> names;
    for (const State& state : lifecycle.states) {
      EXPECT_TRUE(names.insert(state.name.text()).second)
          << lifecycle.name << " " << state.name.text();
    }
    std::set<std::pair<std::string_view, std::string_view>> moves;
    for (const Move& move : lifecycle.moves) {
      EXPECT_TRUE(names.contains(move.from.text()) && names.contains(move.to.text()))
          << move.to.text();
      EXPECT_TRUE(moves.insert({move.from.text(), move.to.text()}).second) << move.to.text();
      EXPECT_NE(move.from, move.to);
    }
    for (std::size_t i = 0; i < lifecycle.states.size(); ++i) {
      for (const Move& move : lifecycle.moves) {
        if (reached.contains(move.from.text())) reached.insert(move.to.text());
      }
    }
    EXPECT_EQ(reached, names) << lifecycle.name << " has a state that nothing leads to";
  }
}

TEST(Lifecycles, LegalMovesBackAreLegal) {
  EXPECT_TRUE(may_move(kOrderLineLifecycle, "on_hold", "open"));
  EXPECT_TRUE(may_move(kReleaseLifecycle, "allocated", "received"));
  EXPECT_TRUE(may_move(kCartonLifecycle, "labelled", "packed"));
  EXPECT_TRUE(may_move(kLabelLifecycle, "manifested", "voided"));
  EXPECT_TRUE(may_move(kDeliveryLifecycle, "out_for_delivery", "in_transit"));
  EXPECT_TRUE(may_move(kDocumentLifecycle, "overdue", "sent"));
}

TEST(Lifecycles, WhatCannotBeTakenBackIsNot) {
  for (const char* state : {"received", "allocated", "picking", "packed", "cancelled"}) {
    EXPECT_FALSE(may_move(kReleaseLifecycle, "shipped", state)) << state;
  }
  EXPECT_FALSE(may_move(kOrderLineLifecycle, "cancelled", "open"));
  EXPECT_FALSE(may_move(kOrderLineLifecycle, "open", "invoiced"));
  EXPECT_FALSE(may_move(kDocumentLifecycle, "accepted", "rejected"));
  EXPECT_FALSE(may_move(kLabelLifecycle, "scanned", "voided"));
  EXPECT_TRUE(is_final(kDeliveryLifecycle, "delivered"));
  EXPECT_FALSE(is_final(kDeliveryLifecycle, "exception"));
}

TEST(Lifecycles, StayingIsNoMoveAndUnknownWordsAreIllegal) {
  EXPECT_TRUE(may_move(kDeliveryLifecycle, "in_transit", "in_transit"));
  EXPECT_FALSE(may_move(kDeliveryLifecycle, "lost", "lost"));
  EXPECT_FALSE(may_move(kDeliveryLifecycle, "lost", "delivered"));
  EXPECT_TRUE(may_begin(kDeliveryLifecycle, "pre_transit"));
  EXPECT_FALSE(may_begin(kDeliveryLifecycle, "delivered"));
}

TEST(Lifecycles, RankSaysHowFarAlongADeliveryIs) {
  EXPECT_LT(rank(kDeliveryLifecycle, "pre_transit"), rank(kDeliveryLifecycle, "in_transit"));
  EXPECT_LT(rank(kDeliveryLifecycle, "in_transit"), rank(kDeliveryLifecycle, "out_for_delivery"));
  EXPECT_LT(rank(kDeliveryLifecycle, "exception"), rank(kDeliveryLifecycle, "delivered"));
  EXPECT_EQ(rank(kDeliveryLifecycle, "lost"), -1);
}

TEST(Lifecycles, AreFoundByNameAndVersion) {
  EXPECT_EQ(find_lifecycle("release")->states.size(), 6u);
  EXPECT_EQ(find_lifecycle("release", 2), nullptr);
  EXPECT_EQ(find_lifecycle("relase"), nullptr);
}

TEST(Lifecycles, AWrongWordIsAnsweredWithTheNearest) {
  EXPECT_EQ(parse_state(kDeliveryLifecycle, "delivered").value(), Symbol("delivered"));
  EXPECT_EQ(parse_state(kDeliveryLifecycle, "deliverd").error().hint, "did you mean 'delivered'?");
}

}  // namespace
}  // namespace proofload::canonical
