// tests/harness/lockstep/driven.hpp — a case of a scenario with a child in the orchestrator's place.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "harness/lockstep/door.hpp"
#include "harness/run/run.hpp"

namespace proofload::lockstep {

std::shared_ptr<const run::Prepared> library_scenario(const std::string& name);

// tests/harness/lockstep/children/child.py, going wrong like that.
std::vector<std::string> child(const std::string& how, const std::string& file = "");

// This program, as the reference behind the wire.
std::vector<std::string> reference(const std::string& defect = "none");

inline constexpr std::chrono::milliseconds kPatient{20'000};
run::Outcome drive(std::vector<std::string> command, std::chrono::milliseconds timeout = kPatient);

}  // namespace proofload::lockstep
