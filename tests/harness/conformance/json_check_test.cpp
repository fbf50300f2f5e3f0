// JSON messages: by name, by envelope, by what they look like; each way of being wrong with its place.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "harness/conformance/json_messages.hpp"
#include "tests/harness/conformance/checked.hpp"

namespace proofload::conformance {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::string_view kLabel =
    R"({"reference": "006141410000000012", "release": "R-1", "ship_to": "b-1", "service": "ground", "weight_g": 2260})";

Checked check_named(std::string_view name, std::string_view text, std::string message = {}) {
  const Scratch scratch;
  Checked checked;
  Check check{.profile = Profile::base, .audience = checked.heard, .answer = {}, .progress = {}, .message = std::move(message)};
  const auto summary = check_files({scratch.write(std::string(name), text)}, check);
  EXPECT_TRUE(summary.has_value());
  if (summary) checked.summary = *summary;
  return checked;
}

std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
  std::string out(text);
  EXPECT_NE(out.find(from), std::string::npos) << from;
  return out.replace(out.find(from), from.size(), to);
}

TEST(JsonCheck, ABodyIsTheMessageThatItFits) {
  const Checked checked = check_named("a.json", kLabel);
  EXPECT_EQ(checked.summary.verdict(), Verdict::conforms);
  ASSERT_EQ(checked.heard.documents.size(), 1u);
  EXPECT_EQ(checked.heard.documents[0].set, "carrier.buy_label");
  EXPECT_EQ(checked.heard.documents[0].judged_by, "carrier.schema.json");
}

constexpr std::string_view kLabelV2 =
    R"({"reference": "006141410000000012", "release": "R-1", "to": {"location": "b-1"}, "service": "ground", "parcel": {"weight_g": 2260}, "label_format": "ZPL"})";

TEST(JsonCheck, ALaterVersionIsSaidBehindTheTypeOrByTheHeader) {
  EXPECT_EQ(check_named("a.json", kLabelV2, "carrier.buy_label@v2").summary.verdict(), Verdict::conforms);
  EXPECT_EQ(check_named("a.json", kLabelV2, "carrier.buy_label").summary.verdict(), Verdict::violates);
  EXPECT_EQ(check_named("a.json", kLabel, "carrier.buy_label@v2").summary.verdict(), Verdict::violates);
  EXPECT_EQ(check_named("carrier.buy_label@v2.json", kLabelV2).summary.verdict(), Verdict::conforms);
  EXPECT_EQ(check_named("a.json", kLabelV2).heard.documents[0].set, "carrier.buy_label@v2");  // the one that it fits
  const auto sent = [](std::string_view version, std::string_view body) {
    return R"({"type": "carrier.buy_label", "kind": "request", "headers": {"api-version": ")" + std::string(version) + R"("}, "body": )" + std::string(body) + "}";
  };
  EXPECT_EQ(check_named("a.json", sent("v2", kLabelV2)).summary.verdict(), Verdict::conforms);
  EXPECT_EQ(check_named("a.json", sent("v2", kLabel)).summary.verdict(), Verdict::violates);
  const Checked unknown = check_named("a.json", sent("v3", kLabel));
  ASSERT_FALSE(unknown.heard.findings.empty());
  EXPECT_THAT(unknown.heard.findings[0].text, HasSubstr("'carrier.buy_label@v3' is no message"));
}

TEST(JsonCheck, WhatIsTheSameInTwoVersionsIsToldByTheFirst) {
  EXPECT_EQ(check_named("a.json", R"({"reference": "006141410000000012"})").heard.documents[0].set, "carrier.find_label");
}

