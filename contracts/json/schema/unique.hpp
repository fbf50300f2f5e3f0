// contracts/json/schema/unique.hpp — the first two equal elements of an array.
#pragma once

#include <cstddef>
#include <optional>
#include <utility>

#include "contracts/json/value.hpp"

namespace proofload::json::schema {

// Their places. A short array is compared pair by pair, without allocation; a long one by hashes of
// its elements.
std::optional<std::pair<std::size_t, std::size_t>> first_repeated(Value array);

}  // namespace proofload::json::schema
