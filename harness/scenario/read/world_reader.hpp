// harness/scenario/read/world_reader.hpp — a world's tree, judged already, as a World.
//
// What     Adds what a file need not say: the orchestrator, and a wire from it to each system and
// back. Errors   to the report: an unknown system, a capacity or latency that is none, an item that
// cannot be.
#pragma once

#include "harness/scenario/located/node.hpp"
#include "harness/scenario/read/report.hpp"
#include "harness/scenario/partner.hpp"
#include "harness/scenario/world.hpp"

namespace proofload::scenario {

System read_system(const std::string& name, const Node& node, SymbolPool& symbols, Report& report);

// Without partners and links.
World read_world(const Node& node, SymbolPool& symbols, Report& report);

// Sorts the systems, once the partners are among them, and wires them. `node`: the world's.
void wire_up(World& world, const Node& node, Report& report);

// Whose mailbox is looked into when it says. Requires a world that is wired up.
void set_mailbox(World& world, const Partner& partner);

// Whether the world has it; tells the report where it has not.
bool is_system(const World& world, const Spot& spot, std::string_view name, Report& report);

}  // namespace proofload::scenario