TEST(JsonCheck, EachBreachHasItsClauseItsPlaceAndTheNearestRightWord) {
  struct Planted {
    std::string_view from, to, clause, code, found, says;
    std::uint64_t column;
  };
  constexpr Planted kPlanted[] = {
      {"\"release\"", "\"relase\"", "carrier.buy_label-relase", "MEMBER_UNKNOWN", "relase", "did you mean 'release'?", 37},
      {"2260", "\"2260\"", "carrier.buy_label-weight_g", "VALUE_TYPE", "\"2260\"", "expected an integer", 106},
      {"2260", "2260.5", "carrier.buy_label-weight_g", "VALUE_TYPE", "2260.5", "expected an integer", 106},
      {"000000012\"", "12\"", "carrier.buy_label-reference", "VALUE_FORMAT", "\"00614141012\"", "expected", 15},
      {"\"R-1\"", "\"\"", "carrier.buy_label-release", "VALUE_TOO_SHORT", "\"\"", "expected", 48},
      {", \"weight_g\": 2260", "", "carrier.buy_label-weight_g", "MEMBER_MISSING", "", "lacks 'weight_g'", 1},
  };
  for (const Planted& planted : kPlanted) {
    const Checked checked =
        check_named("a.json", replaced(kLabel, planted.from, planted.to), "carrier.buy_label");
    EXPECT_EQ(checked.summary.verdict(), Verdict::violates) << planted.to;
    ASSERT_FALSE(checked.heard.findings.empty()) << planted.to;
    const auto found = std::find_if(checked.heard.findings.begin(), checked.heard.findings.end(),
                                    [&](const Finding& finding) { return finding.code == planted.code; });
    ASSERT_NE(found, checked.heard.findings.end()) << planted.code;
    EXPECT_EQ(found->clause, planted.clause);
    EXPECT_EQ(found->found, planted.found);
    EXPECT_THAT(found->text, HasSubstr(planted.says));
    EXPECT_EQ(found->place.line, 1u);
    EXPECT_EQ(found->place.column, planted.column) << planted.code << planted.to;
  }
}

TEST(JsonCheck, WhatResemblesAMessageIsJudgedByIt) {
  const Checked checked = check_named("a.json", replaced(kLabel, "\"release\"", "\"relase\""));
  EXPECT_EQ(checked.summary.verdict(), Verdict::violates);
  EXPECT_THAT(checked.heard.codes(Weight::violation), ElementsAre("NO_SUCH_MESSAGE", "MEMBER_UNKNOWN", "MEMBER_MISSING"));
  EXPECT_THAT(checked.heard.findings[0].text, HasSubstr("carrier.buy_label comes nearest"));
}

TEST(JsonCheck, WhatIsLikeNoMessageIsNotJudgedAndSaysWhatCameNearest) {
  for (const char* text : {R"({"name": "left-pad", "version": "1.3.0", "scripts": {}})", "{}", "[]", "[1]", "[[]]"}) {
    const Checked checked = check_named("a.json", text);
    EXPECT_EQ(checked.summary.verdict(), Verdict::not_judged) << text;
    EXPECT_THAT(checked.heard.codes(Weight::violation), IsEmpty()) << text;
  }
  const Checked checked = check_named("package.json", R"({"name": "left-pad", "version": "1.3.0", "scripts": {}})");
  ASSERT_EQ(checked.heard.findings.size(), 1u);
  EXPECT_THAT(checked.heard.findings[0].text, HasSubstr("comes nearest, but"));
}

TEST(JsonCheck, AFileMayBeNamedAfterItsMessage) {
  EXPECT_EQ(check_named("erp.create_order.201.json", R"({"sales_order": "SO-1", "external_id": "b/1", "status": "open"})").summary.verdict(),
            Verdict::conforms);
  const Checked checked = check_named("erp.create_order.json", kLabel);
  EXPECT_EQ(checked.summary.verdict(), Verdict::violates);
  EXPECT_THAT(checked.heard.findings[0].clause, HasSubstr("erp.create_order-"));
}

TEST(JsonCheck, WhatIsNoJsonViolatesAtItsPlace) {
  const struct {
    std::string_view text;
    std::uint64_t line, column;
  } kCut[] = {{"{\"a\": 1,\n \"b\" 2}", 2, 6}, {"{\"a\": ", 1, 6}, {"{\"a\": 1}\n}", 2, 1}, {"{\"a\": 1, \"a\": 2}", 1, 10}, {"{\"a\": \"\xff\"}", 1, 8}};
  for (const auto& cut : kCut) {
    const Checked checked = check_named("a.json", cut.text);
    EXPECT_EQ(checked.summary.verdict(), Verdict::violates) << cut.text;
    const Finding& last = checked.heard.findings.back();
    EXPECT_EQ(last.code, "NO_JSON") << cut.text;
    EXPECT_EQ(last.place.line, cut.line) << cut.text;
    EXPECT_EQ(last.place.column, cut.column) << cut.text;
  }
}

TEST(JsonCheck, JsonLinesAreJudgedLineByLine) {
  std::string lines;
  for (int i = 0; i < 3; ++i) lines += std::string(kLabel) + "\n";
  lines += replaced(kLabel, "2260", "-1") + "\n\n{\"cut\n" + std::string(kLabel);
  const Checked checked = check_named("a.jsonl", lines);
  EXPECT_EQ(checked.heard.files[0].documents, 6u);
  EXPECT_EQ(checked.heard.files[0].documents_violating, 2u);
  EXPECT_EQ(checked.heard.findings[0].place.line, 4u);
  EXPECT_EQ(checked.heard.findings.back().place.line, 6u);
}

