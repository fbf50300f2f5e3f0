#include "contracts/edifact/delimiters.hpp"

#include <algorithm>
#include <array>

namespace proofload::edifact {
namespace {

bool can_cut(char c) {
  const bool letter_or_digit = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  return !letter_or_digit && c != ' ' && c != '\r' && c != '\n' && c != '\0';
}

}  // namespace

std::optional<Delimiters> read_una(std::string_view text) {
  const Delimiters read{text[3], text[4], text[5], text[6], text[7], text[8]};
  std::array<char, 4> cutting{read.component, read.element, read.segment, read.release};
  if (!std::all_of(cutting.begin(), cutting.begin() + 3, can_cut)) return std::nullopt;
  if (read.release != ' ' && !can_cut(read.release)) return std::nullopt;
  std::sort(cutting.begin(), cutting.end());
  if (std::adjacent_find(cutting.begin(), cutting.end()) != cutting.end()) return std::nullopt;
  return read;
}

}  // namespace proofload::edifact
