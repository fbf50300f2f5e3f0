#include "harness/check/sent_where_ordered.hpp"

#include "contracts/json/interfaces/wms.hpp"
#include "tests/harness/check/checks.hpp"

namespace proofload::check {
namespace {

class Places : public Checks {
 protected:
  Places() {
    for (const char* code : {"0042", "0077"}) {
      scenario_.partners.front().ship_to.push_back({.id = canonical::LocationId("bigbox-" + std::string(code)),
                                                    .party = {}, .name = {}, .address = {},
                                                    .codes = {{.partner = {}, .qualifier = "92", .code = code}}, .closed_on = {}});
    }
    workload_[0].ship_to = "0077";
    begin("sent_where_ordered");
  }
  void release(const std::string& ship_to) {
    Message message;
    message.kind = Kind::request;
    message.type = "wms.create_release";
    message.from = "orchestrator";
    message.to = "wms";
    message.body = Body(json::to_json(wms::CreateRelease{.release = "R-1", .external_id = std::string(kOrder), .sales_order = "SO-1",
                                                         .ship_to = ship_to, .lines = {}, .not_before = {}, .not_after = {}}));
    Identity identity{.from = message.from, .to = message.to, .type = message.type, .kind = message.kind,
                      .subject = {.text = std::string(kOrder), .roots = Roots{std::string(kOrder)}, .document = {}, .weak = false}};
    check_->on_sent({message, identity, kEpoch}, {});
  }
};

TEST_F(Places, TheOneThatWasOrderedIsRight) {
  release("bigbox-0077");
  expect_silent();
  EXPECT_EQ(settle().judged, 1u);
}

TEST_F(Places, AnotherOfTheSamePartnerIsFound) {
  release("bigbox-0042");
  expect_one("goes to bigbox-0077, and wms.create_release says 'bigbox-0042'");
}

TEST_F(Places, AnOrderForAPlaceThatNobodyKnowsIsNotJudged) {
  workload_[0].ship_to = "9999";
  begin("sent_where_ordered");
  release("bigbox-0042");
  EXPECT_EQ(settle().judged, 0u);
}

}  // namespace
}  // namespace proofload::check
