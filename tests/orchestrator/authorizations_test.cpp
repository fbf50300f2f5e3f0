// What a partner asks by 180 to send back: answered once, and without it nothing is credited.
#include <gtest/gtest.h>

#include "contracts/json/interfaces/desk.hpp"
#include "contracts/json/interfaces/erp.hpp"
#include "contracts/x12/return_authorization_180.hpp"
#include "tests/orchestrator/small_host.hpp"
#include "tests/orchestrator/warehouse_story.hpp"

namespace proofload::orchestrator {
namespace {

constexpr Duration kDay = std::chrono::hours(24);

std::shared_ptr<Settings> that_ask() {
  auto settings = small_settings();
  AgreementLayers layers;
  EXPECT_TRUE(layers.partner.set("returns_within", "30d").has_value());
  EXPECT_TRUE(layers.partner.set("return_authorization", "180").has_value());
  settings->partners.front().agreement = layers.of("", "");
  settings->partners.front().agreements = Agreements(layers);
  return settings;
}

class Authorizations : public testing::Test {
 protected:
  explicit Authorizations(std::shared_ptr<Settings> settings = that_ask()) : host_(std::move(settings)) {}

  void ship() {
    host_.order();
    tell(host_, WarehouseStory().all());
  }
  // Of kettles, of which twelve shipped, in line 1.
  void ask(std::int64_t units, std::string number = "RA-1", Unit unit = kEach, std::string order = "4711") {
    x12::ReturnAuthorization180 request;
    request.beginning = {"13", std::move(number), {2026, 1, 8}, "0900", "", "", ""};
    request.purchase_order = std::move(order);
    x12::ReturnedItem180& item = request.items.emplace_back();
    item.products.push_back({"VN", "KETTLE"});
    item.quantity = Quantity::of(units, unit);
    item.reason = "DA";
    host_.document("bigbox", "AN", [&](x12::Writer& writer) { write(request, writer); });
  }
  void come_back(std::int64_t units, const std::string& number = "RT-1") {
    host_.event("wms.returned", to_json(wms::Returned{"wms/" + number, WarehouseStory::release(), number, "2026-01-10T09:00:00Z",
                                                      {{1, "KETTLE", Quantity::of(units), "sellable"}}}));
  }
  std::string answer(const std::string& number = "RA-1", const std::string& order = "4711") {
    const auto found = host_.written.find("180:bigbox/" + order + ":" + number);
    if (found == host_.written.end()) return "none";
    if (found->second.find("*WQ~") != std::string::npos) return "yes";
    return found->second.find("*U~") != std::string::npos ? "no" : found->second;
  }

  SmallHost host_;
};

TEST_F(Authorizations, AreGivenForWhatShippedAndCreditedWhenItComes) {
  ship();
  ask(2);
  const std::string& document = host_.written.at("180:bigbox/4711:RA-1");
  for (const char* part : {"BGN*11*RA-1*", "*RA-1**WQ~", "PRF*4711~", "N9*RZ*RA-1~", "BLI*VN*KETTLE*2*EA~", "RDR*CR*DA~"}) {
    EXPECT_NE(document.find(part), std::string::npos) << part << " in " << document;
  }
  come_back(2);
  EXPECT_EQ(host_.count_asked("erp.post_credit"), 1u);
}

TEST_F(Authorizations, AreRefusedOfMoreThanShippedOrAsked) {
  ship();
  ask(13);
  EXPECT_EQ(answer(), "no");
  ask(1, "RA-2", Unit("CA"));
  EXPECT_EQ(answer("RA-2"), "yes");
  ask(1, "RA-3");
  EXPECT_EQ(answer("RA-3"), "no");  // all twelve may come back by the other
}

TEST_F(Authorizations, AreRefusedOfAnOrderThatNobodyKnowsAndOfNothing) {
  ship();
  ask(1, "RA-1", kEach, "4712");
  EXPECT_EQ(answer("RA-1", "4712"), "no");
  ask(0, "RA-2");
  EXPECT_EQ(answer("RA-2"), "no");
}

TEST_F(Authorizations, AreAnsweredOnceHoweverOftenTheyAreAskedFor) {
  ship();
  ask(7);
  EXPECT_EQ(answer(), "yes");
  host_.written.clear();
  ask(7);
  host_.restart();
  ask(7);
  EXPECT_EQ(answer(), "none");
  ask(5, "RA-2");
  EXPECT_EQ(answer("RA-2"), "yes");
}

TEST_F(Authorizations, AreAwaitedByWhatComesBeforeThem) {
  ship();
  come_back(2);
  EXPECT_EQ(host_.count_asked("erp.post_credit"), 0u);
  host_.restart();
  ask(2);
  EXPECT_EQ(host_.count_asked("erp.post_credit"), 1u);
}

TEST_F(Authorizations, ThatDoNotComeWithinAWeekAreForAPerson) {
  ship();
  ask(3);  // not what comes
  come_back(2);
  host_.later(6 * kDay);
  EXPECT_EQ(host_.count_asked("desk.open_case"), 0u);
  host_.later(7 * kDay);
  ASSERT_EQ(host_.count_asked("desk.open_case"), 1u);
  const auto opened = desk::from_json<desk::OpenCase>(host_.asked.at("desk.open_case:return:R-bigbox/4711/RT-1"));
  EXPECT_EQ(opened->cause, "return_without_authorization");
}

class Unasked : public Authorizations {
 protected:
  Unasked() : Authorizations(small_settings()) {}
};

TEST_F(Unasked, A180ThatNobodyAgreedUponIsForAPerson) {
  ship();
  ask(2);
  EXPECT_EQ(answer(), "none");
  EXPECT_EQ(host_.count_asked("desk.open_case"), 1u);
}

}  // namespace
}  // namespace proofload::orchestrator
