#include "contracts/json/schema/branches.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

#include "contracts/json/schema/judge.hpp"
#include "contracts/json/schema/sentence.hpp"

namespace proofload::json::schema {
namespace {

// How far a value is from a form; less is nearer, the first differing field decides.
struct Distance {
  bool other_kind = false;
  bool nothing_required_is_there = false;
  std::size_t other_constants = 0;  // its own, or those of its members: "kind": "outage"
  std::size_t missing = 0;
  std::size_t unknown = 0;
  std::size_t breaches = 0;
  friend auto operator<=>(const Distance&, const Distance&) = default;
};

struct Candidate {
  const Rule* rule;
  std::vector<Breach> breaches;
  Distance distance;
};

bool is_member_of(const std::string& pointer, const std::string& object) {
  return pointer.size() > object.size() &&
         pointer.find('/', object.size() + 1) == std::string::npos;
}

Distance distance_of(const Candidate& candidate, Value value, const std::string& pointer) {
  Distance distance{.breaches = candidate.breaches.size()};
  for (const Breach& breach : candidate.breaches) {
    const bool here = breach.pointer == pointer;
    if (breach.keyword == "const" || breach.keyword == "enum") {
      if (here || is_member_of(breach.pointer, pointer)) ++distance.other_constants;
    } else if (here) {
      distance.other_kind = distance.other_kind || breach.keyword == "type";
      if (breach.keyword == "required") ++distance.missing;
      if (breach.keyword == "additionalProperties") ++distance.unknown;
    }
  }
  const bool requires_some =
      candidate.rule->object && candidate.rule->object->properties.required() > 0;
  distance.nothing_required_is_there =
      requires_some && distance.missing == candidate.rule->object->properties.required() &&
      value.is_object();
  return distance;
}

// Forms that differ in kind alone: "is true; expected a string or an object".
std::optional<Breach> other_kind(const std::vector<Candidate>& candidates, Value value,
                                 const std::string& pointer) {
  Kinds kinds;
  for (const Candidate& candidate : candidates) {
    if (!candidate.distance.other_kind) return std::nullopt;
    for (const Breach& breach : candidate.breaches) {
      if (breach.keyword != "type" || breach.pointer != pointer || !candidate.rule->kinds.any())
        return std::nullopt;
    }
    kinds.add(candidate.rule->kinds);
  }
  return Breach{.pointer = pointer,
                .keyword = "type",
                .sentence = is_not(value, kinds_text(kinds)),
                .property = {},
                .allowed = {},
                .offset = value.offset()};
}

// The first key that no form knows.
std::optional<Member> stray_member(const std::vector<Candidate>& candidates, Value value) {
  for (const Member member : value.members()) {
    const bool known =
        std::any_of(candidates.begin(), candidates.end(), [member](const Candidate& candidate) {
          return candidate.rule->object &&
                 candidate.rule->object->properties.find(*member.node) != nullptr;
        });
    if (!known) return member;
  }
  return std::nullopt;
}

// Objects told apart by a required property, of which none is there.
std::optional<Breach> nothing_told_apart(const std::vector<Candidate>& candidates, Value value,
                                         const std::string& pointer) {
  Breach breach{.pointer = pointer,
                .keyword = "required",
                .sentence = {},
                .property = {},
                .allowed = {},
                .offset = value.offset()};
  std::vector<std::string> quoted;
  for (const Candidate& candidate : candidates) {
    const Distance& distance = candidate.distance;
    if (distance.other_kind) continue;
    if (!distance.nothing_required_is_there || distance.other_constants > 0) return std::nullopt;
    for (const Property& property : candidate.rule->object->properties.all()) {
      if (!property.required) continue;
      const std::string name(property.name);
      if (std::find(breach.allowed.begin(), breach.allowed.end(), name) == breach.allowed.end()) {
        breach.allowed.push_back(name);
        quoted.push_back("'" + name + "'");
      }
      break;
    }
  }
  if (quoted.size() < 2) return std::nullopt;
  breach.sentence = "has none of " + listed(quoted, "or");
  if (const std::optional<Member> stray = stray_member(candidates, value)) {
    breach.property = stray->key();
    breach.offset = stray->value().node()[-1].offset;
    breach.sentence = "has '" + breach.property + "', but " + breach.sentence.substr(4);
  }
  return breach;
}

}  // namespace

void explain_branches(const Branches& branches, Value value, const std::string& pointer,
                      std::vector<Breach>& breaches) {
  std::vector<Candidate> candidates;
  for (const Rule* rule : branches.rules) {
    Candidate& candidate =
        candidates.emplace_back(Candidate{.rule = rule, .breaches = {}, .distance = {}});
    explain(*rule, value, pointer, candidate.breaches);
    candidate.distance = distance_of(candidate, value, pointer);
  }
  if (auto breach = other_kind(candidates, value, pointer))
    return breaches.push_back(*std::move(breach));
  if (auto breach = nothing_told_apart(candidates, value, pointer))
    return breaches.push_back(*std::move(breach));
  const auto nearest = std::min_element(
      candidates.begin(), candidates.end(),
      [](const Candidate& a, const Candidate& b) { return a.distance < b.distance; });
  breaches.insert(breaches.end(), nearest->breaches.begin(), nearest->breaches.end());
}

}  // namespace proofload::json::schema
