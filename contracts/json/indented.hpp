// contracts/json/indented.hpp — a JSON value for a person: a member or an element a line, two blanks deeper each time.
#pragma once

#include <string>

#include "contracts/json/value.hpp"

namespace proofload::json {

// Numbers as they stand in the source. Appends; no line break at the end.
void write_indented(Value value, std::string& out);

}  // namespace proofload::json
