// harness/run/edi_addresses.hpp — how the seller, its partners and the systems that speak EDI address
// each other.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

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

// What the settings of a system that speaks EDI say of it: how it is addressed, and what is agreed on 997s.
void read_edi_relation(scenario::SettingsReader& reader, x12::InterchangeParty& self, Acknowledgement& agreed);

// Other sellers of the world, who write to whom ours writes to.
std::vector<Symbol> sellers_of(const scenario::World& world);

inline x12::InterchangeParty sellers_address() { return {"ZZ", "SELLER", ""}; }

// What is wrong with the number that a sender begins with; nothing where it has nine digits at most.
inline std::optional<std::string> objection_to_control_number(std::uint32_t first) {
  if (first >= 1 && first <= 999'999'999) return std::nullopt;
  return "first_control_number " + std::to_string(first) + " is not from 1 to 999999999 (ISA13)";
}

}  // namespace proofload::run
