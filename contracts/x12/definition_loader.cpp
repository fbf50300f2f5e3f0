#include <algorithm>
#include <map>
#include <optional>

#include "contracts/edi/definition_file.hpp"
#include "contracts/x12/definition.hpp"
#include "contracts/x12/definition_words.hpp"
#include "contracts/x12/segment_id.hpp"

namespace proofload::x12 {
namespace {

using edi::DefinitionFile;
using json::Value;

class SegmentsLoader {
 public:
  SegmentsLoader(const DefinitionFile& file, Release& release) : file_(file), release_(release) {}

  void run() {
    static constexpr std::string_view kKeys[] = {"release", "elements", "composites", "segments"};
    file_.allow(file_.root(), kKeys, "segments.json");
    release_.name = file_.text(file_.at(file_.root(), "release"));
    for (const json::Member each : file_.at(file_.root(), "elements").members()) add_element(each);
    for (const json::Member each : file_.at(file_.root(), "composites").members()) add_composite(each);
    for (const json::Member each : file_.at(file_.root(), "segments").members()) add_segment(each);
    release_.index();
  }

 private:
  void add_element(json::Member element) {
    static constexpr std::string_view kKeys[] = {"type", "min", "max", "name", "codes"};
    const Value said = element.value();
    file_.allow(said, kKeys, "an element");
    ElementRule rule;
    rule.number = element.key();
    rule.name = file_.text_or_empty(said, "name");
    const Value type = file_.at(said, "type");
    const auto known = type_of(file_.text(type));
    if (!known) {
      file_.refuse("'" + std::string(type.as_string()) + "' is no element type: AN, ID, N, R, DT or TM", type);
    }
    rule.type = *known;
    rule.length_min = file_.length(said, "min");
    rule.length_max = file_.length(said, "max");
    rule.codes_begin = static_cast<std::uint32_t>(release_.codes.size());
    for (const std::string_view code : words(file_.text_or_empty(said, "codes"))) {
      if (pack_code(code) == 0) file_.refuse("a code has at most eight characters", said);
      release_.codes.push_back(pack_code(code));
    }
    rule.codes_end = static_cast<std::uint32_t>(release_.codes.size());
    std::sort(release_.codes.begin() + rule.codes_begin, release_.codes.end());
    by_number_.emplace(rule.number, rule);
  }

  void add_composite(json::Member composite) {
    ElementRule rule;
    rule.number = composite.key();
    rule.type = ElementType::composite;
    rule.components_begin = static_cast<std::uint32_t>(release_.elements.size());
    add_elements(composite.value());
    rule.components_end = static_cast<std::uint32_t>(release_.elements.size());
    by_number_.emplace(rule.number, rule);
  }

  void add_elements(Value numbers) {
    for (std::string_view name : words(file_.text(numbers))) {
      const bool required = name.ends_with('!');
      if (required) name.remove_suffix(1);
      const auto found = by_number_.find(name);
      if (found == by_number_.end())
        file_.refuse("element " + std::string(name) + " is not defined", numbers);
      release_.elements.push_back(found->second);
      release_.elements.back().required = required;
    }
  }

  void add_segment(json::Member segment) {
    static constexpr std::string_view kKeys[] = {"name", "elements", "conditions"};
    const Value said = segment.value();
    file_.allow(said, kKeys, "a segment");
    SegmentRule rule;
    rule.id = segment.key();
    if (pack(rule.id) == 0) file_.refuse("a segment's id has two or three characters", edi::key_of(segment));
    rule.name = file_.text_or_empty(said, "name");
    rule.role = role_of(rule.id);
    rule.elements_begin = static_cast<std::uint32_t>(release_.elements.size());
    add_elements(file_.at(said, "elements"));
    rule.elements_end = static_cast<std::uint32_t>(release_.elements.size());
    const std::uint32_t count = rule.elements_end - rule.elements_begin;
    if (count > 60) file_.refuse("a segment has at most 60 elements", said);
    for (std::uint32_t i = 0; i < count; ++i) {
      const ElementRule& element = release_.elements[rule.elements_begin + i];
      if (element.required) rule.required |= std::uint64_t{1} << (i + 1);
      if (element.number == "235" && i + 1 < count)
        rule.product_qualifiers |= std::uint64_t{1} << (i + 1);
    }
    rule.conditions_begin = static_cast<std::uint32_t>(release_.conditions.size());
    if (const auto conditions = said.find("conditions")) {
      for (const std::string_view text : words(file_.text(*conditions)))
        add_condition(text, count, *conditions);
    }
    rule.conditions_end = static_cast<std::uint32_t>(release_.conditions.size());
    release_.segments.push_back(rule);
  }

  void add_condition(std::string_view text, std::uint32_t count, Value near) {
    static constexpr std::string_view kKinds = "PRECL";
    const std::size_t which = kKinds.find(text[0]);
    if (which == std::string_view::npos || text.size() < 5 || text.size() % 2 == 0) {
      file_.refuse("'" + std::string(text) + "' is no condition such as P0607", near);
    }
    Condition condition;
    condition.kind = static_cast<Condition::Kind>(which);
    condition.text = text;
    for (std::size_t i = 1; i < text.size(); i += 2) {
      const auto position = number(text.substr(i, 2));
      if (!position || *position == 0 || *position > count) {
        file_.refuse("'" + std::string(text) + "' names an element that is not there", near);
      }
      if (i == 1) condition.first = static_cast<std::uint8_t>(*position);
      condition.all |= std::uint64_t{1} << *position;
    }
    release_.conditions.push_back(condition);
  }

