// harness/scenario/read/clauses_without_effect.hpp — the one table of what no part of this version
// acts on.
//
// What     A clause that asks for it is refused: a check that does not look cannot hold anybody to
//          it. Whoever makes a value act deletes its row.
#pragma once

#include <string_view>

#include "contracts/canonical/clause.hpp"

namespace proofload::scenario {

// Whether `value`, as text, of the clause is in the table. The default never is.
bool is_without_effect(const ClauseRule& clause, std::string_view value);

}  // namespace proofload::scenario
