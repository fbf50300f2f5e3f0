// harness/run/api_versions.hpp — the version of its interface that a system of a world is spoken to in.
//
// Shape    the setting "api_version": "v1" where nothing is said, or a later version that its kind has.
// Errors   another word, at its place.
#pragma once

#include <memory>

#include "contracts/json/versions/interface_version.hpp"
#include "contracts/json/versions/spoken_versions.hpp"
#include "contracts/port/actor.hpp"
#include "harness/scenario/settings.hpp"
#include "harness/scenario/world.hpp"

namespace proofload::run {

// nullptr: the first.
const InterfaceVersion* read_api_version(scenario::SettingsReader& reader, const scenario::System& system);
const InterfaceVersion* api_version_of(const scenario::System& system);

// Systems that are spoken to in a later version than the first.
SpokenVersions versions_spoken(const scenario::World& world);

// The actor of a system as its callers see it.
std::unique_ptr<Actor> speaking(std::unique_ptr<Actor> actor, const InterfaceVersion* version);

}  // namespace proofload::run