  const DefinitionFile& file_;
  Release& release_;
  std::map<std::string_view, ElementRule> by_number_;
};

class SetLoader {
 public:
  SetLoader(const DefinitionFile& file, Release& release) : file_(file), release_(release) {}

  void run() {
    static constexpr std::string_view kKeys[] = {"set",    "name",        "functional_id", "counts",
                                                 "totals", "differences", "judged_only",   "structure"};
    const Value json = file_.root();
    file_.allow(json, kKeys, "a set");
    rule_.id = file_.text(file_.at(json, "set"));
    rule_.name = file_.text(file_.at(json, "name"));
    rule_.functional_id = file_.text(file_.at(json, "functional_id"));
    edi::compile(file_.structure(file_.at(json, "structure"), [&](std::string_view id) { return segment(id); }),
                 release_.segments.size(), rule_);
    rule_.judged_only = file_.flag(json, "judged_only");
    if (const auto counts = json.find("counts")) add_counts(*counts);
    if (const auto totals = json.find("totals")) add_totals(*totals);
    if (const auto differences = json.find("differences")) add_differences(*differences);
    const auto place = std::upper_bound(release_.sets.begin(), release_.sets.end(), rule_,
                                        [](const SetRule& a, const SetRule& b) { return a.id < b.id; });
    release_.sets.insert(place, std::move(rule_));
  }

 private:
  std::uint16_t segment(std::string_view id) const { return pack(id) == 0 ? kNone : release_.segment(pack(id)); }

  std::uint16_t segment(std::string_view id, Value near) const {
    const std::uint16_t found = segment(id);
    if (found == kNone) file_.refuse("segment '" + std::string(id) + "' is not defined", near);
    return found;
  }

  void add_counts(Value counts) {
    static constexpr std::string_view kKeys[] = {"CTT01", "CTT02"};
    file_.allow(counts, kKeys, "counts");
    const Value counted = file_.at(counts, "CTT01");
    rule_.counted_segment = segment(file_.text(counted), counted);
    if (const auto hashed = counts.find("CTT02")) rule_.hashed = place(file_.text(*hashed), *hashed);
  }

  void add_totals(Value totals) {
    static constexpr std::string_view kKeys[] = {"says", "sums", "unless"};
    if (!totals.is_array() || totals.size() > SetRule::kTotalsMax)
      file_.refuse("totals are a list of at most " + std::to_string(SetRule::kTotalsMax), totals);
    for (const Value row : totals.elements()) {
      file_.allow(row, kKeys, "a total");
      const Value says = file_.at(row, "says");
      const Value sums = file_.at(row, "sums");
      TotalRule total{place(file_.text(says), says), place(file_.text(sums), sums)};
      if (const auto unless = row.find("unless"))
        total.unless = beside(total.says, file_.text(*unless), *unless).element;
      rule_.totals.push_back(total);
    }
  }

  void add_differences(Value differences) {
    if (!differences.is_object()) file_.refuse("differences are an object", differences);
    for (const json::Member member : differences.members()) {
      const Value of = member.value();
      const auto both = words(file_.text(of));
      if (both.size() != 2) file_.refuse("a difference is of two elements", of);
      const ElementPlace said = place(member.key(), edi::key_of(member));
      rule_.differences.push_back(
          {said, beside(said, both[0], of).element, beside(said, both[1], of).element});
    }
  }

  // "PO102"
  ElementPlace place(std::string_view text, Value near) {
    const auto element = text.size() < 4 ? std::nullopt : number(text.substr(text.size() - 2));
    if (!element) file_.refuse("'" + std::string(text) + "' is no element such as PO102", near);
    const std::uint16_t found = segment(text.substr(0, text.size() - 2), near);
    const SegmentRule& rule = release_.segments[found];
    if (*element == 0 || *element > rule.elements_end - rule.elements_begin)
      file_.refuse("'" + std::string(text) + "' names an element that is not there", near);
    return {found, static_cast<std::uint16_t>(*element)};
  }

  ElementPlace beside(const ElementPlace& other, std::string_view text, Value near) {
    const ElementPlace found = place(text, near);
    if (found.segment != other.segment)
      file_.refuse("'" + std::string(text) + "' is of another segment than what it is said with",
                   near);
    return found;
  }

  const DefinitionFile& file_;
  Release& release_;
  SetRule rule_;
};

}  // namespace

Result<Dictionary> Dictionary::load(std::span<const EmbeddedFile> files) {
  Dictionary dictionary;
  const auto is_segments = [](const EmbeddedFile& file) {
    return file.path.ends_with("segments.json");
  };
  const auto folder = [](std::string_view path) { return path.substr(0, path.rfind('/') + 1); };
  const auto loaded = edi::load_definitions([&] {
    for (const EmbeddedFile& segments : files) {
      if (!is_segments(segments)) continue;
      auto release = std::make_unique<Release>();
      SegmentsLoader(DefinitionFile(segments, dictionary.documents_), *release).run();
      for (const EmbeddedFile& set : files) {
        if (is_segments(set) || folder(set.path) != folder(segments.path)) continue;
        SetLoader(DefinitionFile(set, dictionary.documents_), *release).run();
      }
      dictionary.releases_.push_back(std::move(release));
    }
  });
  if (!loaded) return tl::unexpected(loaded.error());
  return dictionary;
}

}  // namespace proofload::x12
