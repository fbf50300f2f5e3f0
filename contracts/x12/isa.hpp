// contracts/x12/isa.hpp — the interchange header, which says how everything after it is cut.
//
// What     A conforming ISA is 106 bytes of fixed widths. In the wild it comes unpadded; then it is
// read by its
//          separators and `shape` says so.
// Source   domain facts, X12 envelope rules.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "contracts/x12/delimiters.hpp"

namespace proofload::x12 {

struct Isa {
  enum class Shape { fixed_width, unpadded, too_few_elements };

  static constexpr std::array<std::size_t, 16> kWidths{2, 10, 2, 10, 2, 15, 2, 15,
                                                       6, 4,  1, 5,  9, 1,  1, 1};

  Shape shape = Shape::fixed_width;
  Delimiters delimiters;
  std::array<std::string_view, 16> elements{};  // with their padding
  std::size_t count = 0;                        // elements found
  std::size_t offset = 0;  // in the bytes it was read from
  std::size_t base = 0;    // where those begin in the input
  std::size_t end = 0;  // where the next segment may begin

  std::string_view operator[](std::size_t position) const { return elements[position - 1]; }
  std::size_t offset_of(std::string_view bytes, std::size_t position) const {
    return base + static_cast<std::size_t>(elements[position - 1].data() - bytes.data());
  }
};

// True when an ISA begins here: "ISA" and a character that can be a separator.
bool isa_begins(std::string_view bytes, std::size_t offset);

// The next place at or after `offset` where one begins, or npos.
std::size_t find_isa(std::string_view bytes, std::size_t offset);

// Requires isa_begins(bytes, offset).
Isa read_isa(std::string_view bytes, std::size_t offset);

// The value of a padded element.
std::string_view unpadded(std::string_view element);

}  // namespace proofload::x12
