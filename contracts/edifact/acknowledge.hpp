// contracts/edifact/acknowledge.hpp — the CONTRL that a receiver owes for an interchange.
//
// What     UCI says what became of the interchange; a UCM follows for each message that is refused, with a UCS a segment at
//          fault and a UCD an element. What is not named was taken. Messages that are CONTRL themselves are never answered.
//          An answer must itself conform: what was damaged beyond its element's form is not echoed.
// Shape    gather what a StreamJudge tells; on_interchange gives the answer's bytes. Its references count from 1, and it is
//          dated as what it answers, so that the same input gives the same bytes.
// Source   domain facts: CONTRL; 0083: 4 rejected, 7 acknowledged. Semantic findings are not said in a CONTRL.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "contracts/edifact/listener.hpp"

namespace proofload::edifact {

class SyntaxResponse {
 public:
  void on_finding(const State& state, const Finding& finding);
  void on_message(const State& state);
  void on_group(const State& state);
  // "" when none is owed, or nothing says to whom. Then it is ready for the next.
  std::string on_interchange(const State& state);

 private:
  struct Fault {  // of an envelope: an error code and the tag it is about
    std::string code, tag;
  };

  std::string segment_faults_;  // UCS and UCD of the open message
  std::uint32_t faulty_segment_ = 0;
  std::uint32_t faulty_elements_ = 0;
  Fault message_, group_, interchange_;
  std::string of_group_;    // UCM of the open group
  std::string responses_;   // UCM and UCF
  std::uint32_t segments_ = 0, group_segments_ = 0, message_segments_ = 0;  // in those texts
  std::uint64_t messages_ = 0, syntax_responses_ = 0;  // those that came
  bool unnameable_ = false;
  std::uint32_t answers_ = 0;
};

}  // namespace proofload::edifact
