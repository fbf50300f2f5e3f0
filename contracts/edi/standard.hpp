// contracts/edi/standard.hpp — which standard a partner speaks.
#pragma once

#include <cstdint>

namespace proofload {

enum class EdiStandard : std::uint8_t { x12, edifact };

}  // namespace proofload
