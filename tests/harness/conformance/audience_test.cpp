// Every form of the output, as approved texts (ci/approve writes them anew).
#include <gtest/gtest.h>

#include <functional>
#include <memory>
#include <nlohmann/json.hpp>

#include "harness/conformance/github_audience.hpp"
#include "harness/conformance/json_audience.hpp"
#include "harness/conformance/junit_audience.hpp"
#include "harness/conformance/sarif_audience.hpp"
#include "harness/conformance/text_audience.hpp"
#include "tests/golden/golden.hpp"
#include "tests/harness/conformance/checked.hpp"

namespace proofload::conformance {
namespace {

std::string with(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}


using Make = std::function<std::unique_ptr<Audience>(report::Write)>;

// Four files: one conforms, one violates, one of a single long line, one that is not judged.
std::string written(const Make& make, const Weights& weights = {}, const std::string& name = "base") {
  const Scratch scratch;
  const std::string good = interchange("850", "PO", kOrder);
  const std::string notice = "BSN*00*S1*20260105*0930~HL*1**S~HL*2*1*O~PRF***20261120~MAN*GM*00106141411234567898~CTT*3~";
  const std::vector<std::string> files{
      scratch.write("a_order.edi", good),
      scratch.write("b_notice.edi", in_lines(with(interchange("856", "SH", notice, "000000043"), "GE*1*", "GE*2*"))),
      scratch.write("c_one_line.edi", with(interchange("850", "PO", kOrder, "000000044"), "*EA*", "*E\xE4" "CH*")),
      scratch.write("d_orders.edifact", "UNA:+.? 'UNB+UNOA:1+A+B+260105:0930+1'UNH+1+SLSRPT:D:96A:UN'BGM+73'UNT+3+1'UNZ+1+1'"),
      scratch.write("e_cut.edi", good.substr(0, 60)),
  };
  std::string out;
  const auto audience = make([&](std::string_view text) { out += text; });
  audience->begin("1.2.3", {"a_order.edi", "b_notice.edi", "c_one_line.edi", "d_orders.edifact", "e_cut.edi"});
  auto summary = check_files(
      files, {.profile = weights.profile, .tolerances = weights.tolerances, .audience = *audience, .answer = {}, .progress = {}});
  EXPECT_TRUE(summary);
  if (summary) {
    summary->profile = name;
    audience->end(*summary);
  }
  for (std::size_t at; (at = out.find(scratch.path() + "/")) != std::string::npos;) out.erase(at, scratch.path().size() + 1);
  return out;
}

Make text_with(report::Style style, Verbosity verbosity) {
  return [=](report::Write write) { return std::make_unique<TextAudience>(std::move(write), style, verbosity); };
}

constexpr report::Style kPlain{.colour = false, .unicode = true};

TEST(TextAudience, ShowsEachFindingAsACompilerDoes) {
  test::expect_golden("check_text.txt", written(text_with(kPlain, Verbosity::normal)));
}

TEST(TextAudience, IsAsciiWhereTheTerminalIs) {
  const std::string text = written(text_with({.colour = false, .unicode = false}, Verbosity::quiet));
  test::expect_golden("check_quiet_ascii.txt", text);
}

TEST(TextAudience, NamesEachDocumentWhenVerbose) {
  test::expect_golden("check_verbose.txt", written(text_with(kPlain, Verbosity::verbose)));
}

TEST(TextAudience, NamesTheTolerancesOfTheLenient) {
  test::expect_golden("check_lenient.txt", written(text_with(kPlain, Verbosity::normal), lenient(), "lenient"));
}

TEST(JsonAudience, WritesAnObjectALine) {
  test::expect_golden("check_json.txt", written([](report::Write write) { return std::make_unique<JsonAudience>(std::move(write)); }));
}

TEST(GithubAudience, WritesAnnotations) {
  test::expect_golden("check_github.txt",
                      written([](report::Write write) { return std::make_unique<GithubAudience>(std::move(write)); }));
}

TEST(SarifAudience, WritesOneJsonDocument) {
  const std::string text = written([](report::Write write) { return std::make_unique<SarifAudience>(std::move(write)); });
  EXPECT_TRUE(nlohmann::json::accept(text)) << text;
  test::expect_golden("check_sarif.txt", text);
}

TEST(SarifAudience, IsWholeWithoutFindings) {
  std::string out;
  SarifAudience audience([&](std::string_view text) { out += text; });
  audience.begin("1.2.3", {});
  audience.end({});
  EXPECT_TRUE(nlohmann::json::accept(out)) << out;
}

TEST(JunitAudience, WritesATestCaseAFile) {
  test::expect_golden("check_junit.txt",
                      written([](report::Write write) { return std::make_unique<JunitAudience>(std::move(write)); }));
}

TEST(JunitAudience, SaysWhyAFileViolatesWithoutAViolation) {
  std::string out;
  JunitAudience audience([&](std::string_view text) { out += text; });
  File cut;
  cut.path = "cut.edi";
  cut.verdict = Verdict::violates;
  audience.file(cut);
  audience.end({});
  EXPECT_NE(out.find("<failure type=\"violation\" message=\"a document has no end\">"), std::string::npos) << out;
}

Finding violation(int number) {
  Finding finding;
  finding.clause = "850-PO1";
  finding.code = "SEGMENT_OUT_OF_SEQUENCE";
  finding.text = "number " + std::to_string(number);
  finding.place = {.line = 1, .column = 1, .offset = 0};
  return finding;
}

TEST(GithubAudience, SaysHowManyItKeepsBack) {
  std::string out;
  GithubAudience audience([&](std::string_view text) { out += text; });
  for (int i = 1; i <= 12; ++i) audience.finding("a,b:c.edi", violation(i));
  audience.end({});
  EXPECT_NE(out.find("::error file=a%2Cb%3Ac.edi,line=1,col=1,title=850-PO1 SEGMENT_OUT_OF_SEQUENCE::number 9\n"), std::string::npos);
  EXPECT_EQ(out.find("number 10"), std::string::npos);
  EXPECT_NE(out.find("::error::and 3 more\n"), std::string::npos);
}

TEST(TextAudience, SaysHowManyItKeepsBack) {
  std::string out;
  TextAudience audience([&](std::string_view text) { out += text; }, kPlain, Verbosity::normal);
  for (int i = 1; i <= 25; ++i) {
    Finding finding = violation(i);
    finding.clause = "850-" + std::to_string(i);
    audience.finding("a.edi", finding);
  }
  audience.file({.path = "a.edi", .kind = Kind::x12, .verdict = Verdict::violates});
  EXPECT_NE(out.find("number 20"), std::string::npos);
  EXPECT_EQ(out.find("number 21"), std::string::npos);
  EXPECT_NE(out.find("and 5 more"), std::string::npos);
}

TEST(TextAudience, ShowsThreeOfAKindInEachFile) {
  std::string out;
  TextAudience audience([&](std::string_view text) { out += text; }, kPlain, Verbosity::normal);
  for (const char* file : {"a.edi", "b.edi"}) {
    for (int i = 1; i <= 5; ++i) audience.finding(file, violation(i));
    audience.file({.path = file, .kind = Kind::x12, .verdict = Verdict::violates});
    EXPECT_NE(out.find("number 3"), std::string::npos);
    EXPECT_EQ(out.find("number 4"), std::string::npos);
    EXPECT_NE(out.find("and 2 more"), std::string::npos);
    out.clear();
  }
}

}  // namespace
}  // namespace proofload::conformance
