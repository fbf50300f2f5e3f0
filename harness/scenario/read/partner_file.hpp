// harness/scenario/read/partner_file.hpp — a partner by name: its file, what that builds upon, and
// what a scenario lays over it.
//
// Errors   to the report: no such partner, with the nearest; all that is wrong with its tree.
#pragma once

#include <optional>

#include "harness/scenario/partner.hpp"
#include "harness/scenario/read/compose.hpp"
#include "harness/scenario/read/judge.hpp"

namespace proofload::scenario {

struct PartnerFile {
  Partner partner;
  Node tree;
};

// `name` stands where messages about it point. `over`: nullptr for nothing.
std::optional<PartnerFile> read_partner_file(const Node& name, const Node* over, Composer& composer, Judge& judge,
                                             Report& report);

}  // namespace proofload::scenario
