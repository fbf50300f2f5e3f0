// Every real document of X12 and EDIFACT, and every mutation of one, against the table and against what the folder's lists say.
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "tests/harness/conformance/checked.hpp"
#include "tests/harness/conformance/sample_table.hpp"

namespace proofload::conformance {
namespace {

namespace fs = std::filesystem;

const fs::path kSampleFolder = PROOFLOAD_EDI_SAMPLES;

#define SKIP_WITHOUT_SAMPLE_FOLDER()                                                                    \
  if (!fs::exists(kSampleFolder / "MANIFEST.json")) {                                                   \
    GTEST_SKIP() << "NOT TESTED: no EDI samples in " << kSampleFolder << " (PROOFLOAD_EDI_SAMPLES)";    \
  }

nlohmann::json list_named(const char* name) {
  std::ifstream in(kSampleFolder / name);
  return nlohmann::json::parse(in);
}

Checked check_sample(std::string_view file, const Weights& weights) {
  return check_paths({(kSampleFolder / file).string()}, weights);
}

std::set<std::string> violated_by(const Checked& checked) {
  const auto codes = checked.heard.codes(Weight::violation);
  return {codes.begin(), codes.end()};
}

std::string joined(const std::set<std::string>& codes) {
  std::string out;
  for (const std::string& code : codes) out += (out.empty() ? "" : " ") + code;
  return out;
}

// The lists have a name of its own for a BGM that is missing.
std::string as_we_say(const std::string& label) { return label == "MISSING_BGM" ? "MISSING_MANDATORY_SEGMENT" : label; }

// What the lists call a finding, by file: "SE01_COUNT: said 7 actual 6" is SE01_COUNT; "this|that" is either.
std::map<std::string, std::set<std::string>> labels() {
  std::map<std::string, std::set<std::string>> out;
  for (const auto& row : list_named("MANIFEST.json")) {
    std::set<std::string>& codes = out[row["file"]];
    for (const std::string text : row["structural_findings"]) codes.insert(as_we_say(text.substr(0, text.find(':'))));
  }
  for (const auto& row : list_named("DERIVED.json")) {
    std::set<std::string>& codes = out[row["file"]];
    for (const std::string code : row["expected_findings"]) codes.insert(as_we_say(code));
  }
  return out;
}

bool is_one_of(const std::string& code, const std::set<std::string>& labels) {
  return std::any_of(labels.begin(), labels.end(), [&](const std::string& label) {
    return ("|" + label + "|").find("|" + code + "|") != std::string::npos;
  });
}

bool is_found(const std::string& label, const std::set<std::string>& codes) {
  return std::any_of(codes.begin(), codes.end(),
                     [&](const std::string& code) { return is_one_of(code, {label}); });
}

// Refused for what the list names, and for nothing else.
bool agrees(const std::set<std::string>& codes, const std::set<std::string>& labels) {
  return std::all_of(codes.begin(), codes.end(), [&](const std::string& code) { return is_one_of(code, labels); }) &&
         std::all_of(labels.begin(), labels.end(), [&](const std::string& label) { return is_found(label, codes); });
}

void expect_rows(std::span<const SampleRow> rows) {
  const auto listed = labels();
  for (const SampleRow& row : rows) {
    const Checked base = check_sample(row.file, Profile::base);
    EXPECT_EQ(to_text(base.summary.verdict()), row.base) << row.file;
    EXPECT_EQ(joined(violated_by(base)), row.codes) << row.file;
    EXPECT_EQ(row.codes.empty(), row.base != "violates") << row.file;
    const auto label = listed.find(std::string(row.file));
    ASSERT_NE(label, listed.end()) << row.file << " is in no list";
    EXPECT_EQ(agrees(violated_by(base), label->second), row.why.empty())
        << row.file << ": the lists say '" << joined(label->second) << "'; where we say otherwise, the row says why";
  }
}

void expect_lenient(std::span<const SampleRow> rows) {
  for (const SampleRow& row : rows) {
    const Checked passed = check_sample(row.file, lenient());
    EXPECT_EQ(to_text(passed.summary.verdict()), row.lenient) << row.file << ": " << joined(violated_by(passed));
    // What passes that did not at base level passes by tolerances that are named.
    if (row.base == "violates" && row.lenient == "conforms") {
      EXPECT_FALSE(passed.summary.tolerances.empty()) << row.file;
    }
  }
}

TEST(SampleTable, CollectedDocumentsAreJudgedAsItSays) {
  SKIP_WITHOUT_SAMPLE_FOLDER();
  expect_rows(collected_samples());
  expect_rows(collected_edifact_samples());
}

TEST(SampleTable, DerivedDocumentsAreRefusedForTheirMutation) {
  SKIP_WITHOUT_SAMPLE_FOLDER();
  expect_rows(derived_samples());
  expect_rows(derived_edifact_samples());
}

TEST(SampleTable, LenientPassesWhatReceiversPutUpWith) {
  SKIP_WITHOUT_SAMPLE_FOLDER();
  expect_lenient(collected_samples());
  expect_lenient(derived_samples());
  expect_lenient(collected_edifact_samples());
  expect_lenient(derived_edifact_samples());
}

TEST(SampleTable, HasARowForEachDocument) {
  SKIP_WITHOUT_SAMPLE_FOLDER();
  std::set<std::string> rows;
  for (const auto table : {collected_samples(), derived_samples(), collected_edifact_samples(), derived_edifact_samples()}) {
    for (const SampleRow& row : table) rows.emplace(row.file);
  }
  for (const auto& [file, codes] : labels()) EXPECT_TRUE(rows.contains(file)) << file;
}

// Whatever is answered to a real document conforms itself.
TEST(SampleTable, EachAnswerConforms) {
  SKIP_WITHOUT_SAMPLE_FOLDER();
  int answers = 0;
  for (const auto& [file, codes] : labels()) {
    const std::string answer = check_sample(file, Profile::base).answers;
    if (answer.empty()) continue;
    ++answers;
    EXPECT_EQ(joined(violated_by(check_text(answer))), "") << file << "\n" << answer;
  }
  EXPECT_GT(answers, 100);
}

}  // namespace
}  // namespace proofload::conformance
