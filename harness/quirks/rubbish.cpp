#include "harness/quirks/rubbish.hpp"

namespace proofload::quirks {
namespace {

constexpr Field kRubbishFields[] = {{"corrupt", "document"}, {"of", "x12.850"}, {"on", "bigbox -> orchestrator"}, {"how", "byte"}, {"rate", "1/10"}};
constexpr Trouble kRubbishTrouble[] = {{"edi_partner", kRubbishFields}};

}  // namespace

const Quirk kRubbish{.name = "rubbish",
                    .does = "Some orders of a partner who repeats them are damaged on their way.",
                    .catalogue = "23, 24, 40",
                    .settings = {},
                    .trouble = kRubbishTrouble};

}  // namespace proofload::quirks
