// `new scenario`: out of a capsule, and out of the documents of an incident.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/harness/cli/ask.hpp"

namespace proofload::cli {
namespace {

namespace fs = std::filesystem;
using test::Answer;
using test::ask;

// A folder of its own, empty.
fs::path folder(const std::string& name) {
  const fs::path path = fs::path(testing::TempDir()) / ("new_scenario_" + name);
  fs::remove_all(path);
  fs::create_directories(path);
  return path;
}

std::string write(const fs::path& path, std::string_view text) {
  std::ofstream(path, std::ios::binary) << text;
  return path.string();
}

std::string a_capsule(const fs::path& in) {
  const Answer found = ask({"run", "faults/lost_reply", "--plant", "retry-with-new-key", "--no-timestamps"});
  return found.kept.empty() ? "" : write(in / "found.json", found.kept.begin()->second);
}

constexpr std::string_view kOrder =
    "ISA*00*          *00*          *ZZ*ACME           *ZZ*OURSELVES      *260105*0800*U*00401*000000001*0*P*>~"
    "GS*PO*ACME*OURSELVES*20260105*0800*1*X*004010~ST*850*0001~BEG*00*SA*4711**20260105~"
    "N1*ST*Secret Depot*92*N7~PO1*1*10*EA*14.75**IN*X-1005~CTT*1~SE*6*0001~GE*1*1~IEA*1*000000001~";

TEST(NewScenario, TellsACapsuleAsAStory) {
  const fs::path in = folder("capsule");
  const Answer answer = ask({"new", "scenario", (in / "story").string(), "--from", a_capsule(in)});
  ASSERT_EQ(answer.code, kHeld) << answer.err;
  ASSERT_EQ(answer.kept.size(), 1u);
  const auto& [path, text] = *answer.kept.begin();
  EXPECT_EQ(path, (in / "story.jsonc").string());
  EXPECT_EQ(text.find("\"found\""), std::string::npos);
  EXPECT_EQ(text.find("\"course\""), std::string::npos);
  EXPECT_NE(text.find("// Found in faults/lost_reply with retry-with-new-key"), std::string::npos) << text;
  const auto json = nlohmann::json::parse(text, nullptr, true, true);
  EXPECT_NE(json["name"].get<std::string>().find("one_effect_per_intent holds"), std::string::npos);
  ASSERT_TRUE(json.contains("expect")) << text;
  EXPECT_EQ(json["expect"][0]["fact"], "sales_order.created");
  // It is a scenario: the sound orchestrator holds, the defect is caught.
  write(in / "story.jsonc", text);
  EXPECT_EQ(ask({"run", path}).code, kHeld);
  EXPECT_EQ(ask({"run", path, "--plant", "retry-with-new-key", "--no-shrink"}).code, kViolated);
}

TEST(NewScenario, RefusesWhatIsNoCapsule) {
  const fs::path in = folder("no_capsule");
  const Answer answer = ask({"new", "scenario", (in / "x").string(), "--from", "faults/lost_reply"});
  EXPECT_EQ(answer.code, kBadInput);
  EXPECT_NE(answer.err.find("is no capsule"), std::string::npos) << answer.err;
  EXPECT_EQ(ask({"new", "scenario"}).code, kBadInput);
  EXPECT_EQ(ask({"new", "scenario", "--from", "no/such.json"}).code, kBadInput);
  const Answer slip = ask({"new", "scenari", "--from", "x.json"});
  EXPECT_NE(slip.err.find("did you mean 'scenario'?"), std::string::npos) << slip.err;
}

TEST(NewScenario, WritesOverNothing) {
  const fs::path in = folder("there");
  write(in / "story.jsonc", "{}");
  const Answer answer = ask({"new", "scenario", (in / "story").string(), "--from", a_capsule(in)});
  EXPECT_EQ(answer.code, kBadInput);
  EXPECT_NE(answer.err.find("is there already"), std::string::npos) << answer.err;
  EXPECT_TRUE(answer.kept.empty());
}

TEST(NewScenario, MasksTheDocumentsOfAnIncident) {
  const fs::path in = folder("incident");
  fs::create_directories(in / "inbox");
  write(in / "inbox" / "acme-order.edi", kOrder);
  write(in / "inbox" / "notes.txt", "Jane called");
  const Answer answer = ask({"new", "scenario", (in / "story").string(), "--from-incident", (in / "inbox").string()});
  ASSERT_EQ(answer.code, kHeld) << answer.err;
  EXPECT_NE(answer.err.find("left out: "), std::string::npos);
  EXPECT_NE(answer.err.find("notes.txt: no X12"), std::string::npos);
  ASSERT_EQ(answer.kept.size(), 2u);
  for (const auto& [path, text] : answer.kept) {
    EXPECT_EQ(path.find("acme"), std::string::npos);
    for (const char* secret : {"ACME", "OURSELVES", "Secret", "14.75"}) EXPECT_EQ(text.find(secret), std::string::npos) << text;
    fs::create_directories(fs::path(path).parent_path());
    write(path, text);
  }
  const Answer run = ask({"run", (in / "story.jsonc").string(), "--no-timestamps"});
  EXPECT_EQ(run.code, kHeld) << run.out << run.err;
  EXPECT_NE(run.out.find("01-850.edi"), std::string::npos) << run.out;
  // The same seed gives the same masks, another one others.
  const auto with_seed = [&](const char* seed) {
    return ask({"new", "scenario", (in / seed).string(), "--from-incident", (in / "inbox").string(), "--seed", seed}).kept.begin()->second;
  };
  EXPECT_EQ(with_seed("5"), with_seed("5"));
  EXPECT_NE(with_seed("5"), with_seed("6"));
}

TEST(NewScenario, SaysWhatIsWrongWithAnIncident) {
  const fs::path in = folder("empty");
  EXPECT_EQ(ask({"new", "scenario", "--from-incident", (in / "nowhere").string()}).code, kBadInput);
  write(in / "notes.txt", "Jane called");
  const Answer answer = ask({"new", "scenario", (in / "x").string(), "--from-incident", in.string()});
  EXPECT_EQ(answer.code, kNothingSelected);
  EXPECT_NE(answer.err.find("no X12 document"), std::string::npos) << answer.err;
  EXPECT_EQ(ask({"new", "scenario", "--from", "a", "--from-incident", "b"}).code, kBadInput);
}

TEST(NewScenario, FromNothingIsAStartThatHolds) {
  const fs::path in = folder("start");
  const std::string path = (in / "black_friday").string();
  const Answer answer = ask({"new", "scenario", path});
  ASSERT_EQ(answer.code, kHeld) << answer.err;
  ASSERT_EQ(answer.kept.size(), 1u);
  EXPECT_EQ(answer.kept.begin()->first, path + ".jsonc");
  const std::string& text = answer.kept.begin()->second;
  EXPECT_NE(text.find("\"name\": \"black friday\""), std::string::npos) << text;
  EXPECT_EQ(text.find('@'), std::string::npos) << text;
  EXPECT_EQ(ask({"run", write(path + ".jsonc", text), "--no-save"}).code, kHeld);
  EXPECT_EQ(ask({"run", path + ".jsonc", "--plant", "retry-with-new-key", "--no-save", "--no-shrink"}).code, kViolated);
}

TEST(NewScenario, FromNothingNeedsANameThatIsFree) {
  const fs::path in = folder("taken");
  const Answer nameless = ask({"new", "scenario"});
  EXPECT_EQ(nameless.code, kBadInput);
  EXPECT_NE(nameless.err.find("proofload new scenario my_scenario"), std::string::npos) << nameless.err;
  const Answer taken = ask({"new", "scenario", write(in / "mine.jsonc", "{}")});
  EXPECT_EQ(taken.code, kBadInput);
  EXPECT_NE(taken.err.find("is there already"), std::string::npos) << taken.err;
}

TEST(NewScenario, KeepsWhateverItIsCalled) {
  const fs::path in = folder("called");
  const Answer answer = ask({"new", "scenario", (in / "say \"hi\"").string()});
  ASSERT_EQ(answer.code, kHeld) << answer.err;
  ASSERT_EQ(answer.kept.size(), 1u);
  const auto json = nlohmann::json::parse(answer.kept.begin()->second, nullptr, false, true);
  ASSERT_FALSE(json.is_discarded()) << answer.kept.begin()->second;
  EXPECT_EQ(json["name"], "say \"hi\"");
}

}  // namespace
}  // namespace proofload::cli
