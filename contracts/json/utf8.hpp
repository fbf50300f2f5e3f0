// contracts/json/utf8.hpp — UTF-8, checked, counted and written.
//
// Source   RFC 3629: no overlong forms, no surrogates, nothing beyond U+10FFFF.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace proofload::json {

// The first byte that starts no well-formed sequence; text.size() when all is well.
std::size_t first_invalid_utf8(std::string_view text);

// Code points.
// Requires well-formed text.
std::size_t count_code_points(std::string_view text);

// Writes a code point's one to four bytes, and returns where they end.
// Requires room and a scalar value.
char* put_utf8(std::uint32_t code_point, char* out);

}  // namespace proofload::json
