// mocks/edi/seen_numbers.hpp — which interchange control numbers of one sender have come.
//
// What     Numbers mostly come in sequence, so that ranges hold a year of them in a few bytes.
//          Those more than the horizon behind the newest are forgotten, and may come anew; counting
//          wraps from 999999999 to 1.
// Requires numbers 1 to 999999999.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace proofload::mocks::edi {

class SeenNumbers {
 public:
  static constexpr std::uint32_t kLargest = 999'999'999;

  bool contains(std::uint32_t number) const;
  void add(std::uint32_t number, std::int64_t horizon);

  std::string text() const;  // for the store
  static SeenNumbers parse(std::string_view text);

 private:
  void forget_beyond(std::int64_t horizon);
  void erase(std::uint32_t first, std::uint32_t last);

  std::map<std::uint32_t, std::uint32_t> ranges_;  // first to last; they do not touch
  std::uint32_t newest_ = 0;
};

}  // namespace proofload::mocks::edi
