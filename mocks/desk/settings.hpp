// mocks/desk/settings.hpp — how the people at the desk work.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "mocks/common/settings.hpp"

namespace proofload::mocks::desk {

// What is said of a business case. leave: nobody ever answers.
enum class BusinessDecision : std::uint8_t { cancel, leave };

struct Settings : RequestRules, Webhooks {
  // People ask until they are heard.
  Settings() {
    attempts = 1000;
    wait_max = 1h;
  }

  // Technical cases are replayed once the injected trouble is over.
  Instant healed_at{};
  Range replay_after{5min, 30min};  // after heal, or after the case was opened, what is later
  Duration replay_every = 4h;       // a case that is opened again waits this long

  BusinessDecision business = BusinessDecision::cancel;
  Range decide_after{30min, 4h};
};

std::optional<std::string> objection(const Settings& settings);  // common/objection.hpp

}  // namespace proofload::mocks::desk
