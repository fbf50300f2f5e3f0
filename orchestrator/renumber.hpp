// orchestrator/renumber.hpp — the same document under new control numbers.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace proofload::orchestrator {

// Requires an interchange of one group that we wrote, whose ISA13 and GS06 are one number.
std::string renumbered(std::string_view interchange, std::uint32_t control);

}  // namespace proofload::orchestrator
