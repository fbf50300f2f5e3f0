#include "mocks/motor_carrier/motor_carrier.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "contracts/x12/functional_acknowledgment_997.hpp"
#include "mocks/edi/facts.hpp"
#include "mocks/facts.hpp"
#include "tests/mocks/motor_carrier/shipper.hpp"

namespace proofload::mocks::motor_carrier {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr Duration kDay = 24h;

class Shipper {
 public:
  explicit Shipper(std::shared_ptr<Settings> settings = swift())
      : host([settings] { return make_motor_carrier(settings); }) {}

  void say(const x12::LoadTender204& tender) {
    const std::string bytes = interchange_of(tender, ++control_);
    while (!host.give(bytes)) {
    }
  }
  std::vector<std::string> answers() const {
    std::vector<std::string> actions;
    for (const auto& answer : documents<x12::TenderResponse990>(host, "990")) actions.push_back(answer.action);
    return actions;
  }
  std::vector<x12::StatusEvent214> events() const {
    std::vector<x12::StatusEvent214> events;
    for (const auto& status : documents<x12::ShipmentStatus214>(host, "214")) events.push_back(status.lines[0].events[0]);
    return events;
  }
  std::vector<std::string> statuses() const {
    std::vector<std::string> codes;
    for (const x12::StatusEvent214& event : events()) codes.push_back(event.status);
    return codes;
  }

  TestHost host;

