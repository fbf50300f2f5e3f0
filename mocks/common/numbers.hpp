// mocks/common/numbers.hpp — numbers of records: a prefix and eight digits, in the order of
// creation.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace proofload::mocks {

inline std::string numbered(std::string_view prefix, std::int64_t number) {
  constexpr std::size_t kDigits = 8;
  const std::string digits = std::to_string(number);
  std::string text(prefix);
  text.append(kDigits > digits.size() ? kDigits - digits.size() : 0, '0');
  return text += digits;
}

}  // namespace proofload::mocks
