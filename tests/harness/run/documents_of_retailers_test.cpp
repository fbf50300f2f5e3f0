// The samples of retailers' documents but 850s (documents_test.cpp), and of what a seller writes to a retailer.
#include <gtest/gtest.h>

#include "tests/harness/run/given_story.hpp"

namespace proofload::run {
namespace {

const std::string kTest = "a test (ISA15 T): acknowledged, and nothing else";
const std::string kNotOrdered = "unexpected: 810 of seller";  // bigbox has ordered nothing from whoever wrote it
const std::string kNotAnswered = "unexpected: 855 of seller";
const std::string kNotAwaited = "unexpected: 856 of seller";

const std::vector<Sample> kFromRetailers{
    {"180__X12Parser__FromLowes.edi", {"180 123401: refused: 997 2"}},  // 004050
    {"820__EDI-Net__x12.820.issue140.edi", {"820 4529952: refused: 997 2"}},  // 005010
    {"820__X12Parser__Example1_MortgageBankers.edi", {"820 888999: refused: 997 5"}},  // TX1 for TXI
    {"820__X12Parser__Example2_ScanaEnergy.edi", {"820 0001: refused: TA1 001"}},  // IEA02
    // Accepted with errors, and its BPR stands one place too far left: no reader makes anything of it.
    {"820__X12Parser__Example5_Wikipedia.edi", {"820 0310162359: desk: unreadable_document"}},
    {"820__x12-types___820_test_e3.edi", {"820 021300000000000: refused: 997 2"}},  // 005010
    {"820__x12-types___820_test_e6.edi", {"820 021300000000000: refused: 997 2"}},
    {"824__X12-NET__ApplicationAdvice.edi", {"824 : refused: 997 5"}},
    {"824__x12-types__005010_824.edi", {"824 : refused: 997 2"}},
    {"860__X12Parser__PurchaseOrderCreationTester_e2.edi", {"860 : refused: 997 2"}},  // 005010
    {"860__vscode-edi-support__multiple_transactions.edi",
     {"860 bigbox/PO001: " + kTest, "860 bigbox/PO002: " + kTest}},
    {"861__X12-NET__ReceivingAdvice.edi", {"861 : refused: 997 5"}},
    {"875__EDI-Hub__PO-10003__01_875_grocery_po.edi", {"875 : refused: 997 1"}},  // nobody takes 875s
    {"875__X12Parser__AmasoftExample1.edi", {"875 : refused: 997 1"}},
};

const std::vector<Sample> kToRetailers{
    {"810__EDI-Hub__PO-10001__04_810_invoice.edi", {"810 INV-10001: " + kNotOrdered}},
    {"810__EDI-Hub__PO-20001__02_810_invoice.edi", {"810 INV-20001: " + kNotOrdered}},
    {"810__EDI-Hub__Sysco_810_1.edi", {"810 512498: refused: 997 5"}},
    {"810__EDI-Hub__US_FOODS_810_1.edi", {"810 512592: refused: 997 5"}},
    {"810__EDI-Hub__US_FOODS_810_3.edi", {"810 512770: refused: 997 5"}},
    {"810__EDI-Hub__sysco-group-1__03_810_invoice.edi", {"810 5199911: " + kNotOrdered}},
    {"810__EDI-Hub__us-foods-group-1__03_810_invoice.edi", {"810 5199901: " + kNotOrdered}},
    {"810__EDI-Hub__us-foods-group-3__03_810_invoice.edi", {"810 5199903: " + kNotOrdered}},
    {"810__EDI-Net__x12.810a.edi", {"810 DO091003TESTINV01: " + kTest}},
    {"810__EDI-Net__x12.810c.edi", {"810 DO091003TESTHDRINV01: " + kTest}},
    {"810__EDI-Net__x12.810d.edi", {"810 DO091003TESTHDRINV02: " + kTest}},
    {"810__X12-NET__Invoice.edi", {"810 SG427254: " + kTest}},
    {"810__X12Parser__2011110815164104.edi", {"810 3323399: " + kTest}},
    {"810__shelfops__test_edi_adapter_e6.edi", {"810 INV-20260122-001: refused: 997 4"}},  // SE01
    // An 850 is in it, so that it is a retailer's: whose 810s are tests.
    {"810__staedi__invoice810_po850_dual.edi",
     {"810 00001: " + kTest, "810 00001: " + kTest, "850 bigbox/S115921858/1017760: refused: 997 2"}},
    {"832__X12-NET__PriceCatalog.edi", {"832 : refused: 997 5"}},
    {"832__X12Parser__Example1_HIBCC.edi", {"832 : refused: 997 1"}},
    {"855__EDI-Hub__855_minimal.edi", {"855 PO-SMOKE-01: " + kNotAnswered}},
    {"855__EDI-Hub__PO-10001__02_855_acknowledgment.edi", {"855 PO-10001: " + kNotAnswered}},
    {"855__EDI-Hub__Sysco_855_1.edi", {"855 31678430: refused: 997 5"}},
    {"855__EDI-Hub__US_FOODS_855_1.edi", {"855 7535299Q: refused: 997 5"}},
    {"855__EDI-Hub__US_FOODS_855_3.edi", {"855 7745269Q: refused: 997 5"}},
    {"855__EDI-Hub__sysco-group-1__02_855_acknowledgment.edi", {"855 31999001: " + kNotAnswered}},
    {"855__EDI-Hub__us-foods-group-1__02_855_acknowledgment.edi", {"855 7599901Q: " + kNotAnswered}},
    {"855__EDI-Hub__us-foods-group-3__02_855_acknowledgment.edi", {"855 7599903Q: " + kNotAnswered}},
    {"855__OBOE__lfTestCase.edi",
     {"855 2171045: " + kNotAnswered, "855 2171044: " + kNotAnswered, "855 2171043: " + kNotAnswered,
      "855 2171041: " + kNotAnswered, "855 2166756: " + kNotAnswered, "855 2166755: " + kNotAnswered,
      "855 2166754: " + kNotAnswered, "855 2166753: " + kNotAnswered, "855 2166756: " + kNotAnswered,
      "855 2166755: " + kNotAnswered, "855 2166754: " + kNotAnswered, "855 2166753: " + kNotAnswered}},
    {"855__X12Parser__855SSimmons.edi", {"855 7542: " + kNotAnswered, "855 99035: " + kNotAnswered}},
    {"855__X12Parser__Example1_Adobe.edi", {"855 0132710645: " + kNotAnswered}},
    {"856__EDI-Hub__856_minimal.edi", {"856 SHIP-SMOKE: " + kNotAwaited}},
    {"856__EDI-Hub__PO-10001__03_856_ship_notice.edi", {"856 SHIP-10001: " + kNotAwaited}},
    {"856__X12-NET__ShipNotice.edi", {"856 01140824: refused: 997 5"}},
    {"856__X12Parser__Example1.edi", {"856 123456: " + kNotAwaited}},
    {"856__X12Parser__Example2.edi", {"856 : refused: 997 2"}},
    {"856__X12Parser__Example4.edi", {"856 DELIVERYNUMBER: " + kNotAwaited}},
    {"856__X12Parser__FromGregarican.edi", {"856 521649209219: " + kNotAwaited}},
    {"856__shelfops__test_edi_adapter_e9.edi", {"856 SHIP123: refused: 997 4"}},  // SE01
    {"856__x12-types__004060_856.edi", {"856 829716: refused: 997 2"}},           // 004060
    {"856__x12-types__test_856_e4.edi", {"856 SHIP001: refused: 997 4"}},
    {"856__x12-types__test_856_e8.edi", {"856 222253: " + kNotAwaited}},
    {"865__X12Parser__FromAdvanceAutoParts.edi", {"865 0025076: refused: 997 5"}},
    {"880__EDI-Hub__PO-10003__02_880_grocery_invoice.edi", {"880 : refused: 997 1"}},
};

TEST(DocumentsOfRetailers, EachRealOneHasItsEnding) {
  if (!has_samples()) GTEST_SKIP() << "set PROOFLOAD_EDI_SAMPLES";
  expect_endings({}, kFromRetailers);
  expect_every_sample_of({"180", "820", "824", "860", "861", "875"}, kFromRetailers);
}

TEST(DocumentsOfRetailers, EachRealOneOfASellerHasItsEnding) {
  if (!has_samples()) GTEST_SKIP() << "set PROOFLOAD_EDI_SAMPLES";
  expect_endings({}, kToRetailers);
  expect_every_sample_of({"810", "832", "855", "856", "865", "880"}, kToRetailers);
}

TEST(DocumentsOfRetailers, AChangeOfAnOrderThatNobodyKnowsGoesToPeople) {
  const Folder folder({{"1.edi", interchange("PC", "860",
                                             "BCH*04*SA*9999***20260105*****20260106~"
                                             "POC*1*CA*8*8*EA*14.75**IN*BB-1005~CTT*1~")}});
  const Outcome outcome = run_story({}, {folder.path()});
  EXPECT_EQ(told(outcome), std::vector<std::string>{"860 bigbox/9999: desk: change_of_unknown_order"});
  EXPECT_EQ(outcome.verdict, Verdict::held);
}

TEST(DocumentsOfRetailers, APaymentOfAnInvoiceThatNobodyPostedGoesToPeople) {
  const Folder folder({{"1.edi", interchange("RA", "820",
                                             "BPR*I*100*C*CHK************20260105~TRN*1*PAY7~ENT*1~"
                                             "RMR*IV*INV-77*PO*100~")},
                       {"2.edi", interchange("RA", "820", "BPR*I*0*C*NON************20260105~TRN*1*PAY8~", 2)}});
  const Outcome outcome = run_story({}, {folder.path()});
  EXPECT_EQ(told(outcome), (std::vector<std::string>{"820 PAY7: desk: refused", "820 PAY8: desk: remittance_without_invoices"}));
  EXPECT_EQ(outcome.verdict, Verdict::held) << (outcome.findings.empty() ? outcome.broken : outcome.findings.front().text);
}

}  // namespace
}  // namespace proofload::run
