#include "harness/quirks/acknowledgments_lost.hpp"

namespace proofload::quirks {
namespace {

constexpr Field kAcknowledgmentsLostFields[] = {{"lose", "document"}, {"of", "x12.997"}, {"rate", "1/3"}};
constexpr Trouble kAcknowledgmentsLostTrouble[] = {{"edi_partner", kAcknowledgmentsLostFields}};

}  // namespace

const Quirk kAcknowledgmentsLost{.name = "acknowledgments-lost",
                                .does = "Every third 997 of a partner is lost, and what it answered is sent again.",
                                .catalogue = "43",
                                .settings = {},
                                .trouble = kAcknowledgmentsLostTrouble};

}  // namespace proofload::quirks
