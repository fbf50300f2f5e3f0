// sim/fault/field_value.hpp — a fault as data: what each of its fields says.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace proofload::sim {

using FieldValue = std::variant<std::string, std::int64_t, std::vector<std::string>>;

// By field name. "roots" holds the names of the orders that the fault is about; absent: all.
using FaultFields = std::map<std::string, FieldValue, std::less<>>;

}  // namespace proofload::sim
