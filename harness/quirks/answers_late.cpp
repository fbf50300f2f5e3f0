#include "harness/quirks/answers_late.hpp"

namespace proofload::quirks {
namespace {

constexpr Field kAnswersLateFields[] = {{"delay", "reply"}, {"of", "carrier.buy_label"}, {"by", "3min"}, {"rate", "1/3"}};
constexpr Trouble kAnswersLateTrouble[] = {{"carrier", kAnswersLateFields}};

}  // namespace

const Quirk kAnswersLate{.name = "answers-late",
                        .does = "Labels are bought, and the answer comes after the caller has given up on it.",
                        .catalogue = "19, 3",
                        .settings = {},
                        .trouble = kAnswersLateTrouble};

}  // namespace proofload::quirks
