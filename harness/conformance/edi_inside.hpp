// harness/conformance/edi_inside.hpp — an interchange that is a string of a JSON text.
//
// Assumes  a transcript tells an interchange as often as it was sent: that it comes again is no fault of the file.
#pragma once

#include "harness/conformance/file_check.hpp"
#include "harness/conformance/json_finding.hpp"

namespace proofload::conformance {

// Places are those of the file around it.
void check_edi_inside(const JsonText& text, Shared& shared, File& file);

}  // namespace proofload::conformance
