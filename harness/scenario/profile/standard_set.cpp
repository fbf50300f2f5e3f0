#include "harness/scenario/profile/standard_set.hpp"

#include <algorithm>

#include "contracts/edifact/definition.hpp"
#include "contracts/x12/definition.hpp"

namespace proofload::scenario {
namespace {

constexpr std::string_view kListedRelease = "004010";

// Both standards keep their definitions in tables of one shape.
template <class Definitions, class Rule>
StandardElement as_stated(const Definitions& from, const Rule& rule) {
  StandardElement element{.required = rule.required,
                          .length_min = rule.length_min,
                          .length_max = rule.length_max,
                          .components = rule.components_end - rule.components_begin,
                          .codes = {}};
  for (std::uint32_t i = rule.codes_begin; i < rule.codes_end; ++i) element.codes.push_back(edi::unpack_code(from.codes[i]));
  return element;
}

class X12Set final : public StandardSet {
 public:
  X12Set(const x12::Release& release, const x12::SetRule& rule) : release_(release), rule_(rule) {}

  void describe(edi::ProfileSet& set) const override {
    set.standard = EdiStandard::x12;
    set.structure = &rule_;
    for (const x12::SegmentRule& segment : release_.segments) set.segments.push_back(segment.id);
  }

  std::uint32_t elements(std::uint16_t segment) const override {
    return release_.segments[segment].elements_end - release_.segments[segment].elements_begin;
  }

  std::optional<StandardElement> element(std::uint16_t segment, std::uint32_t element, std::uint32_t component) const override {
    const x12::SegmentRule& rule = release_.segments[segment];
    if (element == 0 || element > elements(segment)) return std::nullopt;
    const x12::ElementRule& whole = release_.elements[rule.elements_begin + element - 1];
    if (component > whole.components_end - whole.components_begin) return std::nullopt;
    StandardElement out =
        as_stated(release_, component == 0 ? whole : release_.elements[whole.components_begin + component - 1]);
    if (component == 0) out.required = (rule.required >> element & 1) != 0;
    return out;
  }

 private:
  const x12::Release& release_;
  const x12::SetRule& rule_;
};

class EdifactSet final : public StandardSet {
 public:
  explicit EdifactSet(const edifact::Dictionary::Found& found) : directory_(*found.directory), rule_(*found.message) {}

  void describe(edi::ProfileSet& set) const override {
    set.standard = EdiStandard::edifact;
    set.structure = &rule_;
    for (const edifact::SegmentRule& segment : directory_.segments) set.segments.push_back(segment.id);
  }

  std::uint32_t elements(std::uint16_t segment) const override {
    return directory_.segments[segment].elements_end - directory_.segments[segment].elements_begin;
  }

  // An element that is no composite is its own first component.
  std::optional<StandardElement> element(std::uint16_t segment, std::uint32_t element, std::uint32_t component) const override {
    if (element == 0 || element > elements(segment)) return std::nullopt;
    const edifact::ElementRule& whole = directory_.elements[directory_.segments[segment].elements_begin + element - 1];
    const std::uint32_t components = whole.components_end - whole.components_begin;
    if (component > std::max(components, 1u)) return std::nullopt;
    return as_stated(directory_, component == 0 || components == 0 ? whole : directory_.elements[whole.components_begin + component - 1]);
  }

 private:
  const edifact::Directory& directory_;
  const edifact::MessageRule& rule_;
};

}  // namespace

EdiStandard standard_of_set(std::string_view id) {
  const bool has_letter = id.find_first_not_of("0123456789") != std::string_view::npos;
  return has_letter ? EdiStandard::edifact : EdiStandard::x12;
}

std::unique_ptr<StandardSet> standard_set(std::string_view id, std::string_view release) {
  if (standard_of_set(id) == EdiStandard::edifact) {
    const auto found = edifact::standard_dictionary().find(id, "D", "96A");
    return found.message == nullptr ? nullptr : std::make_unique<EdifactSet>(found);
  }
  const x12::Release* nearest = x12::standard_dictionary().nearest(release, id);
  return nearest == nullptr ? nullptr : std::make_unique<X12Set>(*nearest, *nearest->set(id));
}

std::vector<std::string_view> known_sets() {
  std::vector<std::string_view> known;
  for (const x12::SetRule& set : x12::standard_dictionary().release(kListedRelease)->sets) known.push_back(set.id);
  for (const edifact::MessageRule& message : edifact::standard_dictionary().find("ORDERS", "D", "96A").directory->messages) {
    known.push_back(message.id);
  }
  return known;
}

}  // namespace proofload::scenario
