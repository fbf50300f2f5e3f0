// The samples of what a motor carrier writes, and of what a shipper writes to it.
#include <gtest/gtest.h>

#include "tests/harness/run/given_story.hpp"

namespace proofload::run {
namespace {

const Story kCarriers{.world = "worlds/truck_loads", .faults = {}, .plant = {}};
const std::string kTest = "a test (ISA15 T): acknowledged, and nothing else";

const std::vector<Sample> kSamples{
    {"204__EDI-Net__204-MGCTLYST-SAMPLE.edi", {"204 75027674: refused: 997 4"}},  // SE01
    {"204__x12-types__test_204_e1.edi", {"204 3PHLT0XXXX: refused: 997 5"}},
    {"210__EDI-Net__210-MGCTLYST-SAMPLE.edi", {"210 75027674: " + kTest}},
    {"210__X12Parser__CN_FreightInvoiceSample1.edi", {"210 291226: desk: unknown_load"}},
    // ISA13 has one digit: neither a TA1 nor a 997 can name it.
    {"210__bootstrap-archived__edi-splitter.split-single_e1.edi", {"210 : desk: unreadable_document"}},
    {"210__bootstrap-archived__edi-splitter.split-single_e2.edi", {"210 : desk: unreadable_document"}},
    {"210__staedi__ts210_80char.edi", {"210 134982: refused: 997"}},     // ST02 has a blank in it
    {"214__EDI-Net__214-MGCTLYST-SAMPLE.edi", {"214 75027674: refused: 997 1"}},  // 004030 has no 214 here
    {"214__EDI-Net__x12.214.edi", {"214 75027674: refused: 997 1"}},
    {"214__x12-types__test_214_e1.edi", {"214 99948782: refused: TA1 001"}},  // IEA02
    {"753__x12-types__753_full.edi", {"753 : refused: 997 2"}},               // 005010
    {"754__x12-types__754_fragment.edi", {" : desk: unreadable_document"}},   // no ISA
    {"990__EDI-Net__990-MGCTLYST-SAMPLE.edi", {"990 75027674: " + kTest}},
    {"990__index__990_gs_ar.edi", {"990 EXLC: refused: 997 6"}},  // GS01 AR
};

TEST(DocumentsOfCarriers, EachRealOneHasItsEnding) {
  if (!has_samples()) GTEST_SKIP() << "set PROOFLOAD_EDI_SAMPLES";
  expect_endings(kCarriers, kSamples);
  expect_every_sample_of({"204", "210", "214", "753", "754", "990"}, kSamples);
}

TEST(DocumentsOfCarriers, WhatIsAboutALoadThatNobodyTenderedGoesToPeople) {
  const Folder folder({{"1.edi", interchange("GF", "990", "B1*ANVL*75027674*20260105*A~")},
                       {"2.edi", interchange("QM", "214", "B10*1751807*75027674*ANVL~LX*1~AT7*D1*NS***20260105*1230*LT~", 2)},
                       {"3.edi", interchange("IM", "210",
                                             "B3**INV1*75027674*PP**20260105*55721****ANVL~N1*SH*Us~LX*1~L5*1*GOODS~"
                                             "L1*1*557.21*FR*55721~L3*****55721~", 3)}});
  const Outcome outcome = run_story(kCarriers, {folder.path()});
  EXPECT_EQ(told(outcome),
            (std::vector<std::string>{"990 75027674: desk: unknown_load", "214 75027674: desk: unknown_load",
                                      "210 75027674: desk: unknown_load"}));
  EXPECT_EQ(outcome.documents.at(0).sent_by, "motor_carrier.anvil");
  EXPECT_EQ(outcome.verdict, Verdict::held);
}

std::string tender(const std::string& scac, const std::string& load, const std::string& purpose, int control) {
  return interchange("SM", "204",
                     "B2**" + scac + "**" + load + "**PP~B2A*" + purpose +
                         "~L11*BL-1*BM~S5*1*CL~G62*37*20260106*I*1000~N1*SH*Us*93*1520~S5*2*CU~N1*CN*Them*93*11~",
                     control);
}

// Answered to the shipper that wrote it: ours hears nothing of it.
TEST(DocumentsOfCarriers, AnotherShippersTenderIsTakenAndDriven) {
  const Folder folder({{"1.edi", tender("BLUE", "LD-77", "00", 1)}, {"2.edi", tender("BLUE", "LD-78", "04", 2)}});
  const Outcome outcome = run_story(kCarriers, {folder.path()});
  EXPECT_EQ(told(outcome), (std::vector<std::string>{"204 LD-77: delivered", "204 LD-78: unexpected: 204 change"}));
  EXPECT_EQ(outcome.documents.at(0).sent_by, "seller -> motor_carrier.blue");
  EXPECT_EQ(outcome.verdict, Verdict::held) << (outcome.findings.empty() ? outcome.broken : outcome.findings.front().text);
}

}  // namespace
}  // namespace proofload::run
