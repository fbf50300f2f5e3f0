#include "harness/cli/new_subjects.hpp"

#include <gtest/gtest.h>

#include <filesystem>

#include "tests/harness/cli/ask.hpp"

namespace proofload::cli {
namespace {

using test::Answer;

TEST(NewOrchestrator, WritesItsFileAndTheKitBesideIt) {
  const Answer python = test::ask({"new", "orchestrator", "--lang", "python", "mine"});
  EXPECT_EQ(python.code, kHeld) << python.err;
  for (const char* path : {"mine/orchestrator.py", "mine/README.md", "mine/proofload/__init__.py", "mine/proofload/x12.py"}) {
    EXPECT_TRUE(python.kept.contains(path)) << path;
  }
  EXPECT_NE(python.out.find("--sut 'python3 mine/orchestrator.py'"), std::string::npos) << python.out;
  const Answer typescript = test::ask({"new", "orchestrator", "--lang", "typescript", "mine"});
  EXPECT_EQ(typescript.code, kHeld) << typescript.err;
  for (const char* path : {"mine/orchestrator.js", "mine/package.json", "mine/kit/index.js", "mine/kit/index.d.ts"}) {
    EXPECT_TRUE(typescript.kept.contains(path)) << path;
  }
  EXPECT_FALSE(typescript.kept.contains("mine/package.json.in"));
}

TEST(NewOrchestrator, SaysWhatIsMissingOrUnknown) {
  const Answer no_language = test::ask({"new", "orchestrator", "mine"});
  EXPECT_EQ(no_language.code, kBadInput);
  EXPECT_NE(no_language.err.find("--lang python"), std::string::npos) << no_language.err;
  const Answer misspelt = test::ask({"new", "orchestrator", "--lang", "pyton", "mine"});
  EXPECT_EQ(misspelt.code, kBadInput);
  EXPECT_NE(misspelt.err.find("did you mean 'python'"), std::string::npos) << misspelt.err;
  const Answer no_folder = test::ask({"new", "orchestrator", "--lang", "python"});
  EXPECT_EQ(no_folder.code, kBadInput);
  EXPECT_NE(no_folder.err.find("where is the orchestrator to be?"), std::string::npos) << no_folder.err;
  const Answer no_subject = test::ask({"new", "orchestrater", "mine"});
  EXPECT_EQ(no_subject.code, kBadInput);
  EXPECT_NE(no_subject.err.find("did you mean 'orchestrator'"), std::string::npos) << no_subject.err;
}

TEST(NewOrchestrator, WritesNothingOverWhatIsThere) {
  const Answer there = test::ask({"new", "orchestrator", "--lang", "python", std::filesystem::temp_directory_path().string()});
  EXPECT_EQ(there.code, kBadInput);
  EXPECT_TRUE(there.kept.empty());
  EXPECT_NE(there.err.find("is there already"), std::string::npos) << there.err;
  EXPECT_EQ(test::ask({"new", "orchestrator", "--lang", "python", "mine"}, {.is_read_only = true}).code, kBadInput);
}

}  // namespace
}  // namespace proofload::cli
