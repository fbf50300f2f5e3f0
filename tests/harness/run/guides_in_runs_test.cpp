// What goes to a partner is held to that partner's guide, as it is sent.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "harness/run/run.hpp"
#include "harness/scenario/load.hpp"

namespace proofload::run {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

std::vector<std::string> broken_guides(const std::string& clauses, const std::string& partner = "bigbox") {
  scenario::Loader loader;
  const auto loaded = loader.load_text("guides", "guides.jsonc", R"({
    "name": "Guides", "why": "What a partner asks is held.", "world": "worlds/one_warehouse",
    "orders": [{ "from": ")" + partner + R"(" }],
    "with": { ")" + partner + R"(": { "profile": { "sets": { )" + clauses + R"( } } } }
  })");
  if (!loaded) return {scenario::to_text(loaded.error())};
  const auto prepared = prepare(*loaded);
  if (!prepared) return {"not prepared"};
  std::vector<std::string> texts;
  for (const check::Finding& finding : run_case(**prepared, CaseSeed{1, 1}).findings) {
    texts.push_back(std::string(finding.promise) + ": " + finding.text);
  }
  return texts;
}

TEST(GuidesInRuns, AreKeptByTheReference) {
  EXPECT_THAT(broken_guides(""), IsEmpty());
  EXPECT_THAT(broken_guides("", "kaufring"), IsEmpty());
}

TEST(GuidesInRuns, HoldPartnersToTheirsWhoSpeakEdifact) {
  const auto texts = broken_guides(R"("INVOIC": { "segments": { "NAD+IV": { "use": "required", "charge": "75.00" } } })", "kaufring");
  ASSERT_FALSE(texts.empty());
  EXPECT_THAT(texts.front(), HasSubstr("breaks 'kaufring INVOIC-NAD' at INVOIC-NAD: NAD+IV is missing"));
  EXPECT_THAT(texts.front(), HasSubstr("guides.jsonc:4, charge 75.00 EUR"));
}

TEST(GuidesInRuns, ThatAreBrokenAreNamedWithPlaceAndCharge) {
  const auto texts = broken_guides(R"("810": { "segments": { "/N1*BT": { "use": "required", "charge": "75.00" } } })");
  ASSERT_FALSE(texts.empty());
  EXPECT_THAT(texts.front(), HasSubstr("messages_conform: "));
  EXPECT_THAT(texts.front(), HasSubstr("breaks 'bigbox 810-N1' at 810-N1: N1*BT is missing in the heading"));
  EXPECT_THAT(texts.front(), HasSubstr("guides.jsonc:4, charge 75.00 USD"));
}

// The guide of bigbox asks for a level for each carton, and what is only recommended breaks nothing.
TEST(GuidesInRuns, CatchANoticeWithoutCartons) {
  scenario::Loader loader;
  const auto loaded = loader.load_text("guides", "guides.jsonc", R"({
    "name": "Guides", "why": "What a partner asks is held.", "world": "worlds/one_warehouse", "orders": [{ "from": "bigbox" }] })");
  ASSERT_TRUE(loaded.has_value()) << scenario::to_text(loaded.error());
  const auto prepared = prepare(*loaded);
  ASSERT_TRUE(prepared.has_value());
  std::vector<std::string> texts;
  for (const check::Finding& finding : run_case(**prepared, CaseSeed{1, 1}, {.plant = "notice-without-cartons"}).findings) texts.push_back(finding.text);
  EXPECT_THAT(texts, testing::Contains(HasSubstr("bigbox 856-HL")));
}

}  // namespace
}  // namespace proofload::run
