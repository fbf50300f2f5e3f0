// contracts/edifact/definition_clauses.hpp — all that the definition of a message says, clause by clause
// (edi/definition_clause.hpp).
#pragma once

#include <vector>

#include "contracts/edi/definition_clause.hpp"
#include "contracts/edifact/definition.hpp"

namespace proofload::edifact {

// Of each message, by directory and message.
std::vector<edi::Clauses> all_clauses(const Dictionary& dictionary);

}  // namespace proofload::edifact
