// harness/conformance/answers.hpp — the acknowledgements that the receiver of judged interchanges would send.
//
// What     For each interchange one in return: a TA1 where ISA14 asks for it or the envelope is at fault, and a 997 a group, a
//          999 a group of release 005010 or later;
//          a refused interchange gets its TA1 alone, a group of acknowledgements nothing. Control numbers count from 1.
//          It is dated as what it answers, so that the same input gives the same bytes.
#pragma once

#include <string>
#include <vector>

#include "contracts/x12/acknowledge.hpp"

namespace proofload::conformance {

class Answers {
 public:
  void on_finding(const x12::Finding& finding);
  void on_set(const x12::Judgement& judgement, const x12::JudgedSet& set);
  void on_group(const x12::JudgedGroup& group);
  // The interchange in answer; "" when none is owed, or nothing says to whom.
  std::string on_interchange(const x12::JudgedInterchange& interchange);

 private:
  x12::GroupAnswer group_;
  x12::InterchangeAnswer interchange_;
  struct OfGroup {
    x12::FunctionalAcknowledgment997 answer;
    std::string version;  // GS08
  };
  std::vector<OfGroup> groups_;
  std::string them_, us_;  // GS02 and GS03 of its first group
  std::uint32_t interchange_control_ = 0;
  std::uint32_t group_control_ = 0;
};

}  // namespace proofload::conformance
