// harness/lockstep/retell.hpp — a transcript told again to an orchestrator: the first answer that differs.
//
// What     Nothing happens in any world: the lines that a run wrote are fed once more, in fresh processes, a process for
//          each incarnation. Answers are compared by value: neither spaces nor the order of members count.
// Shape    a transcript has JSON lines: {"scenario", "seed", "plant"} begins a case, {"incarnation", "sent", "answer"} is an
//          exchange in it; {"incarnation", "broke"} says how it ended, and is not told again.
// Errors   a line that is none of a transcript, with its number; a command that cannot be started.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "contracts/base/result.hpp"
#include "harness/lockstep/door.hpp"

namespace proofload::lockstep {

struct AnswerDiffers {
  std::size_t line = 0;  // of the transcript
  std::string in;        // "order_to_cash/happy_path, seed 1:1"
  std::string sent;
  std::string then;
  std::string now;       // the answer, or what became of the child
};

struct Retold {
  std::size_t exchanges = 0;
  std::optional<AnswerDiffers> first;
};

// `file`: its name, for errors.
Result<Retold> retell(const DoorOptions& options, const std::string& file, std::string_view transcript);

}  // namespace proofload::lockstep
