#include "harness/run/documents.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>

#include "harness/run/recorder.hpp"
#include "harness/run/run.hpp"
#include "harness/scenario/listing.hpp"

namespace proofload::run {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kWorld = R"({
  "name": "own documents", "why": "A test.", "world": "worlds/one_warehouse",
  "documents": { "from": "bigbox", "paths": ["PATH"] },
  "settle_within": "4d"
})";

// How each order of the given files ended, by business key.
std::map<std::string, std::string> endings_of(const std::string& path, Outcome& outcome) {
  std::string text(kWorld);
  text.replace(text.find("PATH"), 4, path);
  scenario::Loader loader;
  const auto scenario = loader.load_text("own_documents", "own_documents.jsonc", text);
  EXPECT_TRUE(scenario.has_value()) << scenario::to_text(scenario ? scenario::Errors{} : scenario.error());
  if (!scenario) return {};
  const auto prepared = prepare(*scenario);
  EXPECT_TRUE(prepared.has_value());
  if (!prepared) return {};
  Recorder recorder;
  outcome = run_case(**prepared, {1, 1}, {.plant = "", .recorder = &recorder});
  std::map<std::string, std::string> endings;
  for (const Row& row : recorder.rows()) {
    if (row.what != Row::What::fact || row.roots.empty() || !row.roots.front().starts_with("bigbox/")) continue;
    std::string& ending = endings[row.roots.front()];
    const std::string_view kind = row.type.text();
    if (kind == "invoice.received") ending = "invoiced";
    if (kind == "case.opened") ending = "desk: " + row.subject;
    if (kind == "order.rejected_by_997") ending = "refused: " + row.subject;
  }
  return endings;
}

std::string samples() { return std::string(PROOFLOAD_EDI_SAMPLES); }

// A file, what becomes of each order in it, and why.
struct Given {
  std::string_view file;
  std::map<std::string, std::string> endings;
};

const std::string kInvoiced = "invoiced";
const std::string kWrongSegmentCount = "refused: 997 4";  // SE01
const std::string kSegmentsInError = "refused: 997 5";    // a mandatory PO1 is missing; or, of a group, GE01
const std::string kWrongGroup = "refused: 997 6";         // GS01 says invoices
const std::string kUnknownVersion = "refused: 997 2";     // GS08

const std::vector<Given> kGiven{
    {"810__staedi__invoice810_po850_dual.edi", {{"bigbox/S115921858/1017760", kUnknownVersion}}},
    {"850__EDI-Hub__850_line_wrapped.edi", {{"bigbox/PO-WRAP-01", "desk: unknown_ship_to"}}},  // no N1
    {"850__EDI-Hub__850_minimal.edi", {{"bigbox/PO-SMOKE-01", kWrongSegmentCount}}},
    {"850__EDI-Hub__PO-10001__01_850_purchase_order.edi", {{"bigbox/PO-10001", kWrongSegmentCount}}},
    {"850__EDI-Hub__PO-20001__01_850_purchase_order.edi", {{"bigbox/PO-20001", kWrongSegmentCount}}},
    {"850__EDI-Hub__Sysco_850_1.edi", {{"bigbox/31678430", kInvoiced}}},
    {"850__EDI-Hub__US_FOODS_850_1.edi", {{"bigbox/7535299Q", kSegmentsInError}}},
    {"850__EDI-Hub__US_FOODS_850_3.edi", {{"bigbox/7745269Q", kSegmentsInError}}},
    {"850__EDI-Hub__sample_850.edi", {{"bigbox/PO-12345", kWrongSegmentCount}}},
    {"850__EDI-Hub__sysco-group-1__01_850_purchase_order.edi", {{"bigbox/31999001", kInvoiced}}},
    {"850__EDI-Hub__us-foods-group-1__01_850_purchase_order.edi", {{"bigbox/7599901Q", kInvoiced}}},
    {"850__EDI-Hub__us-foods-group-3__01_850_purchase_order.edi", {{"bigbox/7599903Q", kInvoiced}}},
    {"850__EDI-Net__x12.Issue101.edi", {}},  // IEA02 is not ISA13: a TA1, and nothing inside is looked at
    {"850__EDI-Net__x12.Issue172.edi", {}},  // likewise
    {"850__EdiEngine__850.OK.edi", {{"bigbox/08292233294", kInvoiced}}},
    {"850__X12-NET__DuplicateInterchange__NEG.edi", {{"bigbox/XX-1234", kWrongGroup}}},
    {"850__X12-NET__DuplicateMessage__NEG.edi", {{"bigbox/XX-1234", kWrongGroup}}},
    {"850__X12-NET__MixedTransactionsNoEnvelopes__NEG.edi", {}},  // no ISA: nobody to answer
    {"850__X12-NET__PurchaseOrderInvalid__NEG.edi", {{"bigbox/XX-1234", kWrongGroup}}},
    {"850__X12-NET__PurchaseOrderMultiLine.edi", {{"bigbox/XX-1234", kWrongGroup}}},
    {"850__X12-NET__PurchaseOrders.edi", {{"bigbox/XX-1234", kWrongGroup}}},
    // BEG01 05: it replaces an order that never came.
    {"850__X12Parser__Example1_PGWGlass.edi", {{"bigbox/S41000439", "desk: replacement_of_unknown_order"}}},
    {"850__X12Parser__Example2_Adobe_TLP.edi", {{"bigbox/TLP-X12", "desk: unknown_ship_to"}}},  // N1*ST has no code
    {"850__X12Parser__Example4_Adobe_ShrinkWrapped.edi", {{"bigbox/MH80312", kInvoiced}}},
    {"850__edifact-x12-ws__642cb330a0204.edi", {{"bigbox/17472075", kUnknownVersion}}},
    {"850__node-x12__850.edi", {{"bigbox/08292233294", kInvoiced}}},
    {"850__node-x12__850_fat.edi", {{"bigbox/08292233294", kInvoiced}}},  // the same twice: one order
    {"850__vscode-edi-support__850.edi", {{"bigbox/0019-1234567-1234", kSegmentsInError}}},
    {"850__vscode-edi-support__X12-interchanges.edi", {{"bigbox/PO1", kSegmentsInError}, {"bigbox/PO3", kSegmentsInError}}},
    {"850__vscode-edi-support__diagnosctics__NEG.edi", {}},  // IEA02: a TA1
    {"850__x12-types__004010_850.edi", {{"bigbox/A99999-01", ""}}},  // ISA15 T: a test creates nothing
};

