// contracts/json/schema/sentence.hpp — what is wrong with a value, in words; it follows the value's
// pointer.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "contracts/json/schema.hpp"
#include "contracts/json/schema/rule.hpp"

namespace proofload::json::schema {

std::string shown(Value value);       // "\"many\"", "12.5", "an object"
std::string kinds_text(Kinds kinds);  // "an integer or a string"
std::string listed(const std::vector<std::string>& words, std::string_view last);  // "a, b or c"

// "is \"many\"; expected an integer"
std::string is_not(Value value, std::string_view wanted);
std::string_view bound_keyword(Bound::Side side);
std::string bound_text(const Bound& bound);  // "at least 1"

}  // namespace proofload::json::schema
