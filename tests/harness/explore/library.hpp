// tests/harness/explore/library.hpp — scenarios of the library, prepared.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "harness/run/run.hpp"

namespace proofload::explore {

using PreparedPtr = std::shared_ptr<const run::Prepared>;

// Every scenario but the long runs. Each is there: a file that does not load is left out, and missed by its count.
std::vector<PreparedPtr> whole_library();
PreparedPtr library_scenario(const std::string& name);  // nullptr: there is none
PreparedPtr scenario_from(const std::string& text);     // likewise

}  // namespace proofload::explore
