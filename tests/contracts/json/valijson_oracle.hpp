// tests/contracts/json/valijson_oracle.hpp — what another validator says, kept in one .cpp because
// it is heavy.
#pragma once

#include <optional>
#include <string>

namespace proofload::json {

// Whether the instance holds; nothing where valijson is not installed.
std::optional<bool> valijson_holds(const std::string& schema, const std::string& instance);

}  // namespace proofload::json
