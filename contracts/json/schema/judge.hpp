// contracts/json/schema/judge.hpp — walks a value and its rule together.
//
// Shape    holds() stops at the first breach and allocates nothing; explain() finds them all. Both
//          run the same steps.
#pragma once

#include <string>
#include <vector>

#include "contracts/json/schema.hpp"
#include "contracts/json/schema/rule.hpp"

namespace proofload::json::schema {

bool holds(const Rule& rule, Value value);

// Appends to `breaches`; `pointer` is the value's.
void explain(const Rule& rule, Value value, const std::string& pointer,
             std::vector<Breach>& breaches);

}  // namespace proofload::json::schema
