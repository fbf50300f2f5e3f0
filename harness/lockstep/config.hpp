// harness/lockstep/config.hpp — what `start` tells a child of its world: lockstep.md, `config`.
//
// What     Everything that the reference is told, and nothing else: config.schema.json says it member by member. Read
//          back it gives the settings that it was written from, so that the reference behind the wire is the same.
// Shape    systems     all instances but the child's own, as in the world: {name, kind}, api_version where it is not v1,
//                        and of a
//                        carrier        vocabulary: how it says where a parcel is
//                        3pl            interchange, agreement: it is spoken to in EDI
//                        motor_carrier  interchange, scac, zone
//          interchange our own address in EDI: {qualifier, id}, and application where it is not the id
//          partners    {name, interchange, agreement, by_order_type, by_item}: an agreement gives every clause by its name;
//                        what was agreed else for a type of order (BEG02), then for an item, gives those that differ
//          items       {id, description, unit, weight_g, packs, components, lot, serial, catch_weight, price}
//          references  names of items, in the order in which they are tried: {kind, value, partner, item, unit, from, until}
//          locations   {id, party, kind, name, address, codes, closed_on}
//          sourcing, business_units, receipts, receipt_tolerance, freight, deadlines, first_control_number
// Units    durations: nanoseconds, whole numbers, as everywhere on the wire. Quantities and prices: decimals as text.
//          Shares: "1/20". Dates: "2026-01-05". What is not said is left out, never null.
// Errors   read_config(): the first member that is missing or wrong.
#pragma once

#include <memory>
#include <string>

#include "contracts/base/result.hpp"
#include "contracts/json/value.hpp"
#include "harness/lockstep/names.hpp"
#include "harness/run/system_under_test.hpp"

namespace proofload::lockstep {

// One line of JSON.
std::string config_of(const run::Company& company);

Result<std::shared_ptr<const orchestrator::Settings>> read_config(json::Value config, CivilEpoch epoch, Names& names);

}  // namespace proofload::lockstep
