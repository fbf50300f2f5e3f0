#include "harness/check/shipped_within_accepted.hpp"

#include "tests/harness/check/checks.hpp"

namespace proofload::check {
namespace {

class Within : public Checks {
 protected:
  void begin_with(std::string_view clause, std::string_view value) {
    EXPECT_TRUE(scenario_.partners[0].agreement.partner.set(clause, value).has_value());
    begin("shipped_within_accepted");
  }
  void answer(std::int64_t units, std::string status = "IA") {
    say(facts::kResponseReceived, 1, units, std::move(status));
  }
  void leave(std::int64_t units, std::string item = "LAMP") { say(facts::kUnitsShipped, 1, units, std::move(item), "wms"); }
};

TEST_F(Within, AsMuchMoreAsWasAgreedIsRelaxed) {
  begin_with("tolerances.over_shipment", "1/12");
  answer(12);
  leave(13);
  const Judgement judgement = settle();
  EXPECT_TRUE(judgement.findings.empty());
  EXPECT_EQ(judgement.relaxed, 1u);
}

TEST_F(Within, MoreThanThatIsFound) {
  begin_with("tolerances.over_shipment", "1/12");
  answer(12);
  leave(14);
  expect_one("shipped 14 EA of 12 EA that were ordered");
}

TEST_F(Within, AnotherItemIsFoundUnlessItWasAgreed) {
  begin_with("substitution", "false");
  answer(12);
  leave(12, "SAW");
  expect_one("line 1 asks for LAMP, and SAW was shipped");
}

TEST_F(Within, AnAgreedSubstituteMustBeTold) {
  begin_with("substitution", "true");
  say(facts::kStockAllocated, 1, 12, "SAW", "wms");
  answer(12);
  leave(12, "SAW");
  expect_one("SAW was shipped, of which the 855 says nothing");
}

TEST_F(Within, AnAgreedSubstituteThatWasToldIsRelaxed) {
  begin_with("substitution", "true");
  say(facts::kStockAllocated, 1, 12, "SAW", "wms");
  answer(12, "IS");
  leave(12, "SAW");
  EXPECT_EQ(settle().relaxed, 1u);
}

TEST_F(Within, LessThanWasAgreedNeedsAPerson) {
  begin_with("tolerances.under_shipment", "1/12");
  answer(12);
  leave(10);
  say(facts::kLineCancelled, 1, 2, "short_picked");
  expect_one("shipped 10 EA of 12 EA that were accepted, and nobody was told");
}

TEST_F(Within, LessIsNoMatterWhereAPersonWasToldOrItIsLittle) {
  begin_with("tolerances.under_shipment", "1/12");
  answer(12);
  leave(10);
  say(facts::kLineCancelled, 1, 2, "short_picked");
  say(facts::kCaseOpened, 0, 0, "short_shipment", "business");
  expect_silent();
}

}  // namespace
}  // namespace proofload::check
