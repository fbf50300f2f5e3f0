// mocks/desk/desk.hpp — the people who handle exceptions.
//
// What     Technical cases are replayed after heal, again only when they are opened again; business
//          cases are decided after a while. Opening a case that is open changes nothing.
// Source   definitions, section 5: parking.
#pragma once

#include <memory>

#include "contracts/port/actor.hpp"
#include "mocks/desk/settings.hpp"

namespace proofload::mocks::desk {

std::unique_ptr<Actor> make_desk(std::shared_ptr<const Settings> settings);

}  // namespace proofload::mocks::desk
