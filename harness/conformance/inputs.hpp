// harness/conformance/inputs.hpp — from the paths that were given to the files to check.
//
// What     A folder stands for all files in it and below, in the order of their names, but for hidden ones; "-" for
//          standard input.
// Errors   a path that is neither file nor folder, with the nearest name beside it; a folder that cannot be read.
#pragma once

#include <string>
#include <vector>

#include "contracts/base/result.hpp"

namespace proofload::conformance {

inline constexpr const char* kStandardInput = "-";

Result<std::vector<std::string>> files_of(const std::vector<std::string>& paths);

}  // namespace proofload::conformance
