// harness/cli/check_profile.hpp — the profile that `check` was asked to judge by.
#pragma once

#include <memory>
#include <optional>

#include "contracts/edi/profile/partner_profile.hpp"
#include "harness/cli/console.hpp"
#include "harness/cli/options.hpp"
#include "harness/conformance/profile.hpp"

namespace proofload::cli {

struct CheckProfile {
  conformance::Profile standard = conformance::Profile::base;
  edi::Tolerances tolerances;
  std::shared_ptr<const edi::PartnerProfile> partner;  // nullptr: the standard alone
};

// nullopt when there is none such; the console was told.
std::optional<CheckProfile> check_profile(const Options& options, const Console& console);

}  // namespace proofload::cli
