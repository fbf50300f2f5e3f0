#include "harness/quirks/other_words.hpp"

namespace proofload::quirks {
namespace {

constexpr Setting kOtherWordsSettings[] = {
    {"carrier", "vocabulary", std::string_view("info_received")},
};

}  // namespace

const Quirk kOtherWords{.name = "other-words",
                       .does = "A carrier says InfoReceived where others say pre-transit.",
                       .catalogue = "18",
                       .settings = kOtherWordsSettings,
                       .trouble = {}};

}  // namespace proofload::quirks
