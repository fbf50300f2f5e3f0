#include "harness/quirks/calls_once.hpp"

namespace proofload::quirks {
namespace {

constexpr Setting kCallsOnceSettings[] = {
    {"wms", "attempts", std::int64_t{1}},
    {"erp", "attempts", std::int64_t{1}},
};
constexpr Field kCallsOnceFields[] = {{"lose", "event"}, {"rate", "1/5"}};
constexpr Trouble kCallsOnceTrouble[] = {{"wms", kCallsOnceFields}};

}  // namespace

const Quirk kCallsOnce{.name = "calls-once",
                      .does = "An event that meets nobody is not sent again.",
                      .catalogue = "47",
                      .settings = kCallsOnceSettings,
                      .trouble = kCallsOnceTrouble,
                       .spares_returns = true};

}  // namespace proofload::quirks
