// harness/scenario/profile/partner_profile_reader.hpp — the profile within a partner's tree, held to the partner's own ids.
#pragma once

#include <memory>
#include <string>

#include "harness/scenario/profile/profile_reader.hpp"

namespace proofload::scenario {

// nullptr: it has none.
std::shared_ptr<const edi::PartnerProfile> read_partner_profile(const std::string& name, const Node& partner, Report& report);

}  // namespace proofload::scenario
