// harness/conformance/edifact_weight.hpp — how much a finding of EDIFACT weighs under a profile; profile.hpp has the profiles.
#pragma once

#include <string_view>

#include "contracts/edifact/finding.hpp"
#include "harness/conformance/profile.hpp"

namespace proofload::conformance {

// It would be wrong by the directory of that release, too: until D.98B what is a number is one in all of them.
bool is_of_every_directory(const edifact::Finding& finding, std::string_view release);

// References are put up with only where they are the same as numbers.
Weighed weigh(const edifact::Finding& finding, Release release, Profile profile, const edi::Tolerances& tolerances);

}  // namespace proofload::conformance
