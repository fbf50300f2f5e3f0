// sim/fault/fields.hpp — reading the fields of a fault. An absent text is "", an absent number nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "contracts/base/time.hpp"
#include "sim/fault/kind.hpp"

namespace proofload::sim {

std::string_view text_field(const FaultFields& fields, std::string_view name);
std::optional<std::int64_t> number_field(const FaultFields& fields, std::string_view name);

// "40s". Errors: no duration.
Result<Duration> duration_field(const FaultFields& fields, std::string_view name, Duration otherwise);

// Likewise, and it may be negative: "-7min".
Result<Duration> signed_duration_field(const FaultFields& fields, std::string_view name, Duration otherwise);

// A time of the run, as a clock "01:10" (hours:minutes since the epoch) or a duration since it.
Result<Instant> time_field(const FaultFields& fields, std::string_view name, Instant otherwise);

// "carrier -> orchestrator" as its two ends.
Result<std::pair<std::string, std::string>> link_of(std::string_view text);

}  // namespace proofload::sim
