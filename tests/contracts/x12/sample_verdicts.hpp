// tests/contracts/x12/sample_verdicts.hpp — what the judge must say of each real document of some sets, and why.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "tests/contracts/x12/samples.hpp"

namespace proofload::x12 {

struct SampleVerdict {
  std::string_view file;  // its name begins with the set
  Verdict verdict;        // the worst of its interchanges, groups and sets
  std::string_view findings;  // their names, sorted, each once
  std::string_view why;       // where there are any
};

inline Verdict worst_verdict(const Judgement& judgement) {
  Verdict verdict = Verdict::accepted;
  for (const auto& one : judgement.interchanges) verdict = std::max(verdict, one.verdict);
  for (const auto& one : judgement.groups) verdict = std::max(verdict, one.verdict);
  for (const auto& one : judgement.sets) verdict = std::max(verdict, one.verdict);
  return verdict;
}

inline std::string finding_names(const Judgement& judgement) {
  std::set<std::string_view> sorted;
  for (const Finding& finding : judgement.findings) sorted.insert(kind(finding.code).name);
  std::string out;
  for (const std::string_view name : sorted) out += (out.empty() ? "" : " ") + std::string(name);
  return out;
}

inline void expect_verdicts(std::span<const SampleVerdict> rows) {
  for (const SampleVerdict& row : rows) {
    const std::string bytes = content(kSamples / "x12" / row.file);
    ASSERT_FALSE(bytes.empty()) << row.file;
    const Judgement judgement = judge(bytes, standard_dictionary());
    EXPECT_EQ(worst_verdict(judgement), row.verdict) << row.file << "\n" << joined(judgement);
    EXPECT_EQ(finding_names(judgement), row.findings) << row.file << "\n" << joined(judgement);
    EXPECT_EQ(row.findings.empty(), row.why.empty()) << row.file << " deviates for a reason, or not";
  }
}

// Each file of the sets has its row.
inline void expect_every_file_of(std::initializer_list<std::string_view> sets, std::span<const SampleVerdict> rows) {
  std::set<std::string_view> listed;
  for (const SampleVerdict& row : rows) listed.insert(row.file);
  for (const auto& entry : std::filesystem::directory_iterator(kSamples / "x12")) {
    const std::string name = entry.path().filename();
    const bool ours = std::find(sets.begin(), sets.end(), name.substr(0, 3)) != sets.end();
    EXPECT_TRUE(!ours || listed.contains(name)) << name;
  }
}

}  // namespace proofload::x12
