// The samples of what a third party's warehouse writes, and of what a depositor writes to it.
#include <gtest/gtest.h>

#include "tests/harness/run/given_story.hpp"

namespace proofload::run {
namespace {

const Story kWarehouses{.world = "worlds/own_and_third_party", .faults = {}, .plant = {}};

const std::vector<Sample> kFromWarehouses{
    {"846__X12Parser__Example2.edi", {"846 20030828234648: refused: 997 5"}},  // segments run into each other
    {"846__index__846_medicore.edi", {"846 INV-RPT-20260315-001: refused: 997 2"}},  // 005010
    {"846__shelfops__test_edi_adapter_e1.edi", {"846 : refused: 997 6"}},            // a group IQ
    {"846__shelfops__test_edi_adapter_e8.edi", {"846 : refused: 997 4"}},            // SE01
    {"944__index__944_sample_library.edi", {"944 TRF-2026-0041: refused: 997 5"}},   // no W14
    {"944__node-x12-edi__tutorial-getting-started_e1.edi", {"944 0450366097: refused: 997 5"}},
    {"945__X12-NET__WarehouseShippingAdvice.edi", {"945 12345: refused: 997 5"}},  // a template
    {"945__x12-types___945_test_e2.edi", {"945 IF102: refused: 997 4"}},           // SE01
};

const std::vector<Sample> kToWarehouses{
    {"940__EdiEngine__940.2.OK.edi", {"940 35131: shipped"}},
    {"940__EdiEngine__940_Failed_SE01__NEG.edi", {"940 35131: refused: 997 4"}},
    {"940__index__940_amretail.edi", {"940 48078328: shipped"}},
    {"940__index__940_sample_library.edi", {"940 SO-2026-88901: refused: 997 4"}},
    {"940__index__940_smoke_nolines.edi", {"940 XXXXX: refused: 997 2"}},   // 005010
    {"940__index__940_wareboxes.edi", {"940 SO-1001: refused: 997 5"}},     // N1 after G62
    {"940__x12-types__test_940_e1.edi", {"940 538686: refused: TA1 001"}},  // IEA02
    {"940__x12-types__test_940_e3.edi", {"940 18061923: shipped"}},  // a line break before W0115
    {"940__x12-types__test_940_e5.edi", {"940 18061923: refused: TA1 001"}},
    {"940__x12-types__test_940_e9.edi", {"940 18061923: refused: TA1 001"}},
    {"943__index__943_trx.edi", {"943 TRANSFER-001: refused: 997 6"}},  // GS01 SW
    {"943__x12-types__943_full.edi", {"943 SHIP001: refused: 997 2"}},  // 005010
};

TEST(DocumentsOfWarehouses, EachRealOneHasItsEnding) {
  if (!has_samples()) GTEST_SKIP() << "set PROOFLOAD_EDI_SAMPLES";
  expect_endings(kWarehouses, kFromWarehouses);
  expect_every_sample_of({"846", "944", "945"}, kFromWarehouses);
}

TEST(DocumentsOfWarehouses, EachRealOneOfADepositorHasItsEnding) {
  if (!has_samples()) GTEST_SKIP() << "set PROOFLOAD_EDI_SAMPLES";
  expect_endings(kWarehouses, kToWarehouses);
  expect_every_sample_of({"940", "943"}, kToWarehouses);
}

const std::string kAdvice = interchange("SW", "945",
                                        "W06*F*IF102*20260105*SH1**PO9865~N1*ST*Customer*92*C1~G62*10*20260105~"
                                        "W27*M*TRUK~LX*1~W12*CC*5*5**EA**VN*SAW-18~W03*5~");

TEST(DocumentsOfWarehouses, WhatNobodyReleasedOrAnnouncedGoesToPeople) {
  const Folder folder({{"1.edi", kAdvice},
                       {"2.edi", interchange("RE", "944",
                                             "W17*F*20260105*RC1*IN-88~N1*WH*Third*91*W3~W07*5*EA**VN*SAW-18~W14*5~", 2)}});
  const Outcome outcome = run_story(kWarehouses, {folder.path()});
  EXPECT_EQ(told(outcome), (std::vector<std::string>{"945 IF102: desk: advice_of_unknown_release",
                                                     "944 IN-88: desk: receipt_of_unknown_shipment"}));
  EXPECT_EQ(outcome.verdict, Verdict::held);
}

TEST(DocumentsOfWarehouses, AReportIsShownAndWhatNobodyCanNameGoesToPeople) {
  const Folder folder({{"1.edi", interchange("IB", "846",
                                             "BIA*04*DD*REP-1*20260105*0900~LIN*1*VN*SAW-18~QTY*33*77*EA~"
                                             "LIN*2*VN*NEVER-SEEN~QTY*33*5*EA~CTT*2~")},
                       {"2.edi", interchange("IB", "846",
                                             "BIA*04*DD*REP-2*20260105*0905~LIN*1*ZZ*SAW~QTY*33*77*EA~CTT*1~", 2)},
                       {"3.edi", interchange("IB", "846",
                                             "BIA*04*DD*REP-3*20260105*0910~LIN*1*VN*SAW-18~QTY*33*7*KG~CTT*1~", 3)},
                       {"4.edi", interchange("IB", "846",
                                             "BIA*04*DD*REP-4*20260105*0915~LIN*1*VN*SAW-18~QTY*63*7*EA~CTT*1~", 4)}});
  const Outcome outcome = run_story(kWarehouses, {folder.path()});
  EXPECT_EQ(told(outcome), (std::vector<std::string>{"846 REP-1: shown in the ERP", "846 REP-2: desk: unknown_item",
                                                     "846 REP-3: desk: bad_unit",
                                                     "846 REP-4: desk: unsupported_document"}));
  EXPECT_EQ(outcome.verdict, Verdict::held) << (outcome.findings.empty() ? outcome.broken : outcome.findings.front().text);
}

TEST(DocumentsOfWarehouses, AnotherDepositorsOrderShipsAndItsGoodsAreReceived) {
  const Folder folder({{"1.edi", interchange("AR", "943",
                                             "W06*N*IN-77*20260105*SHP1~N1*WH*Third*91*W3~W27*M*TRUK~"
                                             "W04*100*EA**VN*SAW-18~W03*100~")},
                       {"2.edi", interchange("OW", "940",
                                             "W05*N*SO-77*4711~N1*ST*Depot North*92*N7~W66*PP*U~LX*1~"
                                             "W01*5*EA**VN*SAW-18~W76*5~", 2)},
                       {"3.edi", interchange("OW", "940", "W05*F*SO-78*4712~LX*1~W01*5*EA**VN*SAW-18~", 3)}});
  const Outcome outcome = run_story(kWarehouses, {folder.path()});
  EXPECT_EQ(told(outcome), (std::vector<std::string>{"943 IN-77: received", "940 SO-77: shipped",
                                                     "940 SO-78: cancelled: cancelled_before_it_came"}));
  EXPECT_EQ(outcome.verdict, Verdict::held) << (outcome.findings.empty() ? outcome.broken : outcome.findings.front().text);
}

// The 945 is the depositor's, not ours, although its purchase order is one that we were sent, too.
TEST(DocumentsOfWarehouses, WhatADepositorOrderedIsNoPartOfOurs) {
  const Folder folder({{"1.edi", interchange("PO", "850",
                                             "BEG*00*SA*4711**20260105~N1*ST*Depot North*92*N7~"
                                             "PO1*1*5*EA*14.75**VN*SAW-18~CTT*1~")},
                       {"2.edi", interchange("OW", "940",
                                             "W05*N*SO-77*4711~N1*ST*Depot North*92*N7~W66*PP*U~LX*1~"
                                             "W01*5*EA**VN*SAW-18~W76*5~", 2)}});
  const Outcome outcome = run_story(kWarehouses, {folder.path()});
  EXPECT_EQ(told(outcome), (std::vector<std::string>{"850 bigbox/4711: invoiced", "940 SO-77: shipped"}));
  EXPECT_EQ(outcome.verdict, Verdict::held) << (outcome.findings.empty() ? outcome.broken : outcome.findings.front().text);
}

}  // namespace
}  // namespace proofload::run
