#include "harness/quirks/surcharges.hpp"

namespace proofload::quirks {
namespace {

constexpr Setting kSurchargesSettings[] = {
    {"motor_carrier", "surcharge", std::string_view("1/3")},
    {"motor_carrier", "balance_due", std::string_view("1/3")},
};

}  // namespace

const Quirk kSurcharges{.name = "surcharges",
                       .does = "Freight invoices ask for more than was rated, and for a balance afterwards.",
                       .catalogue = "35, 10",
                       .settings = kSurchargesSettings,
                       .trouble = {}};

}  // namespace proofload::quirks
