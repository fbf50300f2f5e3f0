// harness/cli/hunt_file.hpp — where a long hunt keeps what it has seen, so that it goes on where it ended.
//
// Errors   told on the console: a file of another hunt, one that cannot be read or written.
#pragma once

#include "harness/cli/console.hpp"
#include "harness/cli/options.hpp"
#include "harness/explore/long_hunt.hpp"

namespace proofload::cli {

// False, and told: there is a file, and it is none of this hunt's.
bool resume_hunt(explore::LongHunt& hunt, const Options& options, const Console& console);
void keep_hunt(const explore::LongHunt& hunt, const Options& options, const Console& console);

}  // namespace proofload::cli
