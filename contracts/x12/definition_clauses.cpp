#include "contracts/x12/definition_clauses.hpp"

#include <algorithm>
#include <set>

#include "contracts/x12/segment_id.hpp"

namespace proofload::x12 {
namespace {

// What SetMeaning holds a segment to, whatever set it stands in.
struct Meaning {
  Role role;
  std::string_view says;
};
constexpr Meaning kMeanings[] = {{Role::hierarchy, "numbers its levels, each under one before it"},
                                 {Role::mark, "has a check digit"},
                                 {Role::total, "is the total of its lines and charges"},
                                 {Role::destination, "adds up to its line"},
                                 {Role::subline, "adds up to its line"},
                                 {Role::answer, "adds up to its line"},
                                 {Role::payment, "is the sum of what it pays"}};

std::string place_text(const Release& release, const ElementPlace& place) {
  return std::string(release.segments[place.segment].id) + (place.element < 10 ? "0" : "") + std::to_string(place.element);
}

class ClausesOfSet {
 public:
  ClausesOfSet(const Release& release, const SetRule& set) : release_(release), set_(set) {}

  std::vector<edi::DefinitionClause> all() {
    clauses_ = edi::clauses_of_places(set_, [&](std::uint16_t segment) { return release_.segments[segment].id; });
    std::set<std::uint16_t> segments;
    for (const Node& node : set_.nodes) segments.insert(node.segment);
    for (const std::uint16_t segment : segments) of_segment(segment);
    sums();
    return std::move(clauses_);
  }

 private:
  void add(std::string name, std::uint16_t segment) {
    const edi::Places places = edi::places_of(set_, [&](std::uint16_t each) { return each == segment; });
    clauses_.push_back({std::move(name), places});
  }

  void of_segment(std::uint16_t segment) {
    const SegmentRule& rule = release_.segments[segment];
    for (std::uint32_t i = rule.conditions_begin; i < rule.conditions_end; ++i) {
      add(std::string(rule.id) + " " + std::string(release_.conditions[i].text), segment);
    }
    const auto* const meaning = std::find_if(std::begin(kMeanings), std::end(kMeanings), [&](const Meaning& each) { return each.role == rule.role; });
    if (meaning != std::end(kMeanings)) add(std::string(rule.id) + " " + std::string(meaning->says), segment);
    if (rule.product_qualifiers != 0) add(std::string(rule.id) + " has check digits in its item numbers", segment);
  }

  // Of CTT, and of the elements that the definition names.
  void sums() {
    const std::uint16_t count = release_.segment(pack("CTT"));
    const bool has_count = count != kNone && set_.columns[count] != kNone;
    if (has_count && set_.counted_segment != kNone) add("CTT01 counts " + std::string(release_.segments[set_.counted_segment].id), count);
    if (has_count && set_.hashed.segment != kNone) add("CTT02 sums " + place_text(release_, set_.hashed), count);
    for (const TotalRule& total : set_.totals) {
      add(place_text(release_, total.says) + " sums " + place_text(release_, total.sums), total.says.segment);
    }
    for (const DifferenceRule& difference : set_.differences) {
      const auto of = [&](std::uint16_t element) { return place_text(release_, {difference.says.segment, element}); };
      add(place_text(release_, difference.says) + " is " + of(difference.from) + " less " + of(difference.less), difference.says.segment);
    }
  }

  const Release& release_;
  const SetRule& set_;
  std::vector<edi::DefinitionClause> clauses_;
};

}  // namespace

std::vector<edi::DefinitionClause> clauses_of(const Release& release, const SetRule& set) { return ClausesOfSet(release, set).all(); }

std::vector<edi::Clauses> all_clauses(const Dictionary& dictionary) {
  std::vector<edi::Clauses> all;
  for (const auto& release : dictionary.releases()) {
    for (const SetRule& set : release->sets) {
      if (set.judged_only) continue;
      all.push_back({"X12 " + std::string(release->name) + " " + std::string(set.id), &set, clauses_of(*release, set)});
    }
  }
  return all;
}

}  // namespace proofload::x12
