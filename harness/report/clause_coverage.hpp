// harness/report/clause_coverage.hpp — which clauses of which contract a run put to the test, and which not.
//
// What     Of the conversations; of the trading agreements of its partners; of the definitions of the documents that were sent.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "harness/run/said_documents.hpp"

namespace proofload::report {

struct ClauseCoverage {
  std::vector<std::string> exercised, not_exercised;  // "order C4.after", in the order of the contract
};

// Of the agreement with one partner, in all scenarios that it was in; a bit a clause of clause_rules().
struct AgreementSum {
  std::uint64_t stated = 0;     // by the partner, or for a type of order or an item; the others are as by default
  std::uint64_t exercised = 0;
};
using AgreementSums = std::map<std::string, AgreementSum, std::less<>>;  // by partner

struct PartCoverage {
  std::string name;                 // "bigbox"; "X12 004010 850"
  std::vector<std::string> stated;  // of an agreement
  ClauseCoverage clauses;
};

struct Coverage {
  ClauseCoverage conversations;
  std::vector<PartCoverage> agreements;
  std::vector<PartCoverage> documents;
};

// `counts` per clause of all_conversations(); what is missing at its end never was.
ClauseCoverage coverage_of(const std::vector<std::uint64_t>& counts);
std::vector<PartCoverage> coverage_of_agreements(const AgreementSums& sums);
std::vector<PartCoverage> coverage_of_documents(const std::vector<run::SaidDocument>& said);

// "conversation clauses put to the test: 40 of 49", and which were not.
std::string text_of(const ClauseCoverage& coverage, bool names_them);
// "agreement clauses put to the test: 12 of 15 that 3 partners state", and which of those were not.
std::string text_of_agreements(const std::vector<PartCoverage>& agreements, bool names_them);
// "document clauses put to the test: 210 of 604 in 9 definitions", and how many of each.
std::string text_of_documents(const std::vector<PartCoverage>& documents, bool names_them);

// All of it: each clause under its contract, as "tested" or "not". `wrapped` lays a sentence out.
std::string whole_text(const Coverage& coverage, const std::function<std::string(std::string_view)>& wrapped);

}  // namespace proofload::report
