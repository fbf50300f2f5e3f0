#include "harness/quirks/failure_kept.hpp"

namespace proofload::quirks {
namespace {

constexpr Setting kFailureKeptSettings[] = {
    {"wms", "kept_failures", std::string_view("1/8")},
    {"carrier", "kept_failures", std::string_view("1/8")},
};

}  // namespace

const Quirk kFailureKept{.name = "failure-kept",
                        .does = "A 500 is kept under its key, and told again to each retry.",
                        .catalogue = "60",
                        .settings = kFailureKeptSettings,
                        .trouble = {}};

}  // namespace proofload::quirks
