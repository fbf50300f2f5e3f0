#include "harness/quirks/files_grow.hpp"

namespace proofload::quirks {
namespace {

constexpr Field kFilesGrowFields[] = {{"read_early", "x12.850"}, {"after", "10min"}, {"rate", "1/3"}};
constexpr Trouble kFilesGrowTrouble[] = {{"edi_partner", kFilesGrowFields}};

}  // namespace

const Quirk kFilesGrow{.name = "files-grow",
                      .does = "Files can be read before they are written to their end.",
                      .catalogue = "42",
                      .settings = {},
                      .trouble = kFilesGrowTrouble};

}  // namespace proofload::quirks
