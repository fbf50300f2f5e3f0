#include "harness/run/said_documents.hpp"

#include <algorithm>

#include "contracts/translation/reading.hpp"

namespace proofload::run {

void add_places(std::vector<SaidDocument>& said, const SaidDocument& more) {
  const auto known = std::find_if(said.begin(), said.end(), [&](const SaidDocument& each) { return each.definition == more.definition; });
  if (known == said.end()) {
    said.push_back(more);
  } else {
    known->places.add(more.places);
  }
}

void add_places(std::vector<SaidDocument>& said, const Message& message) {
  if (message.kind != Kind::document) return;
  for (const x12::JudgedSet& set : translation::judgement_of(message.body).sets) {
    if (set.structure != nullptr) add_places(said, {set.structure, set.places});
  }
}

}  // namespace proofload::run
