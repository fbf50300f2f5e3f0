// contracts/edi/segment_id.hpp — a segment's id as a number, to switch on.
//
// Shape    pack("PO1"); 0 for what is no id: other than two or three characters.
#pragma once

#include <cstdint>
#include <string_view>

namespace proofload::edi {

constexpr std::uint32_t pack(std::string_view id) {
  if (id.size() != 2 && id.size() != 3) return 0;
  std::uint32_t packed = 0;
  for (const char c : id) packed = packed << 8 | static_cast<unsigned char>(c);
  return packed;
}

}  // namespace proofload::edi
