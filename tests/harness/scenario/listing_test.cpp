#include "harness/scenario/listing.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace proofload::scenario {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> names(const Listing& listing) {
  const auto files = find(listing);
  EXPECT_TRUE(files.has_value()) << to_text(files.error());
  std::vector<std::string> names;
  if (files) {
    for (const ScenarioFile& file : *files) names.push_back(file.name);
  }
  return names;
}

class Folder : public testing::Test {
 protected:
  void SetUp() override {
    root_ = fs::path(testing::TempDir()) / "proofload_listing";
    for (const char* path :
         {"scenarios/faults/lost.jsonc", "scenarios/b.json", "scenarios/worlds/w.jsonc",
          "scenarios/partners/p.jsonc", "scenarios/notes.txt", "scenarios/x.schema.json"}) {
      fs::create_directories((root_ / path).parent_path());
      std::ofstream(root_ / path) << "{}";
    }
  }
  void TearDown() override { fs::remove_all(root_); }
  fs::path root_;
};

TEST(Listing, LongRunsAreMeantOnlyWhenTheyAreNamed) {
  const std::string year = "long_runs/a_year_of_a_small_distributor";
  const auto has_year = [&](const Listing& listing) {
    const auto all = names(listing);
    return std::find(all.begin(), all.end(), year) != all.end();
  };
  EXPECT_FALSE(has_year({}));
  EXPECT_TRUE(has_year({.with_long_runs = true}));
  EXPECT_TRUE(has_year({.filter = "year"}));
  EXPECT_TRUE(has_year({.paths = {year}}));
  EXPECT_TRUE(has_year({.paths = {"long_runs"}}));
}

TEST(Listing, TheLibraryIsWhatThereIsWithoutPaths) {
  const auto all = names({});
  EXPECT_NE(std::find(all.begin(), all.end(), "order_to_cash/happy_path"), all.end());
  EXPECT_TRUE(std::is_sorted(all.begin(), all.end()));
  for (const std::string& name : all) EXPECT_FALSE(name.starts_with("worlds/")) << name;
}

TEST(Listing, APathMayBeANameOrAFolderOfTheLibrary) {
  EXPECT_EQ(names({.paths = {"order_to_cash/happy_path"}}),
            std::vector<std::string>{"order_to_cash/happy_path"});
  for (const std::string& name : names({.paths = {"faults/"}}))
    EXPECT_TRUE(name.starts_with("faults/"));
}

TEST(Listing, WhatIsNotThereIsSuggested) {
  const auto files = find({.paths = {"order_to_cash/hapy_path"}});
  ASSERT_FALSE(files.has_value());
  EXPECT_EQ(to_text(files.error()),
            "error: there is no scenario, file or folder 'order_to_cash/hapy_path'\n"
            "  did you mean 'order_to_cash/happy_path'?\n");
}

TEST_F(Folder, OfScenariosIsListedWithoutItsParts) {
  EXPECT_EQ(names({.paths = {(root_ / "scenarios").string()}}),
            (std::vector<std::string>{"b", "faults/lost"}));
}

TEST_F(Folder, AFileNamedTwiceIsListedOnce) {
  const std::string file = (root_ / "scenarios/faults/lost.jsonc").string();
  EXPECT_EQ(names({.paths = {file, file, (root_ / "scenarios/faults").string()}}),
            std::vector<std::string>{"faults/lost"});
}

TEST_F(Folder, MayStandInForTheLibrary) {
  EXPECT_EQ(names({.library = (root_ / "scenarios").string()}),
            (std::vector<std::string>{"b", "faults/lost"}));
  EXPECT_FALSE(find({.library = (root_ / "nowhere").string()}).has_value());
}

TEST(Filter, IsAPartOrAPattern) {
  EXPECT_TRUE(matches("", "faults/lost_reply"));
  EXPECT_TRUE(matches("lost", "faults/lost_reply"));
  EXPECT_FALSE(matches("found", "faults/lost_reply"));
  EXPECT_TRUE(matches("faults/*", "faults/lost_reply"));
  EXPECT_TRUE(matches("*reply", "faults/lost_reply"));
  EXPECT_TRUE(matches("*l?st*", "faults/lost_reply"));
  EXPECT_FALSE(matches("*lost", "faults/lost_reply"));
  EXPECT_FALSE(matches("?", ""));
  EXPECT_TRUE(matches("*", ""));
}

}  // namespace
}  // namespace proofload::scenario
