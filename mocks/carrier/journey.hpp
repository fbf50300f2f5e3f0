// mocks/carrier/journey.hpp — where a parcel goes next, and how long that takes.
//
// Shape    the way there is known when it sets out and again when it arrives; its time is drawn once, when it sets out.
// Replay   drawn on (tracking reference, status): the carton's name, never the minted tracking
//          number.
#pragma once

#include <optional>
#include <string_view>

#include "mocks/carrier/label.hpp"
#include "mocks/carrier/settings.hpp"
#include "mocks/common/step.hpp"

namespace proofload::mocks::carrier {

struct Leg {
  std::string_view status;  // in which it ends
  Range takes;
};

// Nothing: the parcel is at its end, or has not been handed over.
std::optional<Leg> next_leg(const Step& step, const Settings& settings, const Label& label);
Duration time_of(const Step& step, const Leg& leg, const Label& label);

}  // namespace proofload::mocks::carrier
