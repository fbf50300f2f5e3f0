#include "contracts/canonical/agreement.hpp"

#include <gtest/gtest.h>

#include "contracts/canonical/clause.hpp"

namespace proofload {
namespace {

TEST(Agreement, TheDefaultRelaxesNothing) {
  EXPECT_TRUE(relaxed_clauses(Agreement{}).empty());
}

TEST(Agreement, SaysWhatItRelaxedInAFixedOrder) {
  Agreement agreement;
  agreement.tolerances.over_shipment = {1, 20};
  agreement.invoice_after = InvoiceAfter::free;
  agreement.acknowledgement.expected = false;
  agreement.po_response = PoResponse::none;
  agreement.invoice_due = 72h;
  EXPECT_EQ(relaxed_clauses(agreement),
            (std::vector<Clause>{{"acknowledgement.expected", "false"},
                                 {"po_response", "none"},
                                 {"invoice_after", "free"},
                                 {"invoice_due", "3d"},
                                 {"tolerances.over_shipment", "1/20"}}));
}

TEST(Agreement, WhatIsStricterOrMerelyDifferentIsNotRelaxed) {
  Agreement agreement;
  agreement.acknowledgement.due = 1h;
  agreement.asn = AsnScope::per_load;
  agreement.invoice = InvoiceScope::consolidated;
  agreement.invoice_after = InvoiceAfter::asn;
  agreement.tolerances.under_shipment = {1, 10};
  agreement.backorder = Backorder::keep;
  EXPECT_TRUE(relaxed_clauses(agreement).empty());
}

// The table is whole: each clause can be told from the default by its own row, and by no other.
TEST(Agreement, EveryClauseHasOneRowOfItsOwn) {
  const std::vector<Clause> others{{"acknowledgement.expected", "false"},
                                   {"acknowledgement.due", "1h"},
                                   {"acknowledgement.repeat_after", "1h"},
                                   {"acknowledgement.repeats", "3"},
                                   {"acknowledgement.on_duplicate", "silence"},
                                   {"po_response", "none"},
                                   {"po_response_due", "1h"},
                                   {"change_response", "855"},
                                   {"change_response_due", "1h"},
                                   {"change_quantity", "difference"},
                                   {"change_cutoff", "ship"},
                                   {"asn", "per_load"},
                                   {"asn_due_rule", "before_arrival"},
                                   {"asn_due", "1h"},
                                   {"invoice", "consolidated"},
                                   {"invoice_every", "1d"},
                                   {"invoice_after", "asn"},
                                   {"invoice_due", "1h"},
                                   {"tax.rate", "33/400"},
                                   {"tax.rounding", "line"},
                                   {"returns_within", "30d"},
                                   {"return_authorization", "180"},
                                   {"backorder", "keep"},
                                   {"substitution", "true"},
                                   {"tolerances.over_shipment", "1/20"},
                                   {"tolerances.under_shipment", "1/20"},
                                   {"tolerances.price", "1/20"},
                                   {"transport", "freight"},
                                   {"sourcing", "one_warehouse"},
                                   {"control_number_horizon", "1000"},
                                   {"order_key_horizon", "30d"},
                                   {"zone", "America/Chicago"},
                                   {"calendar", "us_retail"}};
  const std::vector<Clause> usual = clauses(Agreement{});
  ASSERT_EQ(others.size(), usual.size());
  for (std::size_t i = 0; i < others.size(); ++i) {
    Agreement agreement;
    ASSERT_TRUE(set_clause(agreement, others[i].name, others[i].value).has_value())
        << others[i].name;
    EXPECT_NE(agreement, Agreement{}) << others[i].name;
    std::vector<Clause> expected = usual;
    EXPECT_NE(expected[i].value, others[i].value);
    expected[i] = others[i];
    EXPECT_EQ(clauses(agreement), expected) << others[i].name;
  }
}

}  // namespace
}  // namespace proofload
