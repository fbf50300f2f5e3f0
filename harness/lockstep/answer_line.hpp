// harness/lockstep/answer_line.hpp — the child's answer to a line: its effects, in order.
//
// Shape    {"do": [effect, …]}, and of a start "reusable": true where the process may be given the next case.
// Errors   read_answer(): what is wrong, where in the answer, and what was expected.
#pragma once

#include <string>
#include <vector>

#include "contracts/base/result.hpp"
#include "contracts/json/value.hpp"
#include "contracts/port/context.hpp"
#include "harness/lockstep/names.hpp"

namespace proofload::lockstep {

struct AnswerTo {
  bool start = false;            // may say whether it is reusable
  bool stop = false;             // has no effects
  Instant now{};                 // a timer ends before virtual time does
  std::span<const Symbol> systems;  // that a message may go to, sorted
};

struct Answer {
  std::vector<Effect> effects;
  bool is_reusable = false;
};

// `names` for types and systems, `purposes` for timers.
Result<Answer> read_answer(json::Value value, const AnswerTo& to, Names& names, Names& purposes);

// Appends. Requires effects without facts.
void write_answer(const std::vector<Effect>& effects, bool is_reusable, std::string& out);

}  // namespace proofload::lockstep
