// The hours of the ERP: maintenance, the nightly batch, the end of a month.
#include <gtest/gtest.h>

#include "mocks/facts.hpp"
#include "tests/mocks/erp/small_erp.hpp"

namespace proofload::mocks::erp {
namespace {

// It starts on Monday 2026-01-05 at midnight.
std::shared_ptr<Settings> in_chicago() {
  auto settings = ordinary();
  WorkingTimes office{.days = Weekdays{0b0011111}};
  settings->calendar = BusinessCalendar::make("office", find_zone("America/Chicago").value(), settings->epoch,
                                              std::move(office)).value();
  return settings;
}

std::string retry_after(const Message& reply) {
  for (const auto& [name, value] : reply.headers) {
    if (name == "retry-after") return value;
  }
  return "";
}

std::string ship(TestHost& host) {
  const std::string name = create(host, order());
  host.ask_for("erp.confirm_shipment", shipment(name), "s");
  return name;
}

Message invoice(TestHost& host, const std::string& order) {
  return host.ask_for("erp.post_invoice", api::PostInvoice{order, "SH-1", {{1, Quantity::of(48)}}}, "i");
}

TEST(ErpHours, AreToldWhileItIsClosed) {
  for (const bool is_batch : {false, true}) {
    auto settings = in_chicago();
    (is_batch ? settings->batch_window : settings->maintenance) = Window{.from = {22 * 60}, .to = {4 * 60}};
    auto host = host_of(settings);
    host.now = kEpoch + 5h;  // 23:00 in Chicago
    const Message refused = host.ask_for("erp.create_order", order(), "k");
    EXPECT_EQ(refused.status, 503);
    EXPECT_EQ(error_of(refused), "unavailable");
    EXPECT_EQ(retry_after(refused), "18000");
    EXPECT_TRUE(host.facts.empty());
    host.now = kEpoch + 10h;
    EXPECT_EQ(host.ask_for("erp.create_order", order(), "k").status, 201);
  }
}

TEST(ErpHours, WhatTheBatchTakesIsDatedTheNextWorkingDay) {
  const auto dated = [](Duration at) {
    auto settings = in_chicago();
    settings->batch_window = Window{.from = {22 * 60}, .to = {4 * 60}};
    settings->in_batch = InBatch::post_next_day;
    auto host = host_of(settings);
    host.now = kEpoch + at;
    return body_of<api::InvoicePosted>(invoice(host, ship(host))).invoiced_on;
  };
  const Duration monday = 6h;  // in Chicago
  EXPECT_EQ(dated(monday + 21h), "2026-01-05");
  EXPECT_EQ(dated(monday + 23h), "2026-01-06");
  EXPECT_EQ(dated(monday + 26h), "2026-01-06");
  EXPECT_EQ(dated(monday + 4 * 24h + 23h), "2026-01-12");  // Friday night
  EXPECT_EQ(dated(monday + 5 * 24h + 1h), "2026-01-12");   // and past midnight
}

std::shared_ptr<Settings> with_a_batch() {
  auto settings = in_chicago();
  settings->batch_window = Window{.days = Weekdays{0b0011111}, .from = {22 * 60}, .to = {4 * 60}};
  settings->in_batch = InBatch::post_next_day;
  return settings;
}

TEST(ErpHours, WhatTheBatchTakesIsPostedOnItsDay) {
  auto host = host_of(with_a_batch());
  host.now = kEpoch + 6h + 4 * 24h + 23h;  // Friday night in Chicago
  const std::string name = ship(host);
  const Message taken = invoice(host, name);
  EXPECT_EQ(taken.status, 201);
  ASSERT_EQ(host.facts_of(facts::kInvoiceAccepted).size(), 1u);
  EXPECT_EQ(host.facts_of(facts::kInvoiceAccepted)[0].subject, body_of<api::InvoicePosted>(taken).invoice);
  EXPECT_TRUE(host.facts_of(facts::kInvoicePosted).empty());
  host.run(kEpoch + 6h + 7 * 24h - 1s - host.now);  // Sunday
  EXPECT_TRUE(host.facts_of(facts::kInvoicePosted).empty());
  host.run(kEpoch + 6h + 7 * 24h - host.now);
  const auto posted = host.facts_of(facts::kInvoicePosted);
  ASSERT_EQ(posted.size(), 2u);  // the line and the whole
  EXPECT_EQ(posted[1].money, host.facts_of(facts::kInvoiceAccepted)[0].money);
  host.run(kEpoch + 6h + 9 * 24h - host.now);
  EXPECT_EQ(host.facts_of(facts::kInvoicePosted).size(), 2u);
}

TEST(ErpHours, WhatIsOfTheSameNightIsPostedWhenTheBatchIsOver) {
  auto host = host_of(with_a_batch());
  host.now = kEpoch + 6h + 23h;  // Monday night
  invoice(host, ship(host));
  host.run(kEpoch + 6h + 28h - 1s - host.now);
  EXPECT_TRUE(host.facts_of(facts::kInvoicePosted).empty());
  host.run(kEpoch + 6h + 28h - host.now);
  EXPECT_EQ(host.facts_of(facts::kInvoicePosted).size(), 2u);
}

TEST(ErpHours, WhatIsToBePostedOutlivesACrash) {
  auto host = host_of(with_a_batch());
  host.now = kEpoch + 6h + 23h;
  invoice(host, ship(host));
  host.restart();
  host.run(kEpoch + 6h + 28h - host.now);
  EXPECT_EQ(host.facts_of(facts::kInvoicePosted).size(), 2u);
}

TEST(ErpHours, NoInvoiceIsPostedInTheLastHoursOfAMonth) {
  auto settings = in_chicago();
  settings->month_end_freeze = 12h;
  auto host = host_of(settings);
  const Duration month_end = std::chrono::hours(24 * 27) + 6h;
  host.now = kEpoch + month_end - 12h - 1s;
  const std::string before = ship(host);
  host.now = kEpoch + month_end - 12h;
  const Message refused = invoice(host, before);
  EXPECT_EQ(refused.status, 503);
  EXPECT_EQ(error_of(refused), "posting_closed");
  EXPECT_EQ(retry_after(refused), "43200");
  EXPECT_TRUE(host.facts_of(facts::kInvoicePosted).empty());
  EXPECT_EQ(host.ask_for("erp.create_order", order("bigbox/2"), "k2").status, 201);
  host.now = kEpoch + month_end;
  const Message posted = invoice(host, before);
  EXPECT_EQ(posted.status, 201);
  EXPECT_EQ(body_of<api::InvoicePosted>(posted).invoiced_on, "2026-02-01");
}

TEST(ErpHours, ObjectsToAFreezeOfAWholeMonth) {
  Settings settings;
  settings.month_end_freeze = std::chrono::hours(24 * 28);
  EXPECT_NE(objection(settings).value_or("").find("'month_end_freeze'"), std::string::npos);
  settings = {};
  settings.batch_window = Window{};
  EXPECT_NE(objection(settings).value_or("").find("'batch_window'"), std::string::npos);
}

}  // namespace
}  // namespace proofload::mocks::erp
