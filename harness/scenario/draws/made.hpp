// harness/scenario/draws/made.hpp — nodes that no file holds: what was drawn, as if somebody had written it.
//
// Shape    each stands in a source of its own that is called as the scenario's file is, so that whatever reads it needs no
//          exception.
#pragma once

#include <string>
#include <string_view>

#include "harness/scenario/located/node.hpp"

namespace proofload::scenario {

Node made_text(const Source& like, std::string_view text);
Node made_whole(const Source& like, std::int64_t value);
Node made_object(const Source& like);
Member made_member(const Source& like, std::string_view key, Node value);

}  // namespace proofload::scenario
