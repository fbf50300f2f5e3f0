#include "harness/check/carton_in_one_notice.hpp"

#include "tests/harness/check/checks.hpp"

namespace proofload::check {
namespace {

class Cartons : public Checks {
 protected:
  void begin_with(std::string_view scope) {
    EXPECT_TRUE(scenario_.partners[0].agreement.partner.set("asn", scope).has_value());
    begin("carton_in_one_notice");
    say(facts::kCartonPacked, 0, 8, "SSCC-1");
    say(facts::kCartonPacked, 0, 4, "SSCC-2");
    say(facts::kReleaseShipped, 0, 0, "SH-1");
  }
  void notice(std::string name = "SH-1") { say(facts::kNoticeReceived, 0, 0, std::move(name)); }
  void announce(std::string sscc, std::int64_t units, std::string notice = "SH-1") {
    say(facts::kCartonAnnounced, 1, units, std::move(sscc), std::move(notice));
  }
};

TEST_F(Cartons, EachInOneNoticeWithItsContentHolds) {
  begin_with("per_shipment");
  notice();
  announce("SSCC-1", 8);
  announce("SSCC-2", 4);
  const Judgement judgement = settle();
  EXPECT_TRUE(judgement.findings.empty());
  EXPECT_EQ(judgement.judged, 2u);
}

TEST_F(Cartons, OneThatItsNoticeLeavesOutIsFound) {
  begin_with("per_shipment");
  notice();
  announce("SSCC-1", 8);
  expect_one("carton SSCC-2 left, and no 856 names it");
}

TEST_F(Cartons, OneInTwoNoticesIsFound) {
  begin_with("per_order");
  notice();
  announce("SSCC-1", 8);
  announce("SSCC-2", 4);
  notice("SH-2");
  announce("SSCC-1", 8, "SH-2");
  expect_one("carton SSCC-1 stands in 856 SH-1 and in 856 SH-2");
}

TEST_F(Cartons, OneWithAnotherContentIsFound) {
  begin_with("per_load");
  notice();
  announce("SSCC-1", 8);
  announce("SSCC-2", 5);
  expect_one("carton SSCC-2 holds 4 units, and 856 SH-1 says 5");
}

TEST_F(Cartons, OneThatNobodyPackedIsFound) {
  begin_with("per_shipment");
  notice();
  announce("SSCC-1", 8);
  announce("SSCC-2", 4);
  announce("SSCC-3", 1);
  expect_one("carton SSCC-3 stands in 856 SH-1, and nobody packed it");
}

TEST_F(Cartons, WhoWantsNoNoticesIsNotJudged) {
  begin_with("none");
  notice();
  EXPECT_EQ(settle().judged, 0u);
}

TEST_F(Cartons, ANoticeThatNeverCameIsForOthersToFind) {
  begin_with("per_shipment");
  expect_silent();
}

}  // namespace
}  // namespace proofload::check
