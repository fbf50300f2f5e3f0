// contracts/x12/delimiters.hpp — the characters that one interchange is cut with.
//
// What     X12 has no escape character: data that holds a delimiter cannot be written (Writer
// replaces it). Source   ISA: element separator in byte 4, ISA16, the byte after it; ISA11 from
// release 00402 on.
#pragma once

namespace proofload::x12 {

struct Delimiters {
  char element = '*';
  char component = '>';
  char segment = '~';
  char repetition = '\0';  // '\0': the release has none
  friend bool operator==(const Delimiters&, const Delimiters&) = default;
};

}  // namespace proofload::x12
