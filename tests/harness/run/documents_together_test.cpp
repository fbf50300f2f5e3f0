// Documents of several senders in one folder: what belongs together, what disturbs nobody, what nobody sends.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "harness/check/check.hpp"
#include "tests/harness/run/given_story.hpp"

namespace proofload::run {
namespace {

using testing::HasSubstr;

const std::string kOrder = interchange("PO", "850",
                                       "BEG*00*SA*4711**20260105~N1*ST*Depot North*92*N7~"
                                       "PO1*1*10*EA*14.75**IN*BB-1005~PO1*2*4*EA*24.90**IN*BB-1003~CTT*2~");
const std::string kInvoice = interchange("IN", "810",
                                         "BIG*20260106*INV-1*20260105*4711~IT1*1*10*EA*14.75**IN*BB-1005~"
                                         "TDS*14750~CTT*1~", 2);
const std::string kAnswer = interchange("PR", "855",
                                        "BAK*00*AD*4711*20260105~PO1*1*10*EA*14.75**IN*BB-1005~ACK*IA*10*EA~CTT*1~", 3);
const std::string kReport = interchange("IB", "846", "BIA*04*DD*REP-1*20260105*0900~LIN*1*VN*SAW-18~QTY*33*77*EA~CTT*1~", 4);
const std::string kRelease = interchange("OW", "940",
                                         "W05*N*SO-77*4711~N1*ST*Depot North*92*N7~W66*PP*U~LX*1~"
                                         "W01*5*EA**VN*SAW-18~W76*5~", 5);
const std::string kAdvice = interchange("SW", "945",
                                        "W06*F*IF102*20260105*SH1**4711~N1*ST*Customer*92*C1~G62*10*20260105~"
                                        "W27*M*TRUK~LX*1~W12*CC*5*5**EA**VN*SAW-18~W03*5~", 6);
const std::string kPayment = interchange("RA", "820",
                                         "BPR*I*100*C*CHK************20260105~TRN*1*PAY7~ENT*1~RMR*IV*INV-77*PO*100~", 7);

// All the traffic about one order, as somebody recorded it around their own orchestrator.
const std::map<std::string, std::string> kRecorded{{"1_850.edi", kOrder},   {"2_855.edi", kAnswer},
                                                   {"3_940.edi", kRelease}, {"4_945.edi", kAdvice},
                                                   {"5_810.edi", kInvoice}, {"6_820.edi", kPayment},
                                                   {"7_846.edi", kReport}};

const std::vector<std::string> kEndings{
    "850 bigbox/4711: invoiced",
    "855 4711: unexpected: 855 of seller",  // bigbox has ordered from ours, which answers for itself
    "940 SO-77: shipped",
    "945 IF102: desk: advice_of_unknown_release",  // ours has named its release otherwise
    "810 INV-1: unexpected: 810 of seller",
    "820 PAY7: desk: refused",
    "846 REP-1: shown in the ERP",
};

const Story kWarehouses{.world = "worlds/own_and_third_party", .faults = {}, .plant = {}};

TEST(DocumentsTogether, EachEndsByItself) {
  const Folder folder(kRecorded);
  const Outcome outcome = run_story(kWarehouses, {folder.path()});
  EXPECT_EQ(told(outcome), kEndings);
  EXPECT_EQ(outcome.verdict, Verdict::held) << (outcome.findings.empty() ? outcome.broken : outcome.findings.front().text);
}

TEST(DocumentsTogether, EachEndsTheSameWhenMessagesAreLostAndComeTwiceAndSystemsCrash) {
  const Folder folder(kRecorded);
  Story story = kWarehouses;
  story.faults = R"({ "lose": "document", "of": "x12.997", "rate": "1/5" }, { "duplicate": "document", "rate": "1/5" },
                    { "crash": "orchestrator", "rate": "1/30", "down": "10min" },
                    { "crash": "3pl", "rate": "1/20", "down": "10min" })";
  for (story.seed = 1; story.seed <= 12; ++story.seed) {
    const Outcome outcome = run_story(story, {folder.path()});
    EXPECT_EQ(told(outcome), kEndings) << "seed " << story.seed;
    EXPECT_EQ(outcome.verdict, Verdict::held)
        << "seed " << story.seed << ": " << (outcome.findings.empty() ? outcome.broken : outcome.findings.front().text);
  }
}

TEST(DocumentsTogether, AnOrderAndItsChange) {
  const Folder folder({{"1.edi", kOrder},
                       {"2.edi", interchange("PC", "860",
                                             "BCH*04*SA*4711***20260105*****20260106~"
                                             "POC*1*CA*8*8*EA*14.75**IN*BB-1005~CTT*1~", 2)}});
  const Outcome outcome = run_story({}, {folder.path()});
  EXPECT_EQ(told(outcome).front(), "850 bigbox/4711: invoiced");
  EXPECT_EQ(told(outcome).back(), "860 bigbox/4711: changed");
  EXPECT_EQ(outcome.verdict, Verdict::held) << (outcome.findings.empty() ? outcome.broken : outcome.findings.front().text);
}

std::string change(std::string_view lines, std::string_view number = "") {
  return interchange("PC", "860",
                     "BCH*04*SA*4711**" + std::string(number) + "*20260105*****20260106~" + std::string(lines) + "CTT*1~", 2);
}

std::uint64_t count_of(const std::vector<std::uint64_t>& counts, std::string_view check) {
  const auto kinds = check::all_checks();
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    if (kinds[i].name == check) return counts[i];
  }
  return 0;
}

