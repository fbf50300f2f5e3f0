// Every warehouse, truckload and routing document of the samples folder, with what the judge says of it and why.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "contracts/x12/judge.hpp"
#include "tests/contracts/x12/samples.hpp"

namespace proofload::x12 {
namespace {

struct SampleVerdict {
  std::string_view file;
  Verdict verdict;
  std::string_view findings;  // their names, sorted, each once
  std::string_view why;
};

constexpr SampleVerdict kVerdicts[] = {
    {"940__EdiEngine__940.2.OK.edi", Verdict::accepted, "", ""},
};

Verdict worst(const Judgement& judgement) {
  Verdict verdict = Verdict::accepted;
  for (const auto& one : judgement.interchanges) verdict = std::max(verdict, one.verdict);
  for (const auto& one : judgement.groups) verdict = std::max(verdict, one.verdict);
  for (const auto& one : judgement.sets) verdict = std::max(verdict, one.verdict);
  return verdict;
}

std::string finding_names(const Judgement& judgement) {
  std::set<std::string_view> sorted;
  for (const Finding& finding : judgement.findings) sorted.insert(kind(finding.code).name);
  std::string out;
  for (const std::string_view name : sorted) out += (out.empty() ? "" : " ") + std::string(name);
  return out;
}

bool is_logistics(std::string_view name) {
  static constexpr std::string_view kSets[] = {"204", "210", "214", "753", "754",
                                               "940", "943", "944", "945", "990"};
  return std::find(std::begin(kSets), std::end(kSets), name.substr(0, 3)) != std::end(kSets);
}

TEST(LogisticsSamples, EachHasItsVerdictAndItsReason) {
  SKIP_WITHOUT_SAMPLES();
  for (const SampleVerdict& row : kVerdicts) {
    const std::string bytes = content(kSamples / "x12" / row.file);
    ASSERT_FALSE(bytes.empty()) << row.file;
    const Judgement judgement = judge(bytes, standard_dictionary());
    EXPECT_EQ(worst(judgement), row.verdict) << row.file << "\n" << joined(judgement);
    EXPECT_EQ(finding_names(judgement), row.findings) << row.file << "\n" << joined(judgement);
    EXPECT_EQ(row.findings.empty(), row.why.empty()) << row.file << " deviates for a reason, or not";
  }
}

TEST(LogisticsSamples, NoneIsLeftOut) {
  SKIP_WITHOUT_SAMPLES();
  std::set<std::string> listed;
  for (const SampleVerdict& row : kVerdicts) listed.emplace(row.file);
  for (const auto& entry : std::filesystem::directory_iterator(kSamples / "x12")) {
    const std::string name = entry.path().filename();
    EXPECT_TRUE(!is_logistics(name) || listed.contains(name)) << name;
  }
}

}  // namespace
}  // namespace proofload::x12
