#include "harness/quirks/repeats_after_hours.hpp"

namespace proofload::quirks {
namespace {

constexpr Field kRepeatsAfterHoursFields[] = {{"duplicate", "document"}, {"after", "11h"}, {"rate", "1/3"}};
constexpr Trouble kRepeatsAfterHoursTrouble[] = {{"edi_partner", kRepeatsAfterHoursFields}};

}  // namespace

const Quirk kRepeatsAfterHours{.name = "repeats-after-hours",
                              .does = "Documents come again half a day later, as they were.",
                              .catalogue = "26, 27",
                              .settings = {},
                              .trouble = kRepeatsAfterHoursTrouble};

}  // namespace proofload::quirks
