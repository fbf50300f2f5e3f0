// harness/quirks/files_grow.hpp — files can be read before they are written to their end.
//
// Source   domain facts, catalogue 42.
#pragma once

#include "harness/quirks/all.hpp"

namespace proofload::quirks {

extern const Quirk kFilesGrow;

}  // namespace proofload::quirks
