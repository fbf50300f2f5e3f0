// `check --profile`, `check --compare` and `new partner`: exit codes, and what is said.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/harness/cli/ask.hpp"
#include "tests/harness/conformance/checked.hpp"

namespace proofload::cli {
namespace {

using conformance::interchange;
using conformance::kOrder;
using conformance::Scratch;
using test::ask;
using testing::HasSubstr;

constexpr std::string_view kProfileFile = R"({
  "charge": "10.00",
  "sets": { "850": { "segments": { "REF*DP": { "use": "required", "charge": "25.00" } } } }
})";

TEST(CheckProfile, ByAFileOfOnesOwn) {
  const Scratch scratch;
  const std::string order = scratch.write("order.edi", interchange("850", "PO", kOrder));
  const auto said = ask({"check", "--profile", scratch.write("acme.jsonc", kProfileFile), order});
  EXPECT_EQ(said.code, kViolated);
  EXPECT_THAT(said.out, HasSubstr("acme 850-REF PROFILE_SEGMENT_MISSING"));
  EXPECT_THAT(said.out, HasSubstr("acme.jsonc:3 · charge 25.00 USD"));
  EXPECT_THAT(said.out, HasSubstr("profile acme · charges 25.00 USD"));
  for (const char* format : {"json", "github", "sarif", "junit"}) {
    const auto told = ask({"check", "--format", format, "--profile", scratch.path() + "/acme.jsonc", order});
    EXPECT_THAT(told.out, HasSubstr("25.00 USD")) << format;
    EXPECT_THAT(told.out, HasSubstr("acme.jsonc:3")) << format;
  }
}

TEST(CheckProfile, ByNameOfAPartner) {
  const Scratch scratch;
  const std::string order = scratch.write("order.edi", interchange("850", "PO", kOrder));
  const auto said = ask({"check", "--profile", "bigbox", order});
  EXPECT_EQ(said.code, kViolated);
  EXPECT_THAT(said.out, HasSubstr("bigbox ISA08 PROFILE_OTHER_ID"));
  EXPECT_THAT(said.out, HasSubstr("expected BIGBOX"));
}

TEST(CheckProfile, NamesTheTolerancesItUsed) {
  const Scratch scratch;
  std::string text = interchange("850", "PO", kOrder);
  text.replace(text.find("SE*5*"), 5, "SE*9*");
  const std::string order = scratch.write("order.edi", text);
  const auto lenient = ask({"check", "--profile", "lenient", order});
  EXPECT_EQ(lenient.code, kHeld) << lenient.out;
  EXPECT_THAT(lenient.out, HasSubstr("tolerated: counts in trailers are not compared"));
  EXPECT_THAT(lenient.out, HasSubstr("profile lenient\n  tolerances used: SE01_COUNT\n"));
  const auto own = ask({"check", "--profile", scratch.write("ours.jsonc", R"({ "tolerates": { "SE01_COUNT": "we count" } })"), order});
  EXPECT_EQ(own.code, kHeld) << own.out;
  EXPECT_THAT(own.out, HasSubstr("tolerated: we count"));
  // A partner's profile that weighs the standard as the lenient does, and may say why in its own words.
  const auto both = ask({"check", "--profile",
                         scratch.write("both.jsonc", R"({ "standard": "lenient", "tolerates": { "ISA01_UNKNOWN": "unused" } })"), order});
  EXPECT_EQ(both.code, kHeld) << both.out;
  EXPECT_THAT(both.out, HasSubstr("tolerances used: SE01_COUNT"));
  EXPECT_EQ(ask({"check", order}).code, kViolated);
}

