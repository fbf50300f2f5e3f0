// Every change, its acknowledgment, remittance and stock advice of the samples folder: what the judge says of it, and why.
#include <gtest/gtest.h>

#include "tests/contracts/x12/sample_verdicts.hpp"

namespace proofload::x12 {
namespace {

constexpr Verdict kAccepted = Verdict::accepted;
constexpr Verdict kWithErrors = Verdict::accepted_with_errors;
constexpr Verdict kRejected = Verdict::rejected;

constexpr SampleVerdict kOrderSamples[] = {
    {"820__EDI-Net__x12.820.issue140.edi", kRejected, "GS08_UNKNOWN_VERSION UNKNOWN_SET", "its release is 005010"},
    {"820__X12Parser__Example1_MortgageBankers.edi", kRejected, "BPR02_TOTAL ISA12_UNKNOWN_VERSION UNKNOWN_SEGMENT",
     "TX1 for TXI, ISA12 00040; it pays 337.67 for invoices of 236.00 and 10167"},
    {"820__X12Parser__Example2_ScanaEnergy.edi", kRejected,
     "BPR02_TOTAL ELEMENT_CONDITION ELEMENT_TOO_LONG ELEMENT_TOO_SHORT IEA02_MISMATCH",
     "N1 PR has a qualifier without an id, account numbers are blotted out; it pays 10000 for an invoice of 5000"},
    {"820__X12Parser__Example5_Wikipedia.edi", kWithErrors, "ELEMENT_TOO_LONG ELEMENT_TOO_SHORT",
     "BPR08 is left out, so that each element after it stands one place too far left; dates of six digits"},
    {"820__x12-types___820_test_e3.edi", kRejected, "GS08_UNKNOWN_VERSION SE01_COUNT UNKNOWN_SET",
     "its release is 005010; 19 segments said to be 17"},
    {"820__x12-types___820_test_e6.edi", kRejected, "GS08_UNKNOWN_VERSION UNKNOWN_SET", "its release is 005010"},
    {"846__X12Parser__Example2.edi", kRejected,
     "ELEMENT_EXCLUSION ELEMENT_TOO_LONG ELEMENT_TOO_MANY",
     "two segments have lost their terminator: REF runs into QTY, QTY into CTT"},
    {"846__index__846_medicore.edi", kRejected, "GS08_UNKNOWN_VERSION UNKNOWN_SET", "its release is 005010"},
    {"846__shelfops__test_edi_adapter_e1.edi", kRejected,
     "GS01_MISMATCH GTIN_CHECK_DIGIT MISSING_MANDATORY_SEGMENT SE01_COUNT", "no BIA, a group IQ, made-up UPCs"},
    {"846__shelfops__test_edi_adapter_e8.edi", kRejected, "MISSING_MANDATORY_SEGMENT SE01_COUNT", "no BIA"},
    {"860__X12Parser__PurchaseOrderCreationTester_e2.edi", kRejected,
     "GE02_MISMATCH GS01_MISMATCH GS08_UNKNOWN_VERSION UNKNOWN_SET", "its release is 005010, its group PO"},
    {"860__vscode-edi-support__multiple_transactions.edi", kAccepted, "", ""},
    {"865__X12Parser__FromAdvanceAutoParts.edi", kRejected, "ELEMENT_BAD_DATE", "a date of nine digits"},
};

TEST(OrderSamples, EachHasItsVerdictAndItsReason) {
  SKIP_WITHOUT_SAMPLES();
  expect_verdicts(kOrderSamples);
}

TEST(OrderSamples, NoneIsLeftOut) {
  SKIP_WITHOUT_SAMPLES();
  expect_every_file_of({"820", "846", "860", "865"}, kOrderSamples);
}

}  // namespace
}  // namespace proofload::x12
