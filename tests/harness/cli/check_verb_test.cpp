// `proofload check` as a whole: exit codes, and what goes to standard output and to standard error.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/harness/cli/ask.hpp"
#include "tests/harness/conformance/checked.hpp"

namespace proofload::cli {
namespace {

using conformance::interchange;
using conformance::kOrder;
using conformance::Scratch;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

using test::Answer;

Answer check(std::vector<std::string> words) {
  words.insert(words.begin(), "check");
  return test::ask(std::move(words));
}

struct Files {
  Scratch scratch;
  std::string good = scratch.write("good.edi", interchange("850", "PO", kOrder));
  std::string bad = scratch.write("bad/bad.edi", "ISA*00*");
  std::string edifact = scratch.write("e.edi", "UNB+UNOA:1+A+B+260105:0930+1'UNH+1+SLSRPT:D:96A:UN'BGM+73'UNT+3+1'UNZ+1+1'");
};

TEST(CheckVerb, TheExitStatusIsThatOfTheWorstFile) {
  const Files files;
  EXPECT_EQ(check({files.good}).code, kHeld);
  EXPECT_EQ(check({files.bad}).code, kViolated);
  EXPECT_EQ(check({files.edifact}).code, kInconclusive);
  EXPECT_EQ(check({files.good, files.edifact}).code, kInconclusive);
  EXPECT_EQ(check({files.good, files.bad, files.edifact}).code, kViolated);
  EXPECT_EQ(check({files.scratch.path()}).code, kViolated);
}

TEST(CheckVerb, ThereIsNothingInAnEmptyFolder) {
  const Scratch scratch;
  const Answer said = check({scratch.path()});
  EXPECT_EQ(said.code, kNothingSelected);
  EXPECT_THAT(said.err, HasSubstr("there are no files in"));
}

TEST(CheckVerb, BadWordsAreAnsweredWithTheNearestRightOne) {
  const Files files;
  const std::pair<std::vector<std::string>, std::string> kAsked[] = {
      {{}, "name files or folders"},
      {{files.scratch.path() + "/god.edi"}, "did you mean 'good.edi'?"},
      {{"no/such/file"}, "no file or folder 'no/such/file'"},
      {{files.good, "--profile", "lenien"}, "did you mean 'lenient'?"},
      {{files.good, "--format", "jso"}, "did you mean 'json'?"},
      {{files.good, "--akc"}, "did you mean '--ack'?"}};
  for (const auto& [words, answer] : kAsked) {
    const Answer said = check(words);
    EXPECT_EQ(said.code, kBadInput) << answer;
    EXPECT_THAT(said.err, HasSubstr(answer));
    EXPECT_THAT(said.out, IsEmpty());
  }
}

TEST(CheckVerb, AcknowledgementsHaveStandardOutputForThemselves) {
  const Files files;
  const Answer said = check({"--ack", files.good});
  EXPECT_THAT(said.out, StartsWith("ISA*"));
  EXPECT_THAT(said.out, HasSubstr("AK1*PO*17~"));
  EXPECT_THAT(said.err, HasSubstr("1 file conforms"));
}

TEST(CheckVerb, EachFormatIsWrittenToStandardOutput) {
  const Files files;
  const std::pair<std::string, std::string> kFormats[] = {{"json", "{\"type\":\"version\""},
                                                          {"github", "::error file="},
                                                          {"sarif", "{\"$schema\""},
                                                          {"junit", "<?xml"},
                                                          {"text", "  ✗ "}};
  for (const auto& [format, begin] : kFormats) {
    const Answer said = check({"--format", format, files.bad});
    EXPECT_THAT(said.out, StartsWith(begin));
    EXPECT_EQ(said.code, kViolated);
    EXPECT_THAT(said.err, IsEmpty());
  }
}

TEST(CheckVerb, ProgressIsShownOnATerminalAndWiped) {
  const Files files;
  std::string err;
  Console console;
  console.out = [](std::string_view) {};
  console.err = [&](std::string_view text) { err += text; };
  console.environment = [](const char*) { return std::string(); };
  console.now = [time = report::WallTime{}]() mutable { return time += std::chrono::seconds(1); };
  console.err_is_tty = true;
  EXPECT_EQ(dispatch({"check", files.good}, console), kHeld);
  EXPECT_THAT(err, HasSubstr("100 %"));
  EXPECT_TRUE(err.ends_with("\r\x1b[K")) << err;
}

}  // namespace
}  // namespace proofload::cli