 private:
  std::uint32_t control_ = 0;
};

TEST(MotorCarrier, AcknowledgesReceiptAtOnceAndAcceptsLater) {
  auto settings = swift();
  settings->agreement.acknowledgement.expected = true;
  Shipper shipper(settings);
  shipper.say(tender());
  const auto receipts = documents<x12::FunctionalAcknowledgment997>(shipper.host, "997");
  ASSERT_EQ(receipts.size(), 1u);
  EXPECT_EQ(receipts[0].functional_id, "SM");
  EXPECT_EQ(receipts[0].status, "A");
  EXPECT_THAT(shipper.answers(), IsEmpty());  // a receipt is no acceptance
  shipper.host.run(settings->answer.max);
  EXPECT_THAT(shipper.answers(), ElementsAre("A"));
  const auto accepted = shipper.host.facts_of(facts::kTenderAccepted);
  ASSERT_EQ(accepted.size(), 1u);
  EXPECT_EQ(accepted[0].order, (Ref{"load", "LD-1"}));
  EXPECT_EQ(accepted[0].location, "SWFT");
}

TEST(MotorCarrier, RepeatsWhatNobodyAcknowledges) {
  auto settings = swift();
  settings->agreement.acknowledgement.expected = true;
  Shipper shipper(settings);
  shipper.say(tender());
  shipper.host.run(settings->answer.max + settings->agreement.acknowledgement.repeat_after);
  EXPECT_THAT(shipper.answers(), ElementsAre("A", "A"));
  EXPECT_EQ(shipper.host.facts_of(facts::kTenderAccepted).size(), 1u);
}

TEST(MotorCarrier, DeclinesOrSaysNothingAsItsSettingsHaveIt) {
  auto settings = swift();
  settings->declines = {1, 1};
  Shipper declined(settings);
  declined.say(tender());
  declined.host.run();
  EXPECT_THAT(declined.answers(), ElementsAre("D"));
  EXPECT_EQ(declined.host.facts_of(facts::kTenderDeclined).size(), 1u);

  settings = swift();
  settings->silent = {1, 1};
  Shipper silent(settings);
  silent.say(tender());
  silent.host.run();
  EXPECT_THAT(silent.answers(), IsEmpty());
}

TEST(MotorCarrier, AnswersLateAndIsStillBound) {
  auto settings = swift();
  settings->late = {1, 1};
  Shipper shipper(settings);
  shipper.say(tender());
  shipper.host.run(settings->late_answer.min - 1s);
  EXPECT_THAT(shipper.answers(), IsEmpty());
  shipper.host.run(settings->late_answer.max);
  EXPECT_THAT(shipper.answers(), ElementsAre("A"));
  EXPECT_EQ(shipper.host.facts_of(facts::kTenderAccepted).size(), 1u);
}

TEST(MotorCarrier, FetchesTheLoadAtItsAppointmentOnceItHearsThatTheGoodsAreReady) {
  auto settings = swift();
  Shipper shipper(settings);
  shipper.say(tender());
  shipper.host.run(3h);
  EXPECT_THAT(shipper.statuses(), IsEmpty());
  shipper.say(tender("LD-1", "04", "BL-1"));
  shipper.say(tender("LD-1", "04", "BL-1"));  // told twice, fetched once
  shipper.host.run(33h - 1s);
  EXPECT_THAT(shipper.host.facts_of(facts::kLoadStatus), IsEmpty());  // before the appointment
  shipper.host.run();
  EXPECT_THAT(shipper.answers(), ElementsAre("A"));
  EXPECT_EQ(shipper.host.facts_of(facts::kLoadStatus).size(), 5u);
  EXPECT_EQ(shipper.host.facts_of(facts::kLoadPickedUp).size(), 1u);
  EXPECT_EQ(shipper.host.facts_of(facts::kLoadDelivered).size(), 1u);
  const auto codes = shipper.statuses();
  EXPECT_EQ((std::set<std::string>(codes.begin(), codes.end())),
            (std::set<std::string>{"X3", "AF", "X6", "AG", "X1", "D1"}));
  EXPECT_EQ(codes.size(), 6u);
}

TEST(MotorCarrier, SaysEventTimesAsClocksThereShowThem) {
  Shipper shipper;
  shipper.say(tender("LD-1", "00", "BL-1"));
  shipper.host.run();
  const auto events = shipper.events();
  ASSERT_FALSE(events.empty());
  EXPECT_EQ(events[0].status, "X3");
  EXPECT_EQ(events[0].date, (Date{2026, 1, 6}));
  EXPECT_EQ(events[0].time.substr(0, 2), "06");  // noon, and six hours to the west
  EXPECT_EQ(events[0].time_code, "LT");
}

TEST(MotorCarrier, AnUnreadyLoadWaitsOnTheDock) {
  Shipper shipper;
  shipper.say(tender());
  shipper.host.run(60 * kDay);
  EXPECT_THAT(shipper.host.facts_of(facts::kLoadPickedUp), IsEmpty());
}

TEST(MotorCarrier, WhatIsCancelledIsNeitherAnsweredNorCarried) {
  Shipper early;
  early.say(tender("LD-1", "00", "BL-1"));
  early.say(tender("LD-1", "01"));
  early.host.run();
  EXPECT_THAT(early.answers(), IsEmpty());
  EXPECT_EQ(early.host.facts_of(facts::kTenderCancelled).size(), 1u);

  Shipper late;
  late.say(tender("LD-1", "00", "BL-1"));
  late.host.run(3h);
  late.say(tender("LD-1", "01"));
  late.say(tender("LD-1", "01"));
  late.host.run();
  EXPECT_THAT(late.answers(), ElementsAre("A"));
  EXPECT_EQ(late.host.facts_of(facts::kTenderCancelled).size(), 1u);
  EXPECT_THAT(late.host.facts_of(facts::kLoadPickedUp), IsEmpty());
}

TEST(MotorCarrier, WhatIsOnTheRoadIsNotCancelled) {
  Shipper shipper;
  shipper.say(tender("LD-1", "00", "BL-1"));
  shipper.host.run(2 * kDay);
  ASSERT_EQ(shipper.host.facts_of(facts::kLoadPickedUp).size(), 1u);
  shipper.say(tender("LD-1", "01"));
  shipper.host.run();
  EXPECT_THAT(shipper.host.facts_of(facts::kTenderCancelled), IsEmpty());
  EXPECT_EQ(shipper.host.facts_of(facts::kLoadDelivered).size(), 1u);
}

TEST(MotorCarrier, RefusesWhatWasCancelledEvenWhereTheCancellationCameFirst) {
  Shipper shipper;
  shipper.say(tender("LD-1", "01"));
  shipper.say(tender());
  shipper.host.run();
  EXPECT_THAT(shipper.answers(), ElementsAre("D"));
  EXPECT_THAT(shipper.host.facts_of(facts::kTenderAccepted), IsEmpty());
}

TEST(MotorCarrier, ATenderThatComesTwiceGetsOneAnswerTheSameEachTime) {
  Shipper shipper;
  shipper.say(tender());
  shipper.say(tender());
  shipper.host.run(3h);
  EXPECT_THAT(shipper.answers(), ElementsAre("A"));
  shipper.say(tender());
  shipper.host.run(3h);
  EXPECT_THAT(shipper.answers(), ElementsAre("A", "A"));
  EXPECT_EQ(shipper.host.facts_of(facts::kTenderAccepted).size(), 1u);
}

TEST(MotorCarrier, AChangeOfWhatItDoesNotCarryChangesNothing) {
  Shipper shipper;
  shipper.say(tender("LD-1", "04", "BL-1"));
  shipper.host.run();
  EXPECT_THAT(shipper.answers(), IsEmpty());
  EXPECT_EQ(shipper.host.facts.size(), 1u);
  EXPECT_EQ(shipper.host.facts_of(facts::kDocumentUnexpected).size(), 1u);
}

TEST(MotorCarrier, LateStatusesComeOutOfOrderAndSomeAgain) {
  auto settings = swift();
  settings->status_late = {1, 2};
  settings->status_late_by = {48h, 72h};
  settings->status_repeat = {1, 1};
  Shipper shipper(settings);
  for (const char* load : {"LD-1", "LD-2", "LD-3"}) shipper.say(tender(load, "00", "BL-1"));
  shipper.host.run();
  EXPECT_EQ(shipper.events().size(), 36u);
  bool is_any_older = false;
  std::map<std::string, std::pair<Date, std::string>> newest;
  for (const auto& status : documents<x12::ShipmentStatus214>(shipper.host, "214")) {
    const x12::StatusEvent214& event = status.lines[0].events[0];
    if (event.status == "AG") continue;
    const std::pair<Date, std::string> at{event.date.value(), event.time};
    is_any_older |= at < newest[status.shipment];
    newest[status.shipment] = std::max(newest[status.shipment], at);
  }
  EXPECT_TRUE(is_any_older);
}

TEST(MotorCarrier, InvoicesOnceWhatItRated) {
  auto settings = swift();
  Shipper shipper(settings);
  shipper.say(tender("LD-1", "00", "BL-1"));
  shipper.host.run();
  const auto invoices = documents<x12::FreightInvoice210>(shipper.host, "210");
  ASSERT_EQ(invoices.size(), 1u);
  EXPECT_EQ(invoices[0].shipment, "LD-1");
  EXPECT_EQ(invoices[0].due_cents, settings->tariff.cost_of(1'500'000).minor);
  EXPECT_EQ(invoices[0].correction, "");
  const auto said = shipper.host.facts_of(facts::kFreightInvoiced);
  ASSERT_EQ(said.size(), 1u);
  EXPECT_EQ(said[0].subject, invoices[0].number);
  EXPECT_EQ(said[0].money.minor, invoices[0].due_cents);
}

TEST(MotorCarrier, ChargesMoreAndLaterWhereItsSettingsHaveIt) {
  auto settings = swift();
  settings->surcharge = {1, 1};
  settings->balance_due = {1, 1};
  Shipper shipper(settings);
  shipper.say(tender("LD-1", "00", "BL-1"));
  shipper.host.run();
  const auto invoices = documents<x12::FreightInvoice210>(shipper.host, "210");
  ASSERT_EQ(invoices.size(), 2u);
  const std::int64_t cost = settings->tariff.cost_of(1'500'000).minor;
  EXPECT_EQ(invoices[0].due_cents, cost + cost / 10);
  EXPECT_EQ(invoices[1].due_cents, cost / 20);
  EXPECT_EQ(invoices[1].correction, "BD");
  EXPECT_NE(invoices[0].number, invoices[1].number);
  EXPECT_EQ(shipper.host.facts_of(facts::kFreightInvoiced)[1].subject, invoices[1].number + " balance");
}

TEST(MotorCarrier, ForgetsLoadsThatAreLongOver) {
  auto settings = swift();
  Shipper shipper(settings);
  shipper.say(tender("LD-1", "00", "BL-1"));
  shipper.host.run();
  EXPECT_EQ(shipper.host.store.count("tender/LD-1"), 1u);
  shipper.host.restart();
  shipper.host.run(settings->retention);
  shipper.say(tender("LD-2"));
  EXPECT_EQ(shipper.host.store.count("tender/LD-1"), 0u);
}

TEST(MotorCarrier, ACrashAnywhereCarriesTheLoadOnceAndTellsItAll) {
  const auto flow = [](Shipper& shipper) {
    shipper.say(tender("LD-1"));
    shipper.say(tender("LD-2"));
    shipper.host.run(3h);
    shipper.say(tender("LD-1", "04", "BL-1"));
    shipper.say(tender("LD-2", "01"));
    shipper.host.run(15 * kDay);
  };
  const auto said = [](const Shipper& shipper) {
    const auto codes = shipper.statuses();
    return std::set<std::string>(codes.begin(), codes.end());
  };
  Shipper clean;
  flow(clean);
  for (int at = 0; at < clean.host.applied; ++at) {
    Shipper shipper;
    shipper.host.crash_at = at;
    flow(shipper);
    // A message that a crash left without a receipt comes again, and is known.
    std::multiset<std::string> facts;
    for (const std::string& fact : shipper.host.facts_as_text()) {
      if (!fact.starts_with("interchange.repeated")) facts.insert(fact);
    }
    EXPECT_EQ(facts, clean.host.facts_as_text()) << at;
    EXPECT_EQ(said(shipper), said(clean)) << at;
  }
}

TEST(MotorCarrier, SettingsThatNobodyCouldWorkWithAreRefused) {
  Settings settings;
  EXPECT_FALSE(objection(settings).has_value());
  settings.scac = "swift";
  EXPECT_THAT(objection(settings).value_or(""), testing::HasSubstr("SCAC"));
  settings.scac = "SWFT";
  settings.transit = {2h, 1h};
  EXPECT_THAT(objection(settings).value_or(""), testing::HasSubstr("transit"));
}

}  // namespace
}  // namespace proofload::mocks::motor_carrier