TEST(CheckProfile, ThatIsNotThereOrWrongIsBadInput) {
  const Scratch scratch;
  const std::string order = scratch.write("order.edi", interchange("850", "PO", kOrder));
  const auto unknown = ask({"check", "--profile", "lenien", order});
  EXPECT_EQ(unknown.code, kBadInput);
  EXPECT_THAT(unknown.err, HasSubstr("there is no profile 'lenien'"));
  EXPECT_THAT(unknown.err, HasSubstr("did you mean 'lenient'?"));
  const auto wrong = ask({"check", "--profile", scratch.write("acme.jsonc", R"({ "sets": { "850": { "segments": { "BEG": { "use": "forbidden" } } } } })"), order});
  EXPECT_EQ(wrong.code, kBadInput);
  EXPECT_THAT(wrong.err, HasSubstr("acme.jsonc:1:36"));
  EXPECT_EQ(ask({"check", "--profile", "no/such.jsonc", order}).code, kBadInput);
}

TEST(CheckCompare, TellsWhatBreaksAndWhatDoesNot) {
  const Scratch scratch;
  const std::string before = scratch.write("old.json", R"({ "type": "object", "properties": { "a": { "enum": ["x", "y"] } } })");
  const std::string after = scratch.write("new.json", R"({ "type": "object", "properties": { "a": { "enum": ["x"] }, "b": {} } })");
  const auto said = ask({"check", "--compare", before, after});
  EXPECT_EQ(said.code, kViolated);
  EXPECT_THAT(said.out, HasSubstr("✗ CODE_REMOVED  /a\n    code \"y\" is gone; breaks who sends\n    old " + before + ":1:"));
  EXPECT_THAT(said.out, HasSubstr("FIELD_ADDED  /b: field 'b' is new, and may be left out"));
  EXPECT_THAT(said.out, HasSubstr("JSON Schema · 1 breaking · 1 compatible"));
  const auto same = ask({"check", "--compare", before, before});
  EXPECT_EQ(same.code, kHeld);
  EXPECT_THAT(same.out, HasSubstr("nothing changed"));
  const auto lines = ask({"check", "--compare", "--format", "json", before, after});
  EXPECT_THAT(lines.out, HasSubstr(R"("type":"change","breaking":true,"breaks_sender":true,"breaks_reader":false,"code":"CODE_REMOVED","where":"/a")"));
  EXPECT_THAT(lines.out, HasSubstr(R"({"type":"summary","breaking":1,"compatible":1})"));
}

TEST(CheckCompare, WantsTwoFilesOfOneKind) {
  const Scratch scratch;
  const std::string schema = scratch.write("s.json", R"({ "type": "object" })");
  EXPECT_EQ(ask({"check", "--compare", schema}).code, kBadInput);
  EXPECT_EQ(ask({"check", "--compare", schema, "--ack", schema}).code, kBadInput);
  EXPECT_THAT(ask({"check", "--compare", schema, scratch.write("n.json", "{")}).err, HasSubstr("n.json:1:1"));
  EXPECT_THAT(ask({"check", "--compare", schema, scratch.path() + "/none.json"}).err, HasSubstr("none.json"));
}

TEST(NewPartner, WritesADraft) {
  const Scratch scratch;
  const std::string order = scratch.write("samples/order.edi", interchange("850", "PO", kOrder));
  const auto said = ask({"new", "partner", "acme", "--from", scratch.path() + "/samples"});
  EXPECT_EQ(said.code, kHeld) << said.err;
  ASSERT_EQ(said.kept.size(), 1u);
  EXPECT_EQ(said.kept.begin()->first, "partners/acme.jsonc");
  EXPECT_THAT(said.out, HasSubstr("wrote partners/acme.jsonc, of 1 document from or to SELLER: 850"));
  const std::string draft = scratch.write("acme.jsonc", said.kept.begin()->second);
  EXPECT_EQ(ask({"check", "--profile", draft, order}).code, kHeld);
}

TEST(NewPartner, SaysWhatItLacks) {
  const Scratch scratch;
  EXPECT_EQ(ask({"new", "partner", "acme"}).code, kBadInput);
  EXPECT_EQ(ask({"new", "partner", "--from", scratch.path()}).code, kBadInput);
  EXPECT_EQ(ask({"new", "partner", "Ac me", "--from", scratch.path()}).code, kBadInput);
  scratch.write("a.txt", "hello");
  EXPECT_EQ(ask({"new", "partner", "acme", "--from", scratch.path()}).code, kNothingSelected);
}

}  // namespace
}  // namespace proofload::cli
