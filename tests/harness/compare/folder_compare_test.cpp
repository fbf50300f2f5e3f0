#include "harness/compare/folder_compare.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "tests/harness/compare/compared.hpp"

namespace proofload::compare {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

class FolderCompare : public testing::Test {
 protected:
  FolderCompare() : root_(fs::path(testing::TempDir()) / testing::UnitTest::GetInstance()->current_test_info()->name()) { fs::remove_all(root_); }
  ~FolderCompare() override { fs::remove_all(root_); }

  void keep(const std::string& path, std::string_view text) const {
    fs::create_directories((root_ / path).parent_path());
    std::ofstream(root_ / path, std::ios::binary) << text;
  }
  tl::expected<Comparison, Errors> compared() const { return compare((root_ / "old").string(), (root_ / "new").string()); }
  std::vector<std::string> told() const { return test::told(compared()); }

  fs::path root_;
};

constexpr const char* kOpen = R"({ "properties": { "po": { "type": "string" } } })";
constexpr const char* kStrict = R"({ "required": ["po"], "properties": { "po": { "type": "string" } } })";

TEST_F(FolderCompare, FilesAreComparedWithThoseAtTheSamePlace) {
  for (const char* side : {"old", "new"}) {
    keep(side + std::string("/a/order.json"), side[0] == 'o' ? kOpen : kStrict);
    keep(side + std::string("/b/order.json"), kOpen);
  }
  keep("old/gone.json", kOpen);
  keep("new/fresh.json", kOpen);
  EXPECT_THAT(told(), ElementsAre("FIELD_REQUIRED a/order.json /po for who sends", "FILE_REMOVED gone.json for who sends and who reads", "FILE_ADDED fresh.json"));
  EXPECT_EQ(compared()->kind, "3 files: JSON Schema");
  EXPECT_EQ(compared()->changes[0].after->source->name, (root_ / "new/a/order.json").string());
}

TEST_F(FolderCompare, WhatADocumentTellsOfASharedSchemaIsNotToldAgain) {
  constexpr const char* kApi = R"({ "openapi": "3.1.0", "paths": { "/orders": { "post": { "requestBody": { "content": {
    "application/json": { "schema": { "$ref": "../schemas/order.json#/definitions/Order" } } } } } } } })";
  const auto schemas = [](const std::string& order, const std::string& other) {
    return R"({ "definitions": { "Order": )" + order + R"(, "Other": )" + other + " } }";
  };
  keep("old/documents/api.openapi.json", kApi);
  keep("new/documents/api.openapi.json", kApi);
  keep("old/schemas/order.json", schemas(kOpen, kOpen));
  keep("new/schemas/order.json", schemas(kStrict, kStrict));
  EXPECT_THAT(told(), ElementsAre("FIELD_REQUIRED documents/api.openapi.json /orders POST request/po for who sends",
                                  "FIELD_REQUIRED schemas/order.json definitions/Other/po for who sends"));
}

TEST_F(FolderCompare, WhatOneDocumentReadsAndAnotherSendsIsToldForBoth) {
  constexpr const char* kSchema = R"("content": { "application/json": { "schema": { "$ref": "common.json#/definitions/S" } } })";
  const std::string response = R"({ "openapi": "3.1.0", "paths": { "/a": { "get": { "responses": { "200": { )" + std::string(kSchema) + " } } } } } }";
  const std::string request = R"({ "openapi": "3.1.0", "paths": { "/b": { "post": { "requestBody": { )" + std::string(kSchema) + " } } } } }";
  for (const char* side : {"old/", "new/"}) {
    keep(side + std::string("a.openapi.json"), response);
    keep(side + std::string("b.openapi.json"), request);
  }
  keep("old/common.json", R"({ "definitions": { "S": { "enum": ["x", "y"] } } })");
  keep("new/common.json", R"({ "definitions": { "S": { "enum": ["x"] } } })");
  EXPECT_THAT(told(), testing::Contains("CODE_REMOVED b.openapi.json /b POST request for who sends"));
  EXPECT_EQ(compared()->breaking(), 1u);
}

TEST_F(FolderCompare, AFolderThatCannotBeReadIsAnError) {
  for (const char* side : {"old", "new"}) keep(side + std::string("/order.json"), kOpen);
  fs::create_symlink("loop.json", root_ / "new/loop.json");
  EXPECT_THAT(told(), ElementsAre(HasSubstr("loop.json' cannot be read: ")));
  fs::remove(root_ / "new/loop.json");
  keep("new/inner/item.json", kOpen);
  fs::permissions(root_ / "new/inner", fs::perms::none);
  std::error_code unreadable;
  const fs::directory_iterator probe(root_ / "new/inner", unreadable);
  if (unreadable) {  // who runs as root reads all
    EXPECT_THAT(told(), ElementsAre(HasSubstr("new' cannot be read: ")));
  }
  fs::permissions(root_ / "new/inner", fs::perms::owner_all);
}

TEST_F(FolderCompare, WhatIsNoContractIsCounted) {
  for (const char* side : {"old", "new"}) {
    keep(side + std::string("/order.json"), kOpen);
    keep(side + std::string("/package.json"), R"({ "name": "x" })");
    keep(side + std::string("/README.md"), "text");
    keep(side + std::string("/.hidden/x.json"), "no JSON");
  }
  ASSERT_TRUE(compared().has_value());
  EXPECT_EQ(compared()->not_compared, 1u);
  EXPECT_EQ(compared()->breaking(), 0u);
  EXPECT_THAT(to_text(*compared(), {}, false), HasSubstr("1 file: JSON Schema · nothing changed · 1 file is no contract"));
}

TEST_F(FolderCompare, AFolderWithoutAContractAndAFileBesideAFolderAreRefused) {
  keep("old/a.txt", "");
  keep("new/order.json", kOpen);
  EXPECT_THAT(told(), ElementsAre(HasSubstr("has no contract in it")));
  const auto mixed = compare((root_ / "old").string(), (root_ / "new/order.json").string());
  ASSERT_FALSE(mixed.has_value());
  EXPECT_THAT(mixed.error().front().text, HasSubstr("is a folder, and"));
}

TEST_F(FolderCompare, AFileThatIsNoJsonIsToldWithItsPlace) {
  keep("old/order.json", kOpen);
  keep("new/order.json", "{");
  const auto comparison = compared();
  ASSERT_FALSE(comparison.has_value());
  EXPECT_THAT(comparison.error().front().place.value().file, HasSubstr("new/order.json"));
}

}  // namespace
}  // namespace proofload::compare
