#include "contracts/canonical/clause.hpp"

#include <gtest/gtest.h>

namespace proofload {
namespace {

TEST(Clause, WhatIsPrintedCanBeSet) {
  Agreement usual;
  usual.invoice_due = 25min;
  Agreement read;
  for (const Clause& clause : clauses(usual)) {
    ASSERT_TRUE(set_clause(read, clause.name, clause.value).has_value()) << clause.name;
  }
  EXPECT_EQ(read, usual);
}

TEST(Clause, AMisspeltNameIsAnsweredWithTheNearest) {
  Agreement agreement;
  const Error error = set_clause(agreement, "po_respons", "none").error();
  EXPECT_EQ(error.text, "an agreement has no clause 'po_respons'");
  EXPECT_EQ(error.hint, "did you mean 'po_response'?");
  EXPECT_EQ(set_clause(agreement, "acknowledgment.due", "1h").error().hint,
            "did you mean 'acknowledgement.due'?");
}

TEST(Clause, AMisspeltValueIsAnsweredWithTheRightOnes) {
  Agreement agreement;
  const Error error = set_clause(agreement, "asn", "per_shipmnt").error();
  EXPECT_EQ(error.text, "asn: 'per_shipmnt' is not none, per_shipment, per_order or per_load");
  EXPECT_EQ(error.hint, "did you mean 'per_shipment'?");
  EXPECT_EQ(agreement, Agreement{}) << "an error leaves the agreement as it was";
}

TEST(Clause, RefusesValuesOfAnotherKind) {
  Agreement agreement;
  for (const Clause& bad :
       {Clause{"acknowledgement.expected", "yes"}, Clause{"acknowledgement.repeats", "-1"},
        Clause{"acknowledgement.repeats", "1.5"}, Clause{"invoice_due", "48"},
        Clause{"invoice_due", "-1h"}, Clause{"tolerances.price", "5%"},
        Clause{"tolerances.price", "3/2"}, Clause{"control_number_horizon", "0"},
        Clause{"zone", ""}, Clause{"acknowledgement", "false"}}) {
    EXPECT_FALSE(set_clause(agreement, bad.name, bad.value).has_value())
        << bad.name << " " << bad.value;
  }
  EXPECT_EQ(agreement, Agreement{});
}

}  // namespace
}  // namespace proofload
