// harness/check/control_number.hpp — control numbers, however their writers pad them.
#pragma once

#include <string_view>

namespace proofload::check {

// "000000017" as "17".
inline std::string_view without_zeros(std::string_view number) {
  while (number.size() > 1 && number.front() == '0') number.remove_prefix(1);
  return number;
}

}  // namespace proofload::check
