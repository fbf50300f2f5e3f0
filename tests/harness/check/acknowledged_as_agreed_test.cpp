// The part that is about third parties' warehouses.
#include "harness/check/acknowledged_as_agreed.hpp"

#include <deque>

#include "contracts/x12/functional_acknowledgment_997.hpp"
#include "contracts/x12/inventory_advice_846.hpp"
#include "contracts/x12/writer.hpp"
#include "tests/harness/check/checks.hpp"

namespace proofload::check {
namespace {

class AcknowledgedThirdParty : public Checks {
 protected:
  AcknowledgedThirdParty() {
    scenario_.world.systems.push_back({.name = "3pl", .kind = "3pl"});
    begin("acknowledged_as_agreed");
  }

  template <class Document>
  sim::Sent send(Symbol from, Symbol to, std::string_view group, const Document& document, std::uint64_t id) {
    std::string bytes;
    const x12::Envelope envelope;
    x12::Writer writer(bytes, envelope);
    writer.begin_interchange();
    writer.begin_group(group, 7);
    write(document, writer);
    writer.end_group();
    writer.end_interchange();
    Message& message = messages_.emplace_back();
    message.id = {id};
    message.from = from;
    message.to = to;
    message.kind = Kind::document;
    message.body = Body(std::move(bytes));
    const sim::Sent sent{message, identity_, now_};
    check_->on_sent(sent, {.instance = from, .at = now_});
    return sent;
  }
  sim::Sent report(std::uint64_t id = 1) {
    x12::InventoryAdvice846 advice;
    advice.reference = "IR-1";
    advice.date = {2026, 1, 5};
    return send("3pl", "orchestrator", "IB", advice, id);
  }
  void acknowledge() {
    x12::FunctionalAcknowledgment997 said;
    said.functional_id = "IB";
    said.group_control_number = "7";
    said.status = "A";
    said.included = said.received = said.accepted = 1;
    send("orchestrator", "3pl", "FA", said, 99);
  }

  std::deque<Message> messages_;  // they stay where they are
  Identity identity_;
};

TEST_F(AcknowledgedThirdParty, A997InTimeIsFine) {
  report();
  now_ = kEpoch + 20h;
  acknowledge();
  expect_silent();
}

TEST_F(AcknowledgedThirdParty, A997ThatNeverComesIsFound) {
  report();
  expect_one("The group IB 7 of 3pl is to be acknowledged within 1d, and its 997 never came.");
}

TEST_F(AcknowledgedThirdParty, A997ThatComesLateIsFound) {
  report();
  now_ = kEpoch + 30h;
  acknowledge();
  expect_one("came after");
}

TEST_F(AcknowledgedThirdParty, WhatAFaultTookCountsFromItsNextSending) {
  const sim::Sent lost = report();
  check_->on_fault(0, &lost, now_);
  now_ = kEpoch + 20h;
  report(2);
  now_ = kEpoch + 40h;
  acknowledge();
  expect_silent();
}

}  // namespace
}  // namespace proofload::check
