// harness/run/edi_addresses.hpp — how the seller and its partners address each other.
#pragma once

#include "contracts/x12/envelope.hpp"
#include "harness/scenario/partner.hpp"

namespace proofload::run {

inline x12::InterchangeParty address_of(const scenario::Partner& partner) {
  return {partner.edi.qualifier, partner.edi.id, partner.edi.group_id};
}

// 02: the qualifier of SCACs.
inline x12::InterchangeParty address_of_carrier(const std::string& scac) { return {"02", scac, scac}; }

inline x12::InterchangeParty sellers_address() { return {"ZZ", "SELLER", ""}; }

}  // namespace proofload::run
