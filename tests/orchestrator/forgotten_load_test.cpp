// What a motor carrier writes about a load that was closed so long ago that nothing else is known of it.
#include <gtest/gtest.h>

#include "contracts/json/interfaces/desk.hpp"
#include "contracts/x12/freight_invoice_210.hpp"
#include "contracts/x12/tender_response_990.hpp"
#include "tests/orchestrator/small_host.hpp"

namespace proofload::orchestrator {
namespace {

constexpr std::string_view kLoad = "LD-R-bigbox/4711";

SmallHost with_a_forgotten_load() {
  auto settings = small_settings();
  settings->tms = Symbol("tms");
  settings->motor_carriers.push_back(
      {.scac = "ANVL", .edi = {.name = "anvil", .them = {"ZZ", "ANVIL", ""}, .us = {"ZZ", "SELLER", ""}, .delimiters = {}, .agreement = {}}});
  SmallHost host(settings);
  host.store["past_load/" + std::string(kLoad)] = "bigbox/4711";
  host.restart();
  return host;
}

std::string case_of_invoice(SmallHost& host, std::string_view load) {
  x12::FreightInvoice210 invoice;
  invoice.number = "FI-1";
  invoice.shipment = load;
  invoice.date = Date{2026, 1, 5};
  invoice.payment = "PP";
  invoice.carrier = "ANVL";
  invoice.due_cents = 16'000;
  invoice.lines = {{.number = 1, .charges = {{.number = 1, .cents = 16'000}}}};
  invoice.totals = x12::FreightTotals{};
  invoice.totals->charge_cents = 16'000;
  host.document("anvil", "IM", [&](x12::Writer& writer) { write(invoice, writer); });
  const auto asked = host.asked.find("desk.open_case:210:anvil:" + std::string(load));
  if (asked == host.asked.end()) return "";
  const auto said = desk::from_json<desk::OpenCase>(asked->second);
  return said ? said->cause + ": " + said->text : "";
}

TEST(ForgottenLoad, ItsInvoiceGoesToPeople) {
  SmallHost host = with_a_forgotten_load();
  EXPECT_EQ(case_of_invoice(host, kLoad),
            "unknown_load: A 210 of ANVL is about load LD-R-bigbox/4711, which was closed long ago: see what it asks for "
            "beyond what was paid.");
  EXPECT_NE(case_of_invoice(host, "LD-9").find("which nobody here has tendered"), std::string::npos);
}

TEST(ForgottenLoad, AnAnswerToItsTenderSaysNothingNew) {
  SmallHost host = with_a_forgotten_load();
  x12::TenderResponse990 answer;
  answer.carrier = "ANVL";
  answer.shipment = kLoad;
  answer.date = Date{2026, 1, 5};
  answer.action = "A";
  host.document("anvil", "GF", [&](x12::Writer& writer) { write(answer, writer); });
  EXPECT_EQ(host.count_asked("desk.open_case"), 0u);
}

}  // namespace
}  // namespace proofload::orchestrator
