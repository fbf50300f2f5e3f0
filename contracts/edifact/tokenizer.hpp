// contracts/edifact/tokenizer.hpp — cuts the bytes of an interchange into segments.
//
// Shape    while (tokenizer.next(segment)) …; zero copies, nothing kept but the position.
// Requires the bytes outlive every Segment.
// Errors   none: blanks, tabs, CR and LF before segments and empty segments are passed over; a segment that the input
//          ends in is given with terminated() == false.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "contracts/edifact/delimiters.hpp"
#include "contracts/edifact/segment.hpp"

namespace proofload::edifact {

constexpr bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

// What each byte is under some delimiters.
class Classes {
 public:
  explicit Classes(const Delimiters& delimiters);
  std::uint8_t operator[](char c) const { return of_[static_cast<unsigned char>(c)]; }
  const Delimiters& delimiters() const { return delimiters_; }

 private:
  Delimiters delimiters_;
  std::array<std::uint8_t, 256> of_{};
};

class Tokenizer {
 public:
  Tokenizer(std::string_view bytes, const Classes& classes, std::size_t offset = 0)
      : bytes_(bytes), classes_(classes), position_(offset < bytes.size() ? offset : bytes.size()) {}

  // False at the end of the input.
  bool next(Segment& segment);

 private:
  std::string_view bytes_;
  const Classes& classes_;
  std::size_t position_;
};

}  // namespace proofload::edifact
