// mocks/carrier/journey.hpp — where a parcel goes next, and how long that takes.
//
// Replay   drawn on (tracking reference, status): the carton's name, never the minted tracking
//          number.
#pragma once

#include <optional>
#include <string>

#include "mocks/carrier/label.hpp"
#include "mocks/carrier/settings.hpp"
#include "mocks/common/step.hpp"

namespace proofload::mocks::carrier {

struct Leg {
  std::string status;  // in which it ends
  Duration takes;
};

// Nothing: the parcel is at its end, or has not been handed over.
std::optional<Leg> next_leg(const Step& step, const Settings& settings, const Label& label);

}  // namespace proofload::mocks::carrier
