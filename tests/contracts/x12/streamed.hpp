// tests/contracts/x12/streamed.hpp — what the stream judge tells of bytes that come in pieces, and the same of the judge.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/x12/stream_judge.hpp"

namespace proofload::x12 {

// A line a finding: code, place, sentence; and a line a set.
using Told = std::vector<std::string>;

inline std::string line_of(const Finding& finding) {
  return std::string(kind(finding.code).name) + " @" + std::to_string(finding.offset) + " " + finding.text + " | " +
         finding.value + " | " + finding.expected;
}

inline std::string line_of(const JudgedSet& set) {
  return "set " + std::string(set.id) + " " + std::string(set.control_number) + " " + std::to_string(set.segments) +
         " " + std::to_string(static_cast<int>(set.verdict));
}

class ToldBy final : public StreamListener {
 public:
  std::string came_before(const JudgedInterchange&, std::size_t) override { return {}; }
  void on_finding(const Judgement&, const Finding& finding) override { findings.push_back(line_of(finding)); }
  void on_set(const Judgement& judgement, const JudgedSet& set) override {
    sets.push_back(line_of(set) + " of " + std::string(judgement.groups.back().control_number));
  }
  void on_group(const Judgement&, const JudgedGroup&) override { ++groups; }
  void on_interchange(const Judgement&, const JudgedInterchange&) override { ++interchanges; }

  Told findings, sets;
  std::size_t groups = 0, interchanges = 0;
};

// `piece(n)` is how long the nth piece is.
inline ToldBy streamed(std::string_view bytes, const std::function<std::size_t(std::size_t)>& piece) {
  ToldBy told;
  StreamJudge judge(standard_dictionary(), told, false);
  for (std::size_t n = 0; !bytes.empty(); ++n) {
    const std::size_t length = std::min(std::max<std::size_t>(piece(n), 1), bytes.size());
    // Of its own, so that a view that outlives it is seen by the sanitizers.
    const std::string own(bytes.substr(0, length));
    judge.feed(own);
    bytes.remove_prefix(length);
  }
  judge.finish();
  return told;
}

// What a stream knows nothing of: who else wrote under that ISA13.
inline bool is_of_streams(const Finding& finding) { return finding.code != FindingCode::duplicate_isa13; }

inline Told findings_of_judge(const Judgement& judgement) {
  Told told;
  for (const Finding& finding : judgement.findings) {
    if (is_of_streams(finding)) told.push_back(line_of(finding));
  }
  return told;
}

inline Told sets_of_judge(const Judgement& judgement) {
  Told told;
  for (const JudgedSet& set : judgement.sets) {
    told.push_back(line_of(set) + " of " + std::string(judgement.groups[set.group].control_number));
  }
  return told;
}

}  // namespace proofload::x12
