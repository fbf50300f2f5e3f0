// contracts/x12/judging/line_quantities.hpp — what a line is split into must sum to the line's quantity.
//
// What     SDQ: the quantities of its destinations, in its unit. ACK: what the seller says of all of it, where he says
//          so (BAK02 or BCA02 is AC or AD) in its unit, and agrees to no other quantity (IQ).
// Source   domain facts: SDQ, ACK02.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "contracts/x12/judging/reporter.hpp"
#include "contracts/x12/segment.hpp"

namespace proofload::x12 {

class LineQuantities {
 public:
  void on_answer_type(std::string_view type) { in_full_ = type == "AC" || type == "AD"; }
  // Closes the line before.
  void open(const Reporter::Where& line, std::string_view quantity, std::string_view unit, Reporter& reporter);
  void on_subline() { in_subline_ = true; }  // its ACKs speak of it
  void on_destination(const Segment& segment);
  void on_answer(const Segment& segment);
  void close(Reporter& reporter);

 private:
  __extension__ using Wide = __int128;

  bool in_full_ = false;
  bool in_subline_ = false;
  Reporter::Where line_;
  std::int64_t quantity_ = 0;
  std::string unit_;
  Wide split_ = 0;
  bool has_split_ = false;
  Wide answered_ = 0;
  bool has_answer_ = false;
  bool comparable_ = false;  // the answers with the quantity
};

}  // namespace proofload::x12
