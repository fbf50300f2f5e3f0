#include <gtest/gtest.h>

#include "mocks/edi_partner/facts.hpp"
#include "tests/mocks/edi_partner/partner_host.hpp"
#include "tests/mocks/edi_partner/seller.hpp"

namespace proofload::mocks::edi_partner {
namespace {

TEST(EdiPartner, AYearOfOrdersLeavesNoMoreBehindThanAQuarter) {
  Settings settings = settings_for(40 * 365);
  settings.book.at = [](std::uint64_t index) { return kEpoch + 36min * index; };
  settings.invoiced_retention = std::chrono::hours(24 * 3);
  PartnerHost host(settings);
  Seller seller;
  std::size_t most_in_quarter = 0;
  std::size_t most_in_year = 0;
  for (std::uint64_t index = 0; index < settings.book.interchanges; ++index) {
    host.run_until(settings.book.at(index));
    ASSERT_EQ(host.sent.size(), 1u);
    const std::string number = "PO-" + std::to_string(index + 1);
    host.receive(seller.acknowledge(host.sent[0]));
    host.receive(seller.interchange("PR", response_to(number)));
    host.receive(seller.interchange("SH", notice_of("S" + number, number)));
    host.receive(seller.interchange("IN", invoice_of("I" + number, number)));
    ASSERT_EQ(host.facts.size(), 17u);
    host.sent.clear();
    host.facts.clear();
    host.replies.clear();
    most_in_year = std::max(most_in_year, host.store.size());
    if (index == settings.book.interchanges / 4) most_in_quarter = most_in_year;
  }
  EXPECT_LE(most_in_year, most_in_quarter + 10);
  EXPECT_LE(most_in_year, 1200u);
}

}  // namespace
}  // namespace proofload::mocks::edi_partner
