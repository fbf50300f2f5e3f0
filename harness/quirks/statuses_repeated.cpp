#include "harness/quirks/statuses_repeated.hpp"

namespace proofload::quirks {
namespace {

constexpr Setting kStatusesRepeatedSettings[] = {
    {"motor_carrier", "status_repeat", std::string_view("1/2")},
    {"motor_carrier", "status_late", std::string_view("1/3")},
};

}  // namespace

const Quirk kStatusesRepeated{.name = "statuses-repeated",
                             .does = "Where a truck is comes twice, late, or both.",
                             .catalogue = "15, 17",
                             .settings = kStatusesRepeatedSettings,
                             .trouble = {}};

}  // namespace proofload::quirks