TEST(DocumentsTogether, AGivenChangeIsJudged) {
  for (const char* number : {"", "1"}) {
    const Folder folder({{"1.edi", kOrder}, {"2.edi", change("POC*1*CA*8*8*EA*14.75**IN*BB-1005~", number)}});
    const Outcome outcome = run_story({}, {folder.path()});
    EXPECT_EQ(told(outcome).back(), "860 bigbox/4711: changed");
    EXPECT_EQ(outcome.verdict, Verdict::held) << (outcome.findings.empty() ? outcome.broken : outcome.findings.front().text);
    EXPECT_EQ(count_of(outcome.judged, "changes_applied_in_order"), 1u);
    EXPECT_EQ(count_of(outcome.excused, "changes_applied_in_order"), 0u);
  }
}

TEST(DocumentsTogether, AGivenChangeThatIsMadeTwiceIsFound) {
  std::string again = change("POC*1*CA*8*8*EA*14.75**IN*BB-1005~", "1");
  again.replace(again.find("*000000002*"), 11, "*000000003*");
  again.replace(again.find("IEA*1*000000002"), 15, "IEA*1*000000003");
  const Folder folder({{"1.edi", kOrder}, {"2.edi", change("POC*1*CA*8*8*EA*14.75**IN*BB-1005~", "1")}, {"3.edi", again}});
  Story story;
  EXPECT_EQ(run_story(story, {folder.path()}).verdict, Verdict::held);
  story.plant = "change-applied-twice";
  bool is_found = false;
  for (const check::Finding& finding : run_story(story, {folder.path()}).findings) {
    is_found |= finding.promise == "changes_applied_in_order";
  }
  EXPECT_TRUE(is_found);
}

TEST(DocumentsTogether, TwoGivenChangesWithoutNumbersAreApart) {
  std::string second = change("POC*2*CA*3*3*EA*24.90**IN*BB-1003~");
  second.replace(second.find("*000000002*"), 11, "*000000003*");
  second.replace(second.find("IEA*1*000000002"), 15, "IEA*1*000000003");
  const Folder folder({{"1.edi", kOrder}, {"2.edi", change("POC*1*CA*8*8*EA*14.75**IN*BB-1005~")}, {"3.edi", second}});
  const Outcome outcome = run_story({}, {folder.path()});
  EXPECT_EQ(outcome.verdict, Verdict::held) << (outcome.findings.empty() ? outcome.broken : outcome.findings.front().text);
}

