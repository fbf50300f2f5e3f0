#include "harness/quirks/calls_back_late.hpp"

namespace proofload::quirks {
namespace {

constexpr Setting kCallsBackLateSettings[] = {
    {"erp", "late", std::string_view("1/3")},
    {"wms", "late", std::string_view("1/3")},
    {"carrier", "late", std::string_view("1/3")},
    {"wms", "late_by_min", std::string_view("5min")},
    {"wms", "late_by_max", std::string_view("40min")},
};

}  // namespace

const Quirk kCallsBackLate{.name = "calls-back-late",
                          .does = "Events come hours after they happened, and after younger ones.",
                          .catalogue = "15, 16, 45",
                          .settings = kCallsBackLateSettings,
                          .trouble = {}};

}  // namespace proofload::quirks
