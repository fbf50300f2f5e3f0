// orchestrator/exception.hpp — what a person at the desk must decide, as the orchestrator tells it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace proofload::orchestrator {

struct Exception {
  std::string case_id;
  std::string kind;   // technical, business
  std::string cause;
  std::string step;
  std::string text;
  std::optional<std::int32_t> line;
};

}  // namespace proofload::orchestrator
