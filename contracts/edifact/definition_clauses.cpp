#include "contracts/edifact/definition_clauses.hpp"

#include <algorithm>

namespace proofload::edifact {
namespace {

// What MessageMeaning holds a segment to, whatever message it stands in.
struct Meaning {
  Role role;
  std::string_view says;
};
constexpr Meaning kMeanings[] = {{Role::level, "numbers its levels, each under one before it"},
                                 {Role::identity, "has a check digit"},
                                 {Role::party, "has a check digit"},
                                 {Role::amount, "adds up"},
                                 {Role::control, "counts and sums"}};

}  // namespace

std::vector<edi::Clauses> all_clauses(const Dictionary& dictionary) {
  std::vector<edi::Clauses> all;
  for (const auto& directory : dictionary.directories()) {
    for (const MessageRule& message : directory->messages) {
      edi::Clauses clauses{"EDIFACT " + std::string(directory->name) + " " + std::string(message.id), &message, {}};
      clauses.clauses = edi::clauses_of_places(message, [&](std::uint16_t segment) { return directory->segments[segment].id; });
      for (std::uint16_t i = 0; i < directory->segments.size(); ++i) {
        const SegmentRule& rule = directory->segments[i];
        const auto* const meaning = std::find_if(std::begin(kMeanings), std::end(kMeanings), [&](const Meaning& each) { return each.role == rule.role; });
        if (meaning == std::end(kMeanings) || message.columns[i] == edi::kNone) continue;
        clauses.clauses.push_back({std::string(rule.id) + " " + std::string(meaning->says),
                                   edi::places_of(message, [&](std::uint16_t segment) { return segment == i; })});
      }
      all.push_back(std::move(clauses));
    }
  }
  return all;
}

}  // namespace proofload::edifact
