// harness/conformance/places.hpp — lines and columns of an input that is held in part, and what stands there.
//
// Shape    places.feed(piece) for all of it, in order; places.forget_before(offset) when that is held no longer. Where line
//          breaks are taken out before anything is judged, feed_unwrapped(piece) says so, and gives what is left.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>

#include "harness/conformance/result.hpp"

namespace proofload::conformance {

class Places {
 public:
  void feed(std::string_view piece);
  // Offsets are those of what is left; places have those of the input.
  std::string feed_unwrapped(std::string_view piece);
  void forget_before(std::uint64_t offset);
  Place at(std::uint64_t offset) const;

 private:
  struct Line {
    std::uint64_t begin = 0;      // offset of what stands first in it
    std::uint64_t taken_out = 0;  // bytes of line breaks before that
  };

  std::uint64_t fed_ = 0;
  std::uint64_t taken_out_ = 0;
  std::uint64_t forgotten_ = 0;  // lines before the first one here
  std::deque<Line> lines_{{}};   // the one that is held first, and those behind it
  mutable std::size_t last_ = 0;  // of them, where the last place lay: the next mostly lies there or just behind
};

// As far as a terminal can show it, byte for byte: control characters are blanks, what is no UTF-8 a question mark.
std::string printable(std::string_view text);

// `held` is a part of the input from `held_from` on; a segment ends with `terminator`.
Excerpt excerpt_of(std::string_view held, std::uint64_t held_from, char terminator, std::uint64_t offset,
                   std::size_t length, const Places& places);

}  // namespace proofload::conformance