TEST(DocumentsTogether, TwoPricesOfOneItemAreBothFine) {
  const auto order = [](std::string_view number, std::string_view price, int control) {
    return interchange("PO", "850",
                       "BEG*00*SA*" + std::string(number) + "**20260105~N1*ST*Depot North*92*N7~PO1*1*10*EA*" +
                           std::string(price) + "**BP*12345678~CTT*1~", control);
  };
  const Folder folder({{"1.edi", order("4711", "14.75", 1)}, {"2.edi", order("4712", "1499.95", 2)},
                       {"3.edi", order("4713", "0.50", 3)}});
  const Outcome outcome = run_story({}, {folder.path()});
  EXPECT_EQ(told(outcome), (std::vector<std::string>{"850 bigbox/4711: invoiced", "850 bigbox/4712: invoiced",
                                                     "850 bigbox/4713: invoiced"}));
  EXPECT_EQ(outcome.verdict, Verdict::held) << (outcome.findings.empty() ? outcome.broken : outcome.findings.front().text);
}

TEST(DocumentsTogether, WhatNobodyOfTheWorldSendsIsSaidAndTheOthersAreSent) {
  const Folder folder({{"1.edi", kOrder}, {"2.edi", kAdvice}, {"3.edi", kRelease}});
  const Outcome outcome = run_story({}, {folder.path()});
  EXPECT_EQ(told(outcome), (std::vector<std::string>{"850 bigbox/4711: invoiced",
                                                     "945 IF102: not sent: nobody in this world sends a 945: add a 3pl",
                                                     "940 SO-77: not sent: nobody in this world takes a 940: add a 3pl"}));
  EXPECT_EQ(outcome.documents.at(1).sent_by, "nobody");
  EXPECT_EQ(outcome.verdict, Verdict::held);
}

TEST(DocumentsTogether, AFolderOfWhichNothingIsSentIsAnError) {
  const Folder folder({{"1.edi", kAdvice}});
  EXPECT_THAT(objection_to({}, {folder.path()}), HasSubstr("nobody in this world sends a 945: add a 3pl"));
  EXPECT_EQ(objection_to(kWarehouses, {folder.path()}), "");
}

// An orchestrator that drops a document in silence: the table says so.
TEST(DocumentsTogether, TheTableTellsWhatNothingCameOf) {
  const Folder folder({{"1.edi", kAdvice}});
  Story story = kWarehouses;
  story.plant = "silent";
  EXPECT_THAT(told(run_story(story, {folder.path()})).front(), testing::AnyOf("945 IF102: ", "945 IF102: given up: unanswered"));
  const Folder orders({{"1.edi", kOrder}});
  story.plant = "accepts-and-never-ships";
  EXPECT_NE(told(run_story(story, {orders.path()})).front(), "850 bigbox/4711: invoiced");
}

// A third party whose own documents go under the address and the numbers that the given ones have.
TEST(DocumentsTogether, GivenNumbersAndOwnNumbersAreApart) {
  std::string advice = kAdvice;
  const auto replace = [&](std::string_view from, std::string_view to) {
    advice.replace(advice.find(from), from.size(), to);
  };
  replace("THEM           *ZZ*US             ", "3PL            *ZZ*SELLER         ");
  replace("*000000006*", "*000000001*");
  replace("IEA*1*000000006", "IEA*1*000000001");
  const Folder folder({{"1.edi", advice}});
  const Outcome outcome = run_story(kWarehouses, {folder.path()});
  EXPECT_EQ(told(outcome), std::vector<std::string>{"945 IF102: desk: advice_of_unknown_release"});
  EXPECT_EQ(outcome.verdict, Verdict::held) << (outcome.findings.empty() ? outcome.broken : outcome.findings.front().text);
}

}  // namespace
}  // namespace proofload::run
