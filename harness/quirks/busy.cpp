#include "harness/quirks/busy.hpp"

namespace proofload::quirks {
namespace {

constexpr Setting kBusySettings[] = {
    {"erp", "requests_per_window", std::int64_t{2}},
    {"erp", "window", std::string_view("2s")},
    {"carrier", "requests_per_window", std::int64_t{2}},
    {"carrier", "window", std::string_view("2s")},
};

}  // namespace

const Quirk kBusy{.name = "busy",
                 .does = "Of what comes in bursts, most is answered 429.",
                 .catalogue = "28, 29",
                 .settings = kBusySettings,
                 .trouble = {}};

}  // namespace proofload::quirks
