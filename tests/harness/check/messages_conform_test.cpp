#include "harness/check/messages_conform.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace proofload::check {
namespace {

class NoTrouble final : public Trouble {
 public:
  Instant over(std::string_view, Instant since, Instant) const override { return since; }
};

struct Fixture {
  scenario::Scenario scenario;
  std::vector<scenario::Order> workload;
  CaseOrders orders{scenario, workload};
  NoTrouble trouble;
  CaseView view{scenario, orders, kEpoch, kEpoch, trouble};
  std::unique_ptr<Check> check = kMessagesConform.make(view);
  Message message;
  Identity identity;
  sim::Sent sent{message, identity, kEpoch};
};

TEST(MessagesConform, ABreachNamesSenderClausePlaceAndOrder) {
  Fixture fixture;
  fixture.message.from = "wms";
  fixture.identity.subject.roots = {"bigbox/PO-1"};
  fixture.check->on_sent(fixture.sent, {});
  fixture.check->on_breach(fixture.sent, {"wms.picked", "required", "/line", "has no 'line'"});
  Judgement judgement;
  fixture.check->settle(kEpoch, judgement);
  ASSERT_EQ(judgement.findings.size(), 1u);
  EXPECT_EQ(judgement.findings.front().order, "bigbox/PO-1");
  EXPECT_EQ(judgement.findings.front().text, "wms sent wms.picked that breaks 'required' at /line: has no 'line'.");
}

TEST(MessagesConform, WithoutABreachItCountsAndIsSilent) {
  Fixture fixture;
  fixture.check->on_sent(fixture.sent, {});
  fixture.check->on_sent(fixture.sent, {});
  Judgement judgement;
  fixture.check->settle(kEpoch, judgement);
  EXPECT_TRUE(judgement.findings.empty());
  EXPECT_EQ(judgement.judged, 2u);
}

}  // namespace
}  // namespace proofload::check
