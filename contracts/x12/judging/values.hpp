// contracts/x12/judging/values.hpp — is this text a number, a date, a time? Without a word on why
// not.
//
// Source   X12 element types: N and R without a plus sign; DT as CCYYMMDD or YYMMDD; TM as HHMM,
// HHMMSS, HHMMSSd, HHMMSSdd.
#pragma once

#include <cstddef>
#include <string_view>

#include "contracts/edi/values.hpp"

namespace proofload::x12 {

using edi::all_digits;
using edi::has_check_digit;
using edi::is_date;
using edi::is_digit;
using edi::to_millionths;
using edi::two_digits;

// The count of digits of a number, which is what its length means; 0 when it is none.
inline std::size_t number_digits(std::string_view text, bool point_allowed) {
  std::size_t digits = 0;
  bool point = !point_allowed;
  for (std::size_t i = text.starts_with('-') ? 1 : 0; i < text.size(); ++i) {
    if (is_digit(text[i])) {
      ++digits;
    } else if (text[i] == '.' && !point) {
      point = true;
    } else {
      return 0;
    }
  }
  return digits;
}

inline bool is_time(std::string_view text) {
  if (text.size() < 4 || text.size() > 8 || text.size() == 5 || !all_digits(text)) return false;
  return two_digits(text.data()) < 24 && two_digits(text.data() + 2) < 60 &&
         (text.size() < 6 || two_digits(text.data() + 4) < 60);
}

}  // namespace proofload::x12
