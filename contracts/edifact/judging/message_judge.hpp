// contracts/edifact/judging/message_judge.hpp — follows a message through its structure, segment by segment.
//
// Shape    begin(…); on(segment) for each segment after UNH, UNT included; end() when the UNT came.
#pragma once

#include <cstdint>
#include <string>

#include "contracts/edi/structure_walk.hpp"
#include "contracts/edifact/judging/message_meaning.hpp"
#include "contracts/edifact/judging/reporter.hpp"

namespace proofload::edifact {

class MessageJudge {
 public:
  explicit MessageJudge(Reporter& reporter) : reporter_(reporter) {}

  // Without a definition, only tags are looked at.
  void begin(const Dictionary::Found& definition, const Delimiters& delimiters);
  void on(const Segment& segment, std::uint32_t packed);
  void end();

  std::uint32_t segments() const { return position_; }
  const edi::Places& places() const { return walk_.came_through(); }

 private:
  void report_place(const Segment& segment, std::uint16_t index);
  void report_missing(const Segment& segment, const edi::Step& step);
  std::string what_may_come() const;

  Reporter& reporter_;
  Dictionary::Found definition_;
  Delimiters delimiters_;
  edi::StructureWalk walk_;
  MessageMeaning meaning_;
  std::uint32_t position_ = 0;  // of the segment last seen, 1 is UNH
};

// Three capitals or digits, the first a capital.
bool is_tag(std::string_view id);

}  // namespace proofload::edifact
