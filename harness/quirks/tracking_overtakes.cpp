#include "harness/quirks/tracking_overtakes.hpp"

namespace proofload::quirks {
namespace {

constexpr Field kTrackingOvertakesFields[] = {{"reorder", "event"}, {"on", "carrier -> orchestrator"}, {"by", "3h"}, {"rate", "1/3"}};
constexpr Trouble kTrackingOvertakesTrouble[] = {{"carrier", kTrackingOvertakesFields}};

}  // namespace

const Quirk kTrackingOvertakes{.name = "tracking-overtakes",
                              .does = "What happened to a parcel first is told last.",
                              .catalogue = "15, 17",
                              .settings = {},
                              .trouble = kTrackingOvertakesTrouble};

}  // namespace proofload::quirks
