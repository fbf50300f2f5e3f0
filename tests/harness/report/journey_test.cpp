#include "harness/report/journey.hpp"

#include <gtest/gtest.h>

#include "tests/golden/golden.hpp"
#include "tests/harness/report/samples.hpp"

namespace proofload::report {
namespace {

constexpr const char* kOrder = "bigbox/PO-1-0003";

TEST(Journey, TellsAnOrderWhoseReplyWasLost) {
  const auto rows = sample::lost_reply_rows();
  test::expect_golden("journey_lost_reply.txt", milestones(rows, kOrder) + "\n\n" +
                                                    to_text(journey_of(rows, kOrder), Style{}, Numbers::shown));
}

TEST(Journey, AReplyInPeaceIsFoldedIntoItsRequest) {
  const Journey journey = journey_of(sample::lost_reply_rows(), kOrder);
  const JourneyLine& second = journey[journey.size() - 2];
  EXPECT_EQ(second.note, "attempt 2, 201 in 70 ms");
  EXPECT_EQ(second.ids.size(), 2u);
}

TEST(Journey, ALostReplyHasItsOwnLineAndIsMarkedInjected) {
  const Journey journey = journey_of(sample::lost_reply_rows(), kOrder);
  EXPECT_EQ(journey[2].what, JourneyLine::What::lost);
  EXPECT_EQ(journey[2].note, "201, lost (injected)");
  EXPECT_EQ(journey[2].cause, 1u);
}

TEST(Journey, ARequestForSomethingElseOfTheSameOrderIsNoAttempt) {
  std::vector<run::Row> rows;
  for (std::uint32_t nth = 1; nth <= 3; ++nth) {
    run::Row row{.at = kEpoch, .what = run::Row::What::sent, .from = "orchestrator", .to = "wms", .type = "wms.create_release"};
    row.subject = kOrder;
    row.roots = {kOrder};
    row.id = {nth};
    row.nth = nth;
    row.body = nth == 1 ? 1 : 2;
    rows.push_back(row);
  }
  const Journey journey = journey_of(rows, kOrder);
  ASSERT_EQ(journey.size(), 3u);
  EXPECT_EQ(journey[0].note, "never arrived");
  EXPECT_EQ(journey[1].note, "no. 2, never arrived");
  EXPECT_EQ(journey[2].note, "attempt 2, never arrived");
}

TEST(Journey, OfAnotherOrderNothingIsTold) {
  const auto rows = sample::lost_reply_rows();
  EXPECT_TRUE(journey_of(rows, "bigbox/PO-1-0004").empty());
  EXPECT_EQ(milestones(rows, "bigbox/PO-1-0004"), "nothing happened to it");
}

TEST(Journey, AnExcerptKeepsWhatTheFindingNamesAndWhatWeDid) {
  const Journey journey = journey_of(sample::lost_reply_rows(), kOrder);
  const std::vector<MessageId> because{{1}, {3}};
  const Journey few = excerpt(journey, because, 4);
  ASSERT_EQ(few.size(), 4u);
  EXPECT_EQ(few[0].number, 1u);                         // the first attempt
  EXPECT_EQ(few[1].what, JourneyLine::What::lost);      // injected
  EXPECT_EQ(few[2].what, JourneyLine::What::down);      // injected
  EXPECT_EQ(few[3].note, "attempt 2, 201 in 70 ms");    // the second attempt
  EXPECT_NE(to_text(few, Style{}, Numbers::hidden).find("· · ·  1 more line"), std::string::npos);
}

}  // namespace
}  // namespace proofload::report
