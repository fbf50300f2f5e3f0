#include "harness/quirks/calls_back_twice.hpp"

namespace proofload::quirks {
namespace {

constexpr Setting kCallsBackTwiceSettings[] = {
    {"erp", "repeat", std::string_view("1/2")},
    {"wms", "repeat", std::string_view("1/2")},
    {"carrier", "repeat", std::string_view("1/2")},
};

}  // namespace

const Quirk kCallsBackTwice{.name = "calls-back-twice",
                           .does = "Every second event comes once more, minutes or hours later.",
                           .catalogue = "1, 51",
                           .settings = kCallsBackTwiceSettings,
                           .trouble = {}};

}  // namespace proofload::quirks
