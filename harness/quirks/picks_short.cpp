#include "harness/quirks/picks_short.hpp"

namespace proofload::quirks {
namespace {

constexpr Setting kPicksShortSettings[] = {
    {"wms", "short_pick", std::string_view("1/4")},
    {"3pl", "short_pick", std::string_view("1/4")},
};

}  // namespace

const Quirk kPicksShort{.name = "picks-short",
                       .does = "Of every fourth line less is found than was there by the books.",
                       .catalogue = "9, 36",
                       .settings = kPicksShortSettings,
                       .trouble = {}};

}  // namespace proofload::quirks
