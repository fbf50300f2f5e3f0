#include "harness/quirks/reports_late.hpp"

namespace proofload::quirks {
namespace {

constexpr Setting kReportsLateSettings[] = {
    {"3pl", "report_late", std::string_view("1/2")},
};

}  // namespace

const Quirk kReportsLate{.name = "reports-late",
                        .does = "Stock reports come after younger ones.",
                        .catalogue = "14, 50",
                        .settings = kReportsLateSettings,
                        .trouble = {}};

}  // namespace proofload::quirks
