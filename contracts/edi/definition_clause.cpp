#include "contracts/edi/definition_clause.hpp"

#include <map>

namespace proofload::edi {

std::vector<DefinitionClause> clauses_of_places(const Structure& structure, const SegmentName& name) {
  std::vector<DefinitionClause> clauses;
  std::map<std::string, int> seen;
  for (std::uint16_t i = 0; i < structure.nodes.size(); ++i) {
    const Node& node = structure.nodes[i];
    std::string path;
    // From the outermost loop to the place: by the heads of its loops.
    for (std::uint16_t at = node.loop; at != kNone && structure.loops[at].parent != kNone; at = structure.loops[at].parent) {
      if (structure.loops[at].head == i) continue;
      path.insert(0, std::string(name(structure.nodes[structure.loops[at].head].segment)) + "/");
    }
    path += name(node.segment);
    if (const int number = ++seen[path]; number > 1) path += "#" + std::to_string(number);
    clauses.push_back({std::move(path), {}});
    clauses.back().places.add(i);
  }
  return clauses;
}

Places places_of(const Structure& structure, const std::function<bool(std::uint16_t segment)>& is_one) {
  Places places;
  for (std::uint16_t i = 0; i < structure.nodes.size(); ++i) {
    if (is_one(structure.nodes[i].segment)) places.add(i);
  }
  return places;
}

}  // namespace proofload::edi
