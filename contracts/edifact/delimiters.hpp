// contracts/edifact/delimiters.hpp — the service characters that one interchange is cut with.
//
// Source   the service string advice (UNA): six characters in this order; without it, syntax 3's own.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace proofload::edifact {

struct Delimiters {
  char component = ':';
  char element = '+';
  char decimal = '.';
  char release = '?';     // ' ': there is none
  char repetition = ' ';  // ' ': there is none; before syntax 4 the place is reserved
  char segment = '\'';
  friend bool operator==(const Delimiters&, const Delimiters&) = default;
};

inline constexpr std::size_t kServiceString = 9;  // "UNA" and its six characters

// What a UNA says. Requires kServiceString bytes that begin with UNA. nullopt: two that cut are the same, or one is a
// letter, a digit or a line break.
std::optional<Delimiters> read_una(std::string_view text);

}  // namespace proofload::edifact
