// harness/scenario/read/changes_reader.hpp — what a stream's "changes" say.
//
// Errors   to the report: a change without a time or with two, one that comes before the one ahead of it, a line or an item
//          that is not there, a field that its act does not know.
#pragma once

#include "harness/scenario/scenario.hpp"
#include "harness/scenario/located/node.hpp"
#include "harness/scenario/read/report.hpp"

namespace proofload::scenario {

// Requires the stream's lines to have been read.
void read_changes(const Node& stream_node, const World& world, Report& report, OrderStream& stream);

}  // namespace proofload::scenario
