// harness/run/said_documents.hpp — through which places of their definitions the documents of a case came.
#pragma once

#include <vector>

#include "contracts/edi/places.hpp"
#include "contracts/edi/structure.hpp"
#include "contracts/port/message.hpp"

namespace proofload::run {

struct SaidDocument {
  const edi::Structure* definition = nullptr;
  edi::Places places;
};

// Adds the places of one definition to those known; in the order in which definitions were met.
void add_places(std::vector<SaidDocument>& said, const SaidDocument& more);
// Of all sets of an interchange; nothing of another message.
void add_places(std::vector<SaidDocument>& said, const Message& message);

}  // namespace proofload::run
