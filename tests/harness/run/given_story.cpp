#include "tests/harness/run/given_story.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "contracts/base/hash.hpp"
#include "harness/scenario/listing.hpp"

namespace proofload::run {
namespace {

namespace fs = std::filesystem;

std::string scenario_text(const Story& story, const std::vector<std::string>& paths) {
  std::string text = "{ \"name\": \"own documents\", \"why\": \"A test.\", \"world\": \"" + story.world +
                     "\", \"documents\": { \"from\": \"bigbox\", \"paths\": [";
  for (const std::string& path : paths) text += (path == paths.front() ? "\"" : ", \"") + path + "\"";
  text += "] }, \"settle_within\": \"6d\"";
  if (!story.faults.empty()) text += ", \"faults\": [" + story.faults + "]";
  return text + " }";
}

tl::expected<std::shared_ptr<const Prepared>, scenario::Errors> prepare_story(const Story& story,
                                                                              const std::vector<std::string>& paths) {
  scenario::Loader loader;
  // Beside the worlds of the library, so that a story can have one of its own.
  const auto scenario = loader.load_text("own_documents", "own_documents.jsonc", scenario_text(story, paths));
  if (!scenario) return tl::unexpected(scenario.error());
  return prepare(*scenario);
}

std::string samples() { return std::string(PROOFLOAD_EDI_SAMPLES) + "/x12/"; }

}  // namespace

Outcome run_story(const Story& story, const std::vector<std::string>& paths) {
  const auto prepared = prepare_story(story, paths);
  if (!prepared) {
    ADD_FAILURE() << scenario::to_text(prepared.error());
    return {};
  }
  return run_case(**prepared, {story.seed, 1}, {.plant = story.plant});
}

std::string objection_to(const Story& story, const std::vector<std::string>& paths) {
  const auto prepared = prepare_story(story, paths);
  return prepared ? "" : prepared.error().front().text;
}

std::vector<std::string> told(const Outcome& outcome) {
  std::vector<std::string> lines;
  for (const DocumentEnding& each : outcome.documents) {
    std::string ending = each.ending;
    if (ending.starts_with("refused")) ending = ending.substr(0, ending.find(" ("));
    lines.push_back(each.set + " " + each.about + ": " + ending);
  }
  return lines;
}

Folder::Folder(const std::map<std::string, std::string>& files) {
  std::string all;
  for (const auto& [name, content] : files) all += name + content;
  path_ = testing::TempDir() + "proofload_documents_" + std::to_string(hash_bytes(all));
  fs::create_directories(path_);
  for (const auto& [name, content] : files) std::ofstream(path_ + "/" + name, std::ios::binary) << content;
}

Folder::~Folder() { fs::remove_all(path_); }

std::string interchange(std::string_view functional_id, std::string_view set, std::string_view segments, int control) {
  const std::string digits = std::to_string(control);
  const std::string nine = std::string(9 - digits.size(), '0') + digits;
  const auto count = 2 + std::count(segments.begin(), segments.end(), '~');
  return "ISA*00*          *00*          *ZZ*THEM           *ZZ*US             *260105*0800*U*00401*" + nine +
         "*0*P*>~GS*" + std::string(functional_id) + "*THEM*US*20260105*0800*" + digits + "*X*004010~ST*" +
         std::string(set) + "*0001~" + std::string(segments) + "SE*" + std::to_string(count) + "*0001~GE*1*" + digits +
         "~IEA*1*" + nine + "~";
}

bool has_samples() { return fs::exists(samples()); }

void expect_endings(const Story& story, const std::vector<Sample>& all) {
  for (const Sample& sample : all) {
    const Outcome outcome = run_story(story, {samples() + std::string(sample.file)});
    EXPECT_EQ(told(outcome), sample.endings) << sample.file;
    EXPECT_EQ(outcome.verdict, Verdict::held)
        << sample.file << ": " << (outcome.findings.empty() ? outcome.broken : outcome.findings.front().text);
  }
}

void expect_every_sample_of(const std::vector<std::string_view>& sets, const std::vector<Sample>& all) {
  for (const auto& entry : fs::directory_iterator(samples())) {
    const std::string name = entry.path().filename().string();
    if (std::find(sets.begin(), sets.end(), std::string_view(name).substr(0, 3)) == sets.end()) continue;
    EXPECT_TRUE(std::any_of(all.begin(), all.end(), [&](const Sample& each) { return each.file == name; })) << name;
  }
}

}  // namespace proofload::run
