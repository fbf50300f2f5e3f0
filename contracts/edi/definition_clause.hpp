// contracts/edi/definition_clause.hpp — what a definition says, clause by clause, and which places put each to the test.
//
// Shape    a place: "PO1/PID"; a relation of elements: "PO1 P0607"; what parts say of each other: "CTT01 counts PO1". A clause
//          is put to the test by a set that comes through one of its places.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/edi/places.hpp"
#include "contracts/edi/structure.hpp"

namespace proofload::edi {

struct DefinitionClause {
  std::string name;
  Places places;
};

// A definition with all its clauses.
struct Clauses {
  std::string document;  // "X12 004010 850"
  const Structure* structure = nullptr;
  std::vector<DefinitionClause> clauses;
};

using SegmentName = std::function<std::string_view(std::uint16_t segment)>;

// A clause for each place; two of one name are told apart by number.
std::vector<DefinitionClause> clauses_of_places(const Structure& structure, const SegmentName& name);

// Where one of these segments may stand.
Places places_of(const Structure& structure, const std::function<bool(std::uint16_t segment)>& is_one);

}  // namespace proofload::edi
