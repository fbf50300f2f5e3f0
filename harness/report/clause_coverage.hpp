// harness/report/clause_coverage.hpp — which clauses of the conversations a run put to the test, and which not.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace proofload::report {

struct ClauseCoverage {
  std::vector<std::string> exercised, not_exercised;  // "order C4.after", in the order of the conversations
};

// `counts` per clause of all_conversations(); what is missing at its end never was.
ClauseCoverage coverage_of(const std::vector<std::uint64_t>& counts);

// "conversation clauses put to the test: 40 of 49", and which were not.
std::string text_of(const ClauseCoverage& coverage, bool names_them);

}  // namespace proofload::report
