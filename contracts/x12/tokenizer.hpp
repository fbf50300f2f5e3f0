// contracts/x12/tokenizer.hpp — cuts the bytes of an interchange, or of one set, into segments.
//
// Shape    while (tokenizer.next(segment)) …; zero copies, nothing kept but the position.
// Requires the bytes outlive every Segment; delimiters from read_isa, or of a SetText.
// Errors   none: blanks, tabs, CR and LF around segments and empty segments are passed over; a
// segment that the
//          input ends in is given with terminated() == false.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "contracts/x12/delimiters.hpp"
#include "contracts/x12/segment.hpp"

namespace proofload::x12 {

inline bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

class Tokenizer {
 public:
  Tokenizer(std::string_view bytes, const Delimiters& delimiters, std::size_t offset = 0);

  // False at the end of the input.
  bool next(Segment& segment);

 private:
  void load();
  void finish(Segment& segment, std::size_t begin, std::size_t end) const;

  std::string_view bytes_;
  std::size_t position_;    // where the next segment may begin
  std::size_t block_;       // first byte of the scanned block
  std::uint64_t mask_ = 0;  // delimiters in it that are still ahead
  char element_;
  char terminator_;
};

}  // namespace proofload::x12
