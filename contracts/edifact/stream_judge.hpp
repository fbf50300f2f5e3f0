// contracts/edifact/stream_judge.hpp — does this conform? Input in pieces of any size, in bounded memory.
//
// What     Envelopes, structure, elements and meaning in one pass. Of the input no more is held than the message that is
//          open, of one that is longer than kHeldMost its end; what was judged is told at once.
// Shape    StreamJudge judge(standard_dictionary(), listener); while (…) judge.feed(piece); judge.finish();
// Requires the dictionary and the listener outlive it.
// Errors   none: whatever the bytes are, they have a judgement.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "contracts/edi/passed_over.hpp"
#include "contracts/edifact/judging/interchange_judge.hpp"
#include "contracts/edifact/listener.hpp"
#include "contracts/edifact/tokenizer.hpp"

namespace proofload::edifact {

class StreamJudge {
 public:
  static constexpr std::size_t kHeldMost = std::size_t{8} << 20;
  static constexpr std::size_t kSegmentMost = std::size_t{1} << 20;

  StreamJudge(const Dictionary& dictionary, Listener& listener);

  void feed(std::string_view piece);
  void finish();

  // What is held of the input, and where that begins.
  std::string_view held() const { return held_; }
  std::size_t held_from() const { return base_; }

 private:
  void judge_held(bool all);
  bool outside(bool all);  // false: more input is wanted
  bool inside(bool all);   // likewise
  void cut_by(const Delimiters& delimiters);
  bool open(bool all);     // likewise
  void close(std::size_t end);
  void pass_over(std::size_t end);
  void tell_of_passed_over();
  void let_go();

  State state_;
  Reporter reporter_;
  InterchangeJudge judge_;
  std::optional<Classes> classes_;
  bool is_open_ = false;
  std::string held_;
  std::size_t base_ = 0;                       // where held_ begins in the input
  std::size_t at_ = 0;                         // in held_: what is before it was judged
  std::size_t keep_from_ = std::string::npos;  // in the input: where the open message begins
  std::size_t interchanges_ = 0;
  edi::PassedOver passed_over_;
  bool after_broken_segment_ = false;  // they belong to it, and nothing is said of them
};

}  // namespace proofload::edifact
