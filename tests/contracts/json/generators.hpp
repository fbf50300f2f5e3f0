// tests/contracts/json/generators.hpp — small JSON values and schemas, as texts.
#pragma once

#include <rapidcheck.h>

#include <string>

namespace proofload::json::generate {

// An instance: kinds, lengths and names such that small schemas hold about as often as not.
rc::Gen<std::string> value(int depth);

// A schema over the keywords that our judge and its oracle share.
rc::Gen<std::string> schema(int depth);

// A JSON text with a few bytes changed, removed or put in.
rc::Gen<std::string> nearly_json();

}  // namespace proofload::json::generate
