// Golden: every message that a wrong scenario file is answered with, caret and hint included. With
// PROOFLOAD_APPROVE set in the environment, what is said now becomes what is expected.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "harness/scenario/load.hpp"

namespace proofload::scenario {
namespace {

namespace fs = std::filesystem;

const fs::path kHere = fs::path(PROOFLOAD_SOURCE_DIR) / "tests/harness/scenario";

std::string content_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

// The library of the tests lies wherever the sources do.
std::string without_folder(std::string text) {
  const std::string folder = std::string(PROOFLOAD_SOURCE_DIR) + "/";
  for (std::size_t at = text.find(folder); at != std::string::npos; at = text.find(folder)) {
    text.erase(at, folder.size());
  }
  return text;
}

std::vector<fs::path> wrong_files() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(kHere / "bad")) {
    if (entry.path().extension() == ".jsonc") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

class BadInput : public testing::TestWithParam<fs::path> {};

TEST_P(BadInput, IsAnsweredWithPlaceCaretAndHint) {
  Loader loader((kHere / "library").string());
  const auto loaded = loader.load_text("bad", "scenario.jsonc", content_of(GetParam()));
  ASSERT_FALSE(loaded.has_value()) << "this file loads";
  const std::string said = without_folder(to_text(loaded.error()));
  fs::path golden = GetParam();
  golden.replace_extension(".txt");
  if (std::getenv("PROOFLOAD_APPROVE") != nullptr) std::ofstream(golden, std::ios::binary) << said;
  EXPECT_EQ(said, content_of(golden));
  for (const Error& error : loaded.error()) EXPECT_TRUE(error.place.has_value()) << error.text;
}

INSTANTIATE_TEST_SUITE_P(EveryFile, BadInput, testing::ValuesIn(wrong_files()),
                         [](const auto& each) { return each.param.stem().string(); });

TEST(BadFile, ThatIsMissingIsNamed) {
  const auto loaded = Loader().load({.name = "x", .path = "no/such/file.jsonc"});
  ASSERT_FALSE(loaded.has_value());
  EXPECT_EQ(to_text(loaded.error()), "error: there is no such file\n  no/such/file.jsonc\n");
}

TEST(BadFile, ThatIsAFolderIsNamed) {
  const auto loaded = Loader().load({.name = "x", .path = "/"});
  ASSERT_FALSE(loaded.has_value());
  EXPECT_EQ(to_text(loaded.error()), "error: this is a folder, not a file\n  /\n");
}

TEST(BadFile, OfTwoHundredMegabytesIsRefusedUnread) {
  const fs::path path = fs::path(testing::TempDir()) / "proofload_huge.jsonc";
  std::ofstream(path) << "{";
  fs::resize_file(path, std::uintmax_t{200} << 20);
  const auto loaded = Loader().load({.name = "x", .path = path.string()});
  fs::remove(path);
  ASSERT_FALSE(loaded.has_value());
  EXPECT_EQ(loaded.error().front().text, "the file has 200 MB; at most 16 MB are read");
}

TEST(BadFile, OfManyMegabytesIsAnsweredAtOnce) {
  const auto repeated = [](std::string_view what) {
    std::string text;
    while (text.size() < (std::size_t{2} << 20)) text += what;
    return text;
  };
  const std::string head = R"({ "world": "worlds/one_warehouse", "orders": [{ "from": "bigbox" }])";
  for (const std::string& text :
       {head + R"(, "faults": [)" + repeated(R"({ "lose": "repply" },)") + "{}]}",
        head + R"(, "with": { "wms": { "settings": {)" + repeated(R"("a": 1,)") +
            R"("b": 2 } } } })",
        head + R"(, "sometimes": [)" + repeated("1,") + "1]}", repeated("{\"a\":\n"),
        repeated("[]"), head + R"(, "heal": ")" + repeated("x") + "\"}"}) {
    const auto loaded = Loader().load_text("big", "big.jsonc", text);
    ASSERT_FALSE(loaded.has_value());
    EXPECT_LE(loaded.error().size(), 21u);
    EXPECT_LT(to_text(loaded.error()).size(), 20'000u);
  }
}

}  // namespace
}  // namespace proofload::scenario
