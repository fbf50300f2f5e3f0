// harness/scenario/draws/drawn_cases.hpp — a scenario file with "draw" or "personality" in it, as a Property.
//
// What     Reads what is drawn, and tries both its ends, so that what could never be run is told before anything runs.
// Errors   to the report: a path that leads nowhere, values that do not fit, ends that cannot be run, each at its place.
#pragma once

#include <functional>
#include <memory>

#include "harness/scenario/load.hpp"
#include "harness/scenario/located/node.hpp"
#include "harness/scenario/read/report.hpp"

namespace proofload::scenario {

// Reads a scenario's tree; not by two threads at once.
using ReadTree = std::function<Loaded(const Node&)>;

bool is_drawn(const Node& root);

// nullptr, and told, where it cannot be. `base`: the scenario without what is drawn. `make_reader`: called once a thread.
std::shared_ptr<const Property> drawn_cases(const Node& root, std::shared_ptr<const Scenario> base,
                                            const std::function<ReadTree()>& make_reader, Report& report);

}  // namespace proofload::scenario
