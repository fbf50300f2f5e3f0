// contracts/edi/definition_words.hpp — the small words of a definition file: lists, counts, ranges.
//
// Errors   nullopt for what is no such word; the loader says where.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace proofload::edi {

struct UseRange {
  std::uint32_t min = 1;
  std::uint32_t max = 1;
};

std::vector<std::string_view> words(std::string_view text);  // cut at blanks
std::optional<std::uint32_t> number(std::string_view text);  // digits only
std::optional<UseRange> range_of(std::string_view text);     // "0..n"

}  // namespace proofload::edi
