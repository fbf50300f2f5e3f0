#include "contracts/canonical/tracking_vocabulary.hpp"

#include <gtest/gtest.h>

#include <set>
#include <vector>

#include "contracts/canonical/lifecycles.hpp"

namespace proofload::canonical {
namespace {

std::vector<TrackingVocabulary> all_vocabularies() {
  std::vector<TrackingVocabulary> all(kTrackingVocabularies.begin(), kTrackingVocabularies.end());
  all.push_back(kShipmentStatusVocabulary);
  return all;
}

TEST(TrackingVocabulary, EveryWordMeansAStateOfTheDeliveryLifecycle) {
  for (const TrackingVocabulary& vocabulary : all_vocabularies()) {
    for (const TrackingWord& word : vocabulary.words) {
      EXPECT_NE(find_state(kDeliveryLifecycle, word.delivery.text()), nullptr) << word.said;
      EXPECT_EQ(vocabulary.meaning(word.said), word.delivery);
    }
  }
}

TEST(TrackingVocabulary, EveryStateHasAWordThatMeansIt) {
  for (const TrackingVocabulary& vocabulary : all_vocabularies()) {
    for (const State& state : kDeliveryLifecycle.states) {
      const std::string_view said = vocabulary.word_for(state.name.text());
      ASSERT_FALSE(said.empty()) << vocabulary.name << " cannot say " << state.name.text();
      EXPECT_EQ(vocabulary.meaning(said), state.name);
    }
  }
}

TEST(TrackingVocabulary, NoWordMeansTwoThings) {
  std::set<std::string_view> said;
  for (const TrackingVocabulary& vocabulary : all_vocabularies()) {
    for (const TrackingWord& word : vocabulary.words) EXPECT_TRUE(said.insert(word.said).second) << word.said;
  }
}

TEST(TrackingVocabulary, ALabelThatWasCreatedIsNotOnItsWay) {
  EXPECT_EQ(kInfoReceivedVocabulary.meaning("InfoReceived"), Symbol("pre_transit"));
  EXPECT_EQ(kPreTransitVocabulary.meaning("unknown"), Symbol("pre_transit"));
}

TEST(TrackingVocabulary, AWordOfAnotherCarrierMeansNothing) {
  EXPECT_TRUE(kInfoReceivedVocabulary.meaning("in_transit").empty());
  EXPECT_TRUE(kPreTransitVocabulary.word_for("lost").empty());
  EXPECT_EQ(find_tracking_vocabulary("info_recieved"), nullptr);
  EXPECT_EQ(find_tracking_vocabulary("info_received")->name, "info_received");
}

}  // namespace
}  // namespace proofload::canonical
