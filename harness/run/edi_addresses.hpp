// harness/run/edi_addresses.hpp — how the seller, its partners and the systems that speak EDI address
// each other.
#pragma once

#include "contracts/x12/envelope.hpp"
#include "harness/scenario/partner.hpp"
#include "harness/scenario/world.hpp"

namespace proofload::run {

inline x12::InterchangeParty address_of(const scenario::Partner& partner) {
  return {partner.edi.qualifier, partner.edi.id, partner.edi.group_id};
}

// Of a system of the world: its name in capitals, unless its settings say something else.
inline x12::InterchangeParty address_of(const scenario::System& system) {
  x12::InterchangeParty party{"ZZ", std::string(system.name.text().substr(0, 15)), ""};
  for (char& letter : party.id) {
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
  }
  return party;
}
// 02: the qualifier of SCACs.
inline x12::InterchangeParty address_of_carrier(const std::string& scac) { return {"02", scac, scac}; }

inline x12::InterchangeParty sellers_address() { return {"ZZ", "SELLER", ""}; }

}  // namespace proofload::run
