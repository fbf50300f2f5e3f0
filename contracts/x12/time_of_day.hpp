// contracts/x12/time_of_day.hpp — X12 data element 337: HHMM, HHMMSS or longer.
#pragma once

#include <optional>
#include <string_view>

#include "contracts/base/time.hpp"

namespace proofload::x12 {

// Since midnight, whole seconds; nothing: no time.
std::optional<Duration> time_of_day(std::string_view text);

}  // namespace proofload::x12
