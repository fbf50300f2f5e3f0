#include <algorithm>
#include <map>
#include <optional>

#include "contracts/base/suggest.hpp"
#include "contracts/json/parser.hpp"
#include "contracts/x12/definition.hpp"
#include "contracts/x12/definition_words.hpp"
#include "contracts/x12/segment_id.hpp"
#include "contracts/x12/set_structure.hpp"

namespace proofload::x12 {
namespace {

using json::Value;
using Documents = std::vector<json::Document>;

// Thrown inside this file only; load() turns it into a Result.
struct Refused {
  Error error;
};

json::Document parsed(const EmbeddedFile& file) {
  auto document = json::Document::parse(std::string(file.content));
  if (document) return *std::move(document);
  Error error = document.error();
  error.text = "this is no JSON: " + error.text;
  if (error.place) error.place->file = file.path;
  throw Refused{std::move(error)};
}

// One definition file, with what it takes to say where it is wrong. Its texts last as long as the document.
class File {
 public:
  File(const EmbeddedFile& file, Documents& documents)
      : file_(file), root_(documents.emplace_back(parsed(file)).root()) {}

  Value root() const { return root_; }

  [[noreturn]] void refuse(std::string text, std::size_t offset, std::string hint = "") const {
    throw Refused{{std::move(text), place_in(file_.path, file_.content, offset), std::move(hint)}};
  }
  [[noreturn]] void refuse(std::string text, Value near, std::string hint = "") const {
    refuse(std::move(text), near.offset(), std::move(hint));
  }

  void allow(Value object, std::span<const std::string_view> keys, std::string_view what) const {
    if (!object.is_object()) refuse(std::string(what) + " is an object", object);
    for (const json::Member member : object.members()) {
      const std::string_view key = member.key();
      if (std::find(keys.begin(), keys.end(), key) != keys.end()) continue;
      refuse("'" + std::string(key) + "' is no key of " + std::string(what), Value(member.node),
             did_you_mean(key, keys));
    }
  }

  Value at(Value object, std::string_view key) const {
    const auto value = object.find(key);
    if (!value) refuse("'" + std::string(key) + "' is missing", object);
    return *value;
  }

  std::string_view text(Value value) const {
    if (!value.is_string())
      refuse("a text is wanted, not " + std::string(json::kind_text(value.kind())), value);
    return value.as_string();
  }

  std::string_view text_or_empty(Value object, std::string_view key) const {
    const auto value = object.find(key);
    return value ? text(*value) : std::string_view();
  }

  std::uint16_t length(Value object, std::string_view key) const {
    const auto value = object.find(key);
    if (!value) return 0;
    const auto length = value->as_int64();
    if (!length || *length < 0 || *length > 9999) refuse("a length is a whole number", *value);
    return static_cast<std::uint16_t>(*length);
  }

 private:
  EmbeddedFile file_;
  Value root_;
};

class SegmentsLoader {
 public:
  SegmentsLoader(const File& file, Release& release) : file_(file), release_(release) {}

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
    if (pack(rule.id) == 0) file_.refuse("a segment's id has two or three characters", Value(segment.node));
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

  const File& file_;
  Release& release_;
  std::map<std::string_view, ElementRule> by_number_;
};

class SetLoader {
 public:
  SetLoader(const File& file, Release& release) : file_(file), release_(release) {}

  void run() {
    static constexpr std::string_view kKeys[] = {"set",    "name",        "functional_id", "counts",
                                                 "totals", "differences", "judged_only",   "structure"};
    const Value json = file_.root();
    file_.allow(json, kKeys, "a set");
    rule_.id = file_.text(file_.at(json, "set"));
    rule_.name = file_.text(file_.at(json, "name"));
    rule_.functional_id = file_.text(file_.at(json, "functional_id"));
    const auto structure = items(file_.at(json, "structure"));
    compile_structure(structure, release_.segments.size(), rule_);
    if (const auto judged_only = json.find("judged_only")) {
      if (!judged_only->is_bool()) file_.refuse("true or false is wanted", *judged_only);
      rule_.judged_only = judged_only->as_bool();
    }
    if (const auto counts = json.find("counts")) add_counts(*counts);
    if (const auto totals = json.find("totals")) add_totals(*totals);
    if (const auto differences = json.find("differences")) add_differences(*differences);
    release_.sets.push_back(std::move(rule_));
  }

 private:
  std::vector<StructureItem> items(Value list) {
    static constexpr std::string_view kKeys[] = {"loop", "of"};
    if (!list.is_array() || list.size() == 0) file_.refuse("a structure is a list", list);
    std::vector<StructureItem> out;
    for (const Value row : list.elements()) {
      if (row.is_string()) {
        out.push_back(use(row));
        continue;
      }
      file_.allow(row, kKeys, "a loop");
      const Value named = file_.at(row, "loop");
      StructureItem loop = use(named);
      loop.of = items(file_.at(row, "of"));
      if (!loop.of.front().of.empty() || loop.of.front().segment != loop.segment) {
        file_.refuse("a loop begins with the segment that names it", named);
      }
      out.push_back(std::move(loop));
    }
    return out;
  }

  // "REF 0..n"
  StructureItem use(Value said) {
    const std::string_view text = file_.text(said);
    StructureItem item;
    const std::size_t blank = text.find(' ');
    item.segment = segment(text.substr(0, blank), said);
    if (blank == std::string_view::npos) return item;
    const auto range = range_of(text.substr(blank + 1));
    if (!range) file_.refuse("'" + std::string(text.substr(blank + 1)) + "' is no range", said);
    item.min = range->min;
    item.max = range->max;
    return item;
  }

  std::uint16_t segment(std::string_view id, Value near) {
    const std::uint16_t found = pack(id) == 0 ? kNone : release_.segment(pack(id));
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
      const ElementPlace said = place(member.key(), Value(member.node));
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

  const File& file_;
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
  try {
    for (const EmbeddedFile& segments : files) {
      if (!is_segments(segments)) continue;
      auto release = std::make_unique<Release>();
      const File file(segments, dictionary.documents_);
      SegmentsLoader(file, *release).run();
      for (const EmbeddedFile& set : files) {
        if (is_segments(set) || folder(set.path) != folder(segments.path)) continue;
        const File set_file(set, dictionary.documents_);
        SetLoader(set_file, *release).run();
      }
      dictionary.releases_.push_back(std::move(release));
    }
  } catch (const Refused& refused) {
    return fail(refused.error);
  }
  return dictionary;
}

}  // namespace proofload::x12
