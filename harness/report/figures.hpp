// harness/report/figures.hpp — numbers and times as people read them. For reports only: nothing is decided by these.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "contracts/base/time.hpp"

namespace proofload::report {

using WallTime = std::chrono::nanoseconds;  // of the machine, never of the world

std::string with_commas(std::uint64_t number);         // "4,612"
std::string in_short(std::uint64_t number);            // "4,612", "41.2 k", "1.2 M"
std::string wall_text(WallTime time);                  // "412 ms", "2.31 s", "3 min 12 s"
std::string text_of_seconds(std::chrono::seconds time);  // "12 s", "04m 10s", "2h 04m", "21d 06h"
template <class Rep, class Period>  // of any unit: what all cases took together is beyond 64 bits of nanoseconds
std::string virtual_text(std::chrono::duration<Rep, Period> time) {
  return text_of_seconds(std::chrono::floor<std::chrono::seconds>(time));
}
std::string counted(std::uint64_t number, std::string_view noun);  // "1 case", "4,612 cases"

// Times of one list, all in one form that is as long as the last one needs: "04:10.120", "51:04:10.120".
class Clock {
 public:
  explicit Clock(Instant last);
  std::string text(Instant at) const;
  std::string to_the_minute(Instant at) const;  // "00:04", "51:04"

 private:
  int hour_digits_ = 0;
};

}  // namespace proofload::report
