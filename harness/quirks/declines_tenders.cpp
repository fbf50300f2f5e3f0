#include "harness/quirks/declines_tenders.hpp"

namespace proofload::quirks {
namespace {

constexpr Setting kDeclinesTendersSettings[] = {
    {"motor_carrier", "declines", std::string_view("1/4")},
    {"motor_carrier", "late", std::string_view("1/4")},
    {"motor_carrier", "silent", std::string_view("1/6")},
};

}  // namespace

const Quirk kDeclinesTenders{.name = "declines-tenders",
                            .does = "Carriers decline, keep silent, or answer when the load is with another.",
                            .catalogue = "54, 57",
                            .settings = kDeclinesTendersSettings,
                            .trouble = {}};

}  // namespace proofload::quirks
