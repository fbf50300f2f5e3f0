// Golden: the screens of `proofload list agreements`. With PROOFLOAD_APPROVE set in the environment,
// what is printed now becomes what is expected.
#include "harness/cli/list_agreements.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/harness/cli/ask.hpp"

namespace proofload::cli {
namespace {

namespace fs = std::filesystem;

const fs::path kHere = fs::path(PROOFLOAD_SOURCE_DIR) / "tests/harness/cli/agreements";

using test::Answer;

Answer list(std::vector<std::string> words) {
  words.insert(words.begin(), {"list", "agreements", "--library", kHere.string()});
  return test::ask(std::move(words));
}

// The files of the test lie wherever the sources do; a scenario's name is its path without the root.
std::string without_folder(std::string text) {
  const std::string folder = kHere.string() + "/";
  for (const std::string& said : {folder, folder.substr(1), kHere.lexically_proximate(fs::current_path()).string() + "/"}) {
    for (std::size_t at = text.find(said); at != std::string::npos; at = text.find(said)) text.erase(at, said.size());
  }
  return text;
}

void expect_golden(const std::string& name, const Answer& said) {
  EXPECT_EQ(said.code, kHeld) << said.err;
  const fs::path golden = kHere / (name + ".txt");
  const std::string text = without_folder(said.out);
  if (std::getenv("PROOFLOAD_APPROVE") != nullptr) std::ofstream(golden, std::ios::binary) << text;
  std::ostringstream expected;
  expected << std::ifstream(golden, std::ios::binary).rdbuf();
  EXPECT_EQ(text, expected.str());
}

TEST(ListAgreements, OfOnePartnerShowsEveryClauseAndWhoSaysSo) {
  expect_golden("harbor", list({"--partner", "harbor"}));
}

TEST(ListAgreements, OfAnOrderTypeAndAnItem) {
  expect_golden("harbor_ds_saw", list({"--partner", "harbor", "--order-type", "DS", "--item", "SAW-18"}));
}

TEST(ListAgreements, OfAllPartnersShowsWhatSomebodyWroteDown) {
  expect_golden("written_down", list({"--filter", "harbor"}));
}

TEST(ListAgreements, InAScenarioShowsWhatTheScenarioLaysOver) {
  expect_golden("story", list({(kHere / "story.jsonc").string()}));
}

TEST(ListAgreements, AsJson) { expect_golden("json", list({"--filter", "harbor", "--format", "json"})); }

TEST(ListAgreements, SaysWhenNothingIsSaidOfATypeOrAnItem) {
  const Answer said = list({"--partner", "harbor", "--order-type", "RL", "--item", "TAPE-50"});
  EXPECT_NE(said.out.find("nothing is said of order type RL alone; nothing is said of item TAPE-50 alone"),
            std::string::npos)
      << said.out;
}

TEST(ListAgreements, BadWordsAreAnsweredWithTheNearest) {
  const std::string story = (kHere / "story.jsonc").string();
  const std::vector<std::pair<std::vector<std::string>, std::string>> asked{
      {{"--partner", "harbour"}, "did you mean 'harbor'?"},
      {{story, "--partner", "harbour"}, "did you mean 'harbor'?"},
      {{story, "--item", "SAW-81"}, "did you mean 'SAW-18'?"},
      {{"--order-type", "drop"}, "two characters"},
      {{"no/such/story"}, "there is no scenario, file or folder"}};
  for (const auto& [words, hint] : asked) {
    const Answer said = list(words);
    EXPECT_EQ(said.code, kBadInput) << words.back();
    EXPECT_NE(said.err.find(hint), std::string::npos) << said.err;
  }
  EXPECT_EQ(list({"--filter", "nobody"}).code, kNothingSelected);
}

}  // namespace
}  // namespace proofload::cli
