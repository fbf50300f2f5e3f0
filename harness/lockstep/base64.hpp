// harness/lockstep/base64.hpp — bytes that are no UTF-8, as text.
//
// Source   RFC 4648, section 4: with padding, without line breaks.
#pragma once

#include <string>
#include <string_view>

#include "contracts/base/result.hpp"

namespace proofload::lockstep {

std::string to_base64(std::string_view bytes);

// Errors: a letter that is none of the alphabet, a length that is no multiple of four, padding inside.
Result<std::string> from_base64(std::string_view text);

}  // namespace proofload::lockstep
