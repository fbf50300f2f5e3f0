#include "harness/check/owed_documents.hpp"

#include "tests/harness/check/checks.hpp"

namespace proofload::check {
namespace {

class Owed : public Checks {
 protected:
  void agree(std::string_view clause, std::string_view value) {
    EXPECT_TRUE(scenario_.partners[0].agreement.partner.set(clause, value).has_value());
  }
  void begin_answered() {
    agree("po_response", "none");
    begin("answered_as_agreed");
    say(facts::kOrderPlaced, 0, 0);
  }
  void ship_release(std::string release, std::string shipment) {
    const Fact fact{.kind = facts::kReleaseShipped, .order = {"release", std::move(release)}, .subject = std::move(shipment),
                    .location = "wms"};
    check_->on_fact(fact, {orders_->named(kOrder), {}}, {.instance = "wms", .at = now_});
  }
  void notice(std::string name) { say(facts::kNoticeReceived, 0, 0, std::move(name)); }
  void bill(std::string name, std::string shipment) {
    say(facts::kInvoicePosted, 0, 0, name, shipment);
    say(facts::kInvoiceReceived, 0, 0, name);
  }
};

TEST_F(Owed, OneNoticeAndOneInvoiceForTheOrderHold) {
  agree("asn", "per_order");
  agree("invoice", "per_order");
  begin_answered();
  ship_release("R-1", "SH-1");
  now_ += 30h;
  ship_release("R-2", "SH-2");
  notice("SH-1");
  say(facts::kInvoicePosted, 0, 0, "INV-1", "SH-1+1");
  say(facts::kShipmentInvoiced, 0, 0, "INV-1", "SH-1");
  say(facts::kShipmentInvoiced, 0, 0, "INV-1", "SH-2");
  say(facts::kInvoiceReceived, 0, 0, "INV-1");
  expect_silent();
}

TEST_F(Owed, ANoticeAShipmentIsFoundWhereTheOrderHasOne) {
  agree("asn", "per_order");
  agree("invoice", "per_order");
  begin_answered();
  ship_release("R-1", "SH-1");
  ship_release("R-2", "SH-2");
  notice("SH-1");
  notice("SH-2");
  say(facts::kInvoicePosted, 0, 0, "INV-1", "SH-1");
  say(facts::kInvoiceReceived, 0, 0, "INV-1");
  expect_one("got an 856 twice: SH-2 came again");
}

TEST_F(Owed, TwoInvoicesInAPeriodAreFound) {
  agree("asn", "none");
  agree("invoice", "consolidated");
  agree("invoice_every", "1d");
  begin_answered();
  ship_release("R-1", "SH-1");
  now_ += 1h;
  ship_release("R-2", "SH-2");
  now_ += 26h;
  bill("INV-1", "SH-1");
  bill("INV-2", "SH-2");
  expect_one("2 810s for bigbox, the period until 2026-01-06T00:00, where one was agreed upon: INV-1 INV-2");
}

TEST_F(Owed, APeriodThatTheRunDoesNotEndIsNotJudged) {
  agree("asn", "none");
  agree("invoice", "consolidated");
  begin_answered();
  ship_release("R-1", "SH-1");
  const Judgement judgement = settle();
  EXPECT_TRUE(judgement.findings.empty());
  EXPECT_EQ(judgement.excused, 1u);
}

TEST_F(Owed, TwoNoticesOfADayAreFound) {
  agree("asn", "per_load");
  agree("invoice", "consolidated");
  begin_answered();
  for (const std::string n : {"1", "2"}) {
    for (const Symbol kind : {facts::kCartonPacked, facts::kLabelBought}) {
      const Fact fact{.kind = kind, .order = {"release", "R-" + n}, .subject = "SSCC-" + n};
      check_->on_fact(fact, {orders_->named(kOrder), {}}, {.instance = "wms", .at = now_});
    }
    ship_release("R-" + n, "SH-" + n);
    notice("SH-" + n);
    say(facts::kCartonAnnounced, 1, 6, "SSCC-" + n, "SH-" + n);
  }
  expect_one("2 856s for bigbox, wms until 2026-01-06T00:00, where one was agreed upon: SH-1 SH-2");
}

}  // namespace
}  // namespace proofload::check
