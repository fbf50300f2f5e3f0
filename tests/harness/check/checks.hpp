// tests/harness/check/checks.hpp — one check at a time, fed by hand: facts of one order of twelve lamps.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "harness/check/check.hpp"
#include "mocks/edi_partner/facts.hpp"
#include "mocks/facts.hpp"

namespace proofload::check {

namespace facts = mocks::facts;

inline constexpr std::string_view kOrder = "bigbox/PO-1";
inline constexpr Instant kHeal = kEpoch + 6h;
inline constexpr Instant kHorizon = kEpoch + 96h;

class NoTrouble final : public Trouble {
 public:
  std::optional<Instant> end;
  Duration ahead{};  // everybody's clock

  Instant over(std::string_view, Instant since, Instant) const override { return end.value_or(since); }
  Instant clock_of(std::string_view, Instant at) const override { return at + ahead; }
  Duration clock_error(Instant, Instant) const override { return std::chrono::abs(ahead); }
  Duration set_back(Instant, Instant) const override { return std::max(Duration{}, -ahead); }
};

class Checks : public testing::Test {
 protected:
  Checks() {
    scenario::CatalogueItem item;
    item.item.id = canonical::ItemId("LAMP");
    item.prices.usual = {2'000'000, kDollar, Quantity::of(1)};
    scenario_.world.items.push_back(item);
    scenario::Partner partner;
    partner.name = "bigbox";
    scenario_.partners.push_back(partner);
    scenario::Order order;
    order.partner = "bigbox";
    order.root = kOrder;
    order.lines.push_back({.line = 1, .item = "LAMP", .quantity = Quantity::of(12), .price = item.prices.usual});
    workload_.push_back(order);
  }

  AgreementLayers& agreement() { return scenario_.partners.front().agreement; }
  static void agree(AgreementPatch& patch, std::string_view clause, std::string_view value) {
    ASSERT_TRUE(patch.set(clause, value).has_value()) << clause;
  }

  void begin(std::string_view name) {
    orders_.emplace(scenario_, workload_);
    view_.emplace(CaseView{scenario_, *orders_, kHeal, kHorizon, trouble_});
    for (const CheckKind& kind : all_checks()) {
      if (kind.name == name) check_ = kind.make(*view_);
    }
  }
  void say(Symbol kind, int line, std::int64_t units, std::string subject = "", std::string location = "",
           std::int64_t cents = 0) {
    const Fact fact{.kind = kind, .order = {"release", "R-1"}, .line = line, .quantity = Quantity::of(units),
                    .money = {cents, kDollar}, .subject = std::move(subject), .location = std::move(location)};
    const CaseOrder& order = orders_->named(kOrder);
    if (kind == facts::kSalesOrderChanged) orders_->change(order, fact);
    check_->on_fact(fact, {order, demand_of(*view_, order, line)}, {.instance = "erp", .at = now_});
  }
  // Of the load that carries the order.
  void load(Symbol kind, std::string subject, std::string scac, std::int64_t cents = 0) {
    const Fact fact{.kind = kind, .order = {"load", "LD-1"}, .money = {cents, kDollar}, .subject = std::move(subject),
                    .location = std::move(scac)};
    check_->on_fact(fact, {orders_->named(kOrder), {}}, {.instance = "tms", .at = now_});
  }
  // Booked, allocated, shipped, confirmed.
  void ship(std::int64_t units) {
    say(facts::kStockInitial, 0, 100, "LAMP", "wms");
    say(facts::kSalesOrderCreated, 1, 12, "SO-1");
    say(facts::kReleaseReceived, 0, 0, "R-1");
    say(facts::kStockAllocated, 1, 12, "LAMP", "wms");
    say(facts::kUnitsShipped, 1, units, "LAMP", "wms");
    say(facts::kReleaseShipped, 0, 0, "SH-1");
    say(facts::kShipmentConfirmed, 1, units, "SH-1");
  }
  void invoice(std::int64_t units, std::string name = "INV-1") {
    say(facts::kInvoicePosted, 1, units, name, "SH-1", units * 200);
    say(facts::kInvoicePosted, 0, 0, name, "SH-1", units * 200);
  }
  Judgement settle() {
    Judgement judgement;
    check_->settle(kHorizon, judgement);
    return judgement;
  }
  void expect_one(std::string_view part) {
    const Judgement judgement = settle();
    ASSERT_EQ(judgement.findings.size(), 1u);
    EXPECT_NE(judgement.findings[0].text.find(part), std::string::npos) << judgement.findings[0].text;
    EXPECT_TRUE(judgement.findings[0].text.ends_with('.'));
  }
  void expect_silent() {
    for (const Finding& finding : settle().findings) ADD_FAILURE() << finding.text;
  }

  scenario::Scenario scenario_;
  std::vector<scenario::Order> workload_;
  NoTrouble trouble_;
  std::optional<CaseOrders> orders_;  // and view_: of the check at hand
  std::optional<CaseView> view_;
  std::unique_ptr<Check> check_;
  Instant now_ = kEpoch;
};

}  // namespace proofload::check
