// contracts/edifact/judging/interchange_judge.hpp — one interchange from UNB to UNZ: envelopes, counts, references.
//
// Shape    open(unb) or open_without_header(offset); for each segment after it on(segment), until ended() or false;
//          then close(end).
#pragma once

#include <cstddef>
#include <string_view>

#include "contracts/edi/control_numbers.hpp"
#include "contracts/edifact/judging/message_judge.hpp"
#include "contracts/edifact/judging/reporter.hpp"

namespace proofload::edifact {

class InterchangeJudge {
 public:
  InterchangeJudge(const Dictionary& dictionary, State& state, Listener& listener, Reporter& reporter)
      : dictionary_(dictionary), state_(state), listener_(listener), reporter_(reporter), message_judge_(reporter) {}

  void open(const Segment& unb, const Delimiters& delimiters);
  void open_without_header(std::size_t offset, const Delimiters& delimiters);
  // False when it is no segment of this interchange: the input ends inside it, or another interchange begins with it.
  bool on(const Segment& segment);
  bool ended() const { return ended_; }  // by its UNZ
  // `end` is the place after the interchange.
  void close(std::size_t end);

 private:
  Reporter::Where at(const Segment& segment, std::uint32_t element = 0, std::uint32_t component = 0) const;
  void restart(std::size_t offset, const Delimiters& delimiters);
  void judge_header(const Segment& unb);
  void judge_envelope_segment(const Segment& segment);

  void open_group(const Segment& segment);
  void open_message(const Segment& segment);
  void on_other(const Segment& segment, std::uint32_t packed);
  void on_message_trailer(const Segment& segment);
  void on_group_trailer(const Segment& segment);
  void on_interchange_trailer(const Segment& segment);
  void close_message(const Reporter::Where& where, std::string_view before);
  void close_group(const Reporter::Where& where, std::string_view before);
  void finish_message();
  void finish_group();
  void report_outside(const Segment& segment);

  const Dictionary& dictionary_;
  State& state_;
  Listener& listener_;
  Reporter& reporter_;
  MessageJudge message_judge_;
  Reporter::Where cut_;              // where what is missing at the end is told of
  edi::ControlNumbers messages_;     // of the group, or of the interchange without groups
  edi::ControlNumbers groups_;
  bool ended_ = false;
  bool cut_short_ = false;           // the input is over: what is missing now follows from that
  bool outside_told_ = false;        // of segments outside of a message, in a row
};

}  // namespace proofload::edifact
