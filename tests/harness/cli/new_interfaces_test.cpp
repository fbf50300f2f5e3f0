#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "harness/cli/new_subjects.hpp"
#include "tests/harness/cli/ask.hpp"

namespace proofload::cli {
namespace {

void collect_references(const nlohmann::json& value, std::set<std::string>& into) {
  if (value.is_object() && value.contains("$ref")) into.insert(value["$ref"].get<std::string>());
  if (value.is_structured()) {
    for (const auto& each : value) collect_references(each, into);
  }
}

// What a document refers to is written beside it.
TEST(NewInterfaces, WritesDocumentsThatFindTheirSchemas) {
  const test::Answer said = test::ask({"new", "interfaces", "mine"});
  ASSERT_EQ(said.code, kHeld) << said.err;
  std::size_t references = 0;
  for (const auto& [path, content] : said.kept) {
    if (!path.starts_with("mine/documents/")) continue;
    EXPECT_NE(said.out.find(path), std::string::npos) << path;
    std::set<std::string> found;
    collect_references(nlohmann::json::parse(content), found);
    for (const std::string& reference : found) {
      if (!reference.starts_with("../schemas/")) continue;
      ++references;
      const std::string file = "mine/" + reference.substr(3, reference.find('#') - 3);
      ASSERT_TRUE(said.kept.contains(file)) << reference;
      const nlohmann::json::json_pointer pointer(reference.substr(reference.find('#') + 1));
      EXPECT_TRUE(nlohmann::json::parse(said.kept.at(file)).contains(pointer)) << reference;
    }
  }
  EXPECT_GT(references, 30u);
}

TEST(NewInterfaces, SaysWhatIsMissing) {
  EXPECT_EQ(test::ask({"new", "interfaces"}).code, kBadInput);
  const test::Answer misspelt = test::ask({"new", "interface", "mine"});
  EXPECT_NE(misspelt.err.find("did you mean 'interfaces'"), std::string::npos) << misspelt.err;
}

TEST(ListInterfaces, NamesEachMessage) {
  const test::Answer names = test::ask({"list", "interfaces", "--format", "names"});
  EXPECT_EQ(names.code, kHeld) << names.err;
  EXPECT_NE(names.out.find("erp.create_order\n"), std::string::npos);
  EXPECT_NE(names.out.find("wms.shipped\n"), std::string::npos);
}

}  // namespace
}  // namespace proofload::cli
