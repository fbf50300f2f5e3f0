// contracts/x12/judging/set_judge.hpp — follows a set through its structure, segment by segment.
//
// Shape    begin(…); on(segment) for each segment after ST, SE included; end() when the SE came.
#pragma once

#include <cstdint>
#include <string>

#include "contracts/edi/structure_walk.hpp"
#include "contracts/x12/delimiters.hpp"
#include "contracts/x12/judging/reporter.hpp"
#include "contracts/x12/judging/set_meaning.hpp"

namespace proofload::x12 {

class SetJudge {
 public:
  explicit SetJudge(Reporter& reporter) : reporter_(reporter) {}

  // Without a rule, only the ids of segments are looked at.
  void begin(const Release* release, const SetRule* rule, const Delimiters& delimiters);
  void on(const Segment& segment, std::uint32_t packed);
  void end();

  std::uint32_t segments() const { return position_; }
  const edi::Structure* structure() const { return rule_; }
  const edi::Places& places() const { return walk_.came_through(); }

 private:
  void move(const Segment& segment, std::uint16_t index);
  void report_place(const Segment& segment, std::uint16_t index);
  std::string what_may_come() const;
  void report_missing(const Segment& segment, const Step& step);
  void report_overuse(const Segment& segment, const Node& node);
  void report_loop_overuse(const Segment& segment, const Loop& loop);

  Reporter& reporter_;
  const Release* release_ = nullptr;
  const SetRule* rule_ = nullptr;
  Delimiters delimiters_;
  SetMeaning meaning_;
  std::uint32_t position_ = 0;  // of the segment last seen, 1 is ST
  edi::StructureWalk walk_;
};

// Two or three capitals or digits, the first a capital.
bool is_segment_id(std::string_view id);

}  // namespace proofload::x12
