// harness/cli/new_folder.hpp — a folder of files that travel in the program, written out for a user.
//
// Errors   each is told on the console: a folder that is there already, a file that cannot be written.
#pragma once

#include <filesystem>
#include <span>

#include "contracts/base/embedded.hpp"
#include "harness/cli/console.hpp"

namespace proofload::cli {

// A folder that is not there yet, or empty: nothing of the user's is written over.
bool is_new_folder(const std::filesystem::path& folder, const Console& console);
bool keep_each(std::span<const EmbeddedFile> files, const std::filesystem::path& folder, const Console& console);

}  // namespace proofload::cli
