// mocks/carrier/carrier.hpp — a parcel carrier: the system of record of labels and of where parcels
// are.
//
// What     Rates, sells a label for each purchase that it is asked for, takes manifests, and tells
//          each scan as an event, in the words of its vocabulary: late, repeated and out of order where the settings say so.
// Source   domain facts, section 3: carriers and aggregators.
#pragma once

#include <memory>

#include "contracts/port/actor.hpp"
#include "mocks/carrier/settings.hpp"

namespace proofload::mocks::carrier {

std::unique_ptr<Actor> make_carrier(std::shared_ptr<const Settings> settings);

}  // namespace proofload::mocks::carrier