TEST(Documents, EachRealOrderEndsInvoicedOrWithPeopleOrIsRefusedInDueForm) {
  if (!fs::exists(samples())) GTEST_SKIP() << "the EDI samples are not at " << samples() << ": set PROOFLOAD_EDI_SAMPLES";
  for (const Given& given : kGiven) {
    Outcome outcome;
    EXPECT_EQ(endings_of(samples() + "/x12/" + std::string(given.file), outcome), given.endings) << given.file;
    EXPECT_EQ(outcome.verdict, Verdict::held)
        << given.file << ": " << (outcome.findings.empty() ? outcome.broken : outcome.findings.front().text);
  }
}

TEST(Documents, TheTableNamesEveryPurchaseOrderAmongTheSamples) {
  if (!fs::exists(samples())) GTEST_SKIP() << "the EDI samples are not at " << samples() << ": set PROOFLOAD_EDI_SAMPLES";
  for (const auto& entry : fs::directory_iterator(samples() + "/x12")) {
    const std::string name = entry.path().filename().string();
    if (!name.starts_with("850__")) continue;
    EXPECT_TRUE(std::any_of(kGiven.begin(), kGiven.end(), [&](const Given& given) { return given.file == name; })) << name;
  }
}

TEST(Documents, DamagedOnesAmongGoodOnesLoseNothingElse) {
  if (!fs::exists(samples())) GTEST_SKIP() << "the EDI samples are not at " << samples() << ": set PROOFLOAD_EDI_SAMPLES";
  Outcome outcome;
  const auto endings = endings_of(samples(), outcome);  // all sets, all damages
  EXPECT_EQ(outcome.verdict, Verdict::held) << (outcome.findings.empty() ? outcome.broken : outcome.findings.front().text);
  EXPECT_EQ(endings.at("bigbox/31678430"), kInvoiced);
  EXPECT_EQ(endings.at("bigbox/7599903Q"), kInvoiced);
}

// A line in cases, by the buyer's own names.
constexpr std::string_view kByTheCase =
    "ISA*00*          *00*          *ZZ*BIGBOX         *ZZ*PROOFLOAD      *260105*0800*U*00401*000000001*0*P*>~"
    "GS*PO*BIGBOX*PROOFLOAD*20260105*0800*1*X*004010~ST*850*0001~BEG*00*SA*4711**20260105~"
    "N1*ST*Big Box DC East*92*0042~PO1*1*10*EA*14.75**IN*BB-1005~PO1*2*2*CA*149.40**IN*BB-1003~CTT*2~SE*7*0001~"
    "GE*1*1~IEA*1*000000001~";

TEST(Documents, ANameThatThePartnerHasForAnItemIsThatItem) {
  const std::string path = testing::TempDir() + "/by_the_case.850";
  std::ofstream(path) << kByTheCase;
  Outcome outcome;
  const auto endings = endings_of(path, outcome);
  fs::remove(path);
  EXPECT_EQ(endings.at("bigbox/4711"), kInvoiced);
  EXPECT_EQ(outcome.verdict, Verdict::held);
  for (const check::Finding& finding : outcome.findings) ADD_FAILURE() << finding.text;
}

}  // namespace
}  // namespace proofload::run
