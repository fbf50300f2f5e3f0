#include "contracts/conversation/subject_rules.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "contracts/conversation/contracts.hpp"
#include "contracts/json/interfaces/body_name.hpp"

namespace proofload {
namespace {

constexpr std::array kTypes{
    Symbol("carrier.buy_label"),  Symbol("carrier.find_label"),  Symbol("carrier.manifest"),
    Symbol("carrier.rate"),       Symbol("carrier.tracking"),    Symbol("carrier.void_label"),
    Symbol("desk.decide"),        Symbol("desk.open_case"),      Symbol("desk.replay"),
    Symbol("erp.apply_payment"),
    Symbol("erp.cancel_lines"),   Symbol("erp.confirm_shipment"), Symbol("erp.create_order"),
    Symbol("erp.find_invoice"),   Symbol("erp.find_order"),      Symbol("erp.order_posted"),
    Symbol("erp.post_credit"),     Symbol("erp.post_invoice"),
    Symbol("erp.set_availability"), Symbol("erp.set_delivery_status"), Symbol("erp.change_order"),
    Symbol("tms.book_load"),      Symbol("tms.cancel_load"),     Symbol("tms.get_load"),
    Symbol("tms.plan_load"),      Symbol("tms.settle_freight"),
    Symbol("wms.allocated"),      Symbol("wms.attach_label"),    Symbol("wms.cancel_release"),
    Symbol("wms.cancelled"),      Symbol("wms.create_release"),  Symbol("wms.get_release"),
    Symbol("wms.packed"),         Symbol("wms.picked"),          Symbol("wms.received"), Symbol("wms.returned"), Symbol("wms.shipped")};

TEST(SubjectRules, EveryTypeWithABodyHasARule) {
  for (const Symbol type : kTypes) {
    ASSERT_TRUE(body_name(type, Kind::request, 0).has_value()) << type.text();
    const SubjectRule* rule = subject_rule(type);
    ASSERT_NE(rule, nullptr) << type.text();
    EXPECT_FALSE(rule->name.pointer.empty()) << type.text();
    EXPECT_FALSE(rule->name.kind.empty()) << type.text();
  }
}

TEST(SubjectRules, TheTypesOfThisTestAreAllThereAre) {
  for (const BodyName& name : all_body_names()) {
    bool known = name.definition == "Refusal";
    for (const Symbol type : kTypes) {
      known |= body_name(type, Kind::request, 0) == name;
      known |= body_name(type, Kind::reply, 200) == name;
    }
    EXPECT_TRUE(known) << name.definition;
  }
}

TEST(SubjectRules, APointerIsAtMostThreeLevelsDeep) {
  for (const Symbol type : kTypes) {
    const std::string_view pointer = subject_rule(type)->name.pointer;
    EXPECT_EQ(pointer.front(), '/') << type.text();
    EXPECT_LE(std::count(pointer.begin(), pointer.end(), '/'), 3) << type.text();
  }
}

TEST(SubjectRules, AnUnknownTypeHasNone) {
  EXPECT_EQ(subject_rule("erp.dance"), nullptr);
  EXPECT_TRUE(minted_by_reply("erp.dance").pointer.empty());
}

}  // namespace
}  // namespace proofload
