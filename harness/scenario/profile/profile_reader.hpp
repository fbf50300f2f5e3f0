// harness/scenario/profile/profile_reader.hpp — a profile's tree, judged already by its schema, as the clauses that
// documents are held to.
//
// Errors   to the report: no such set, segment, element or code, with the nearest; what contradicts the standard; two
//          clauses that contradict each other.
#pragma once

#include <memory>
#include <string>

#include "contracts/edi/profile/partner_profile.hpp"
#include "harness/scenario/located/node.hpp"
#include "harness/scenario/read/report.hpp"

namespace proofload::scenario {

struct PartnerAddress {
  EdiStandard standard = EdiStandard::x12;
  std::string qualifier, id, group_id;  // "": not known
  Spot spot;
};

std::shared_ptr<const edi::PartnerProfile> read_profile(const std::string& name, const Node& node,
                                                        const PartnerAddress& address, Report& report);

}  // namespace proofload::scenario
