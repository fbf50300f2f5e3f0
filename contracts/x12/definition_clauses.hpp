// contracts/x12/definition_clauses.hpp — all that the definition of a set says, clause by clause (edi/definition_clause.hpp).
//
// What     Its places; of each of its segments the relations of elements; what its parts must say of each other.
#pragma once

#include <vector>

#include "contracts/edi/definition_clause.hpp"
#include "contracts/x12/definition.hpp"

namespace proofload::x12 {

std::vector<edi::DefinitionClause> clauses_of(const Release& release, const SetRule& set);

// Of each set that partners take, by release and set.
std::vector<edi::Clauses> all_clauses(const Dictionary& dictionary);

}  // namespace proofload::x12