// Ten megabytes of lines, of which one is too long: it alone is not judged.
TEST(JsonCheck, ATextThatIsTooLongIsNotJudged) {
  const std::string long_line = "{\"a\": \"" + std::string(std::size_t{5} << 20, 'x') + "\"}";
  const Checked alone = check_named("a.json", long_line);
  EXPECT_THAT(alone.heard.codes(Weight::not_judged), ElementsAre("TEXT_TOO_LONG"));
  EXPECT_EQ(alone.summary.verdict(), Verdict::not_judged);
  const Checked among = check_named("a.jsonl", std::string(kLabel) + "\n" + long_line + "\n" + std::string(kLabel) + "\n");
  EXPECT_EQ(among.heard.files[0].documents, 2u);
  EXPECT_THAT(among.heard.codes(Weight::not_judged), ElementsAre("TEXT_TOO_LONG"));
}

constexpr std::string_view kTranscript =
    R"({"scenario":"x","seed":"1:1","plant":""}
{"incarnation":0,"sent":{"op":"timer","now":1,"key":"k"},"answer":{"do":[]}}
{"incarnation":0,"sent":{"op":"message","now":2,"message":{"id":"1","type":"wms.create_release","kind":"reply","status":201,"body":"{\"release\":\"R-\u00e4\",\"status\":\"received\"}"}},"answer":{"do":[{"send":{"to":"carrier","kind":"request","type":"carrier.find_label","body":"{\"reference\":\"006141410000000012\"}"}}]}}
)";

TEST(JsonCheck, MessagesInATranscriptAreJudgedWhereTheyStand) {
  const Checked good = check_named("t.jsonl", kTranscript);
  EXPECT_EQ(good.summary.verdict(), Verdict::conforms);
  EXPECT_EQ(good.heard.files[0].documents, 2u);

  const std::string planted = replaced(kTranscript, "\\\"received\\\"", "\\\"recieved\\\"");
  const Checked bad = check_named("t.jsonl", planted);
  ASSERT_EQ(bad.heard.findings.size(), 1u);
  EXPECT_EQ(bad.heard.findings[0].clause, "wms.create_release:201-status");
  EXPECT_EQ(bad.heard.findings[0].place.line, 3u);
  EXPECT_EQ(bad.heard.findings[0].place.offset, planted.find("\\\"recieved"));

  const Checked unknown = check_named("t.jsonl", replaced(kTranscript, "carrier.find_label", "carrier.find_lable"));
  ASSERT_EQ(unknown.heard.findings.size(), 1u);
  EXPECT_EQ(unknown.heard.findings[0].code, "UNKNOWN_MESSAGE");
  EXPECT_THAT(unknown.heard.findings[0].text, HasSubstr("did you mean 'carrier.find_label'?"));
}

TEST(JsonCheck, AnInterchangeInAMessageIsJudgedAsOne) {
  const std::string message = R"({"type":"x12.interchange","kind":"document","body":")" + interchange("850", "PO", kOrder) + "\"}";
  const Checked good = check_named("m.json", message);
  EXPECT_EQ(good.summary.verdict(), Verdict::conforms);
  ASSERT_EQ(good.heard.documents.size(), 1u);
  EXPECT_EQ(good.heard.documents[0].set, "850");
  const std::string planted = replaced(message, "PO1*1*2*", "PO1*1*x*");
  const Checked bad = check_named("m.json", planted);
  ASSERT_FALSE(bad.heard.findings.empty());
  EXPECT_EQ(bad.heard.findings[0].clause, "850-PO102");
  EXPECT_EQ(bad.heard.findings[0].place.offset, planted.find("*x*") + 1);
}

TEST(JsonMessages, ANameThatIsNoneHasTheNearestOne) {
  const KnownMessages& known = KnownMessages::standard();
  EXPECT_TRUE(known.named("erp.create_order"));
  EXPECT_TRUE(known.named("erp.create_order:201"));
  EXPECT_EQ(known.named("erp.create_order:422")->schema, known.named("erp.Refusal")->schema);
  for (const auto& [name, hint] : {std::pair("erp.creat_order", "did you mean 'erp.create_order'?"),
                                   std::pair("erp.create_order:2", "did you mean 'erp.create_order'?"),
                                   std::pair("erp.OrderCreatd", "did you mean 'erp.OrderCreated'?")}) {
    const auto message = known.named(name);
    ASSERT_FALSE(message) << name;
    EXPECT_EQ(message.error().hint, hint);
  }
  EXPECT_THAT(known.named("wms.picked:200").error().text, HasSubstr("no body"));
}

}  // namespace
}  // namespace proofload::conformance
