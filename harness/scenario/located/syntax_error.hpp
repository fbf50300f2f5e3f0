// harness/scenario/located/syntax_error.hpp — what the JSON parser complains of, in a person's
// words and at its place.
//
// Source   the messages of nlohmann/json 3.11: "[…] parse error at line 1, column 2: syntax error
// while parsing value -
//          unexpected end of input; expected '}'".
#pragma once

#include <string_view>

#include "harness/scenario/located/source.hpp"

namespace proofload::scenario {

// `position`: bytes that the parser had read. `token`: what it read last.
Error syntax_error(const Source& source, std::size_t position, std::string_view token,
                   std::string_view message);

}  // namespace proofload::scenario
