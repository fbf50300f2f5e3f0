// contracts/edifact/latin.hpp — the characters of level C (ISO 8859-1) to and from UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace proofload::edifact {

// What has no place there, and control characters, become blanks: one for each character.
std::string latin_of(std::string_view utf8);
std::string utf8_of(std::string_view latin);

}  // namespace proofload::edifact
