// mocks/seller/seller.hpp — another seller, with a retailer, a third party's warehouse or a carrier in common with ours.
//
// What     Sends the documents that it was given, each to whom it is for, as they stand; acknowledges what it is answered
//          and states it. It acts on nothing: whoever it writes to is of record.
// Shape    one step, one commit (mocks/edi/system.hpp).
#pragma once

#include <memory>

#include "contracts/port/actor.hpp"
#include "mocks/edi/settings.hpp"

namespace proofload::mocks::seller {

struct Settings : edi::Settings {};

std::unique_ptr<Actor> make_seller(std::shared_ptr<const Settings> settings);

}  // namespace proofload::mocks::seller
