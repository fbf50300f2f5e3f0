#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>

#include "contracts/edi/definition_file.hpp"
#include "contracts/x12/definition.hpp"
#include "contracts/x12/definition_words.hpp"
#include "contracts/x12/segment_id.hpp"

namespace proofload::x12 {
namespace {

using edi::DefinitionFile;
using Json = DefinitionFile::Json;

class SegmentsLoader {
 public:
  SegmentsLoader(const DefinitionFile& file, Release& release) : file_(file), release_(release) {}

  void run() {
    static constexpr std::string_view kKeys[] = {"release", "elements", "composites", "segments"};
    file_.allow(file_.json(), kKeys, "segments.json");
    release_.name = file_.text(file_.at(file_.json(), "release"));
    for (const auto& [id, value] : file_.at(file_.json(), "elements").items())
      add_element(id, value);
    for (const auto& [id, value] : file_.at(file_.json(), "composites").items())
      add_composite(id, value);
    for (const auto& [id, value] : file_.at(file_.json(), "segments").items())
      add_segment(id, value);
    release_.index();
  }

 private:
  void add_element(const std::string& id, const Json& json) {
    static constexpr std::string_view kKeys[] = {"type", "min", "max", "name", "codes"};
    file_.allow(json, kKeys, "an element");
    ElementRule rule;
    rule.number = file_.text(Json(id));
    rule.name = file_.text_or_empty(json, "name");
    const std::string_view type = file_.text(file_.at(json, "type"));
    const auto known = type_of(type);
    if (!known) {
      file_.refuse("'" + std::string(type) + "' is no element type: AN, ID, N, R, DT or TM", type);
    }
    rule.type = *known;
    rule.length_min = file_.length(json, "min");
    rule.length_max = file_.length(json, "max");
    rule.codes_begin = static_cast<std::uint32_t>(release_.codes.size());
    for (const std::string_view code : words(file_.text_or_empty(json, "codes"))) {
      if (pack_code(code) == 0) file_.refuse("a code has at most eight characters", id);
      release_.codes.push_back(pack_code(code));
    }
    rule.codes_end = static_cast<std::uint32_t>(release_.codes.size());
    std::sort(release_.codes.begin() + rule.codes_begin, release_.codes.end());
    by_number_.emplace(id, rule);
  }

  void add_composite(const std::string& id, const Json& json) {
    ElementRule rule;
    rule.number = file_.text(Json(id));
    rule.type = ElementType::composite;
    rule.components_begin = static_cast<std::uint32_t>(release_.elements.size());
    add_elements(id, file_.text(json));
    rule.components_end = static_cast<std::uint32_t>(release_.elements.size());
    by_number_.emplace(id, rule);
  }

  void add_elements(const std::string& of, std::string_view numbers) {
    for (std::string_view name : words(numbers)) {
      const bool required = name.ends_with('!');
      if (required) name.remove_suffix(1);
      const auto found = by_number_.find(std::string(name));
      if (found == by_number_.end())
        file_.refuse("element " + std::string(name) + " is not defined", of);
      release_.elements.push_back(found->second);
      release_.elements.back().required = required;
    }
  }

  void add_segment(const std::string& id, const Json& json) {
    static constexpr std::string_view kKeys[] = {"name", "elements", "conditions"};
    file_.allow(json, kKeys, "a segment");
    SegmentRule rule;
    rule.id = file_.text(Json(id));
    if (pack(rule.id) == 0) file_.refuse("a segment's id has two or three characters", id);
    rule.name = file_.text_or_empty(json, "name");
    rule.role = role_of(rule.id);
    rule.elements_begin = static_cast<std::uint32_t>(release_.elements.size());
    add_elements(id, file_.text(file_.at(json, "elements")));
    rule.elements_end = static_cast<std::uint32_t>(release_.elements.size());
    const std::uint32_t count = rule.elements_end - rule.elements_begin;
    if (count > 60) file_.refuse("a segment has at most 60 elements", id);
    for (std::uint32_t i = 0; i < count; ++i) {
      const ElementRule& element = release_.elements[rule.elements_begin + i];
      if (element.required) rule.required |= std::uint64_t{1} << (i + 1);
      if (element.number == "235" && i + 1 < count)
        rule.product_qualifiers |= std::uint64_t{1} << (i + 1);
    }
    rule.conditions_begin = static_cast<std::uint32_t>(release_.conditions.size());
    for (const std::string_view text : words(file_.text_or_empty(json, "conditions")))
      add_condition(id, text, count);
    rule.conditions_end = static_cast<std::uint32_t>(release_.conditions.size());
    release_.segments.push_back(rule);
  }

  void add_condition(const std::string& segment, std::string_view text, std::uint32_t count) {
    static constexpr std::string_view kKinds = "PRECL";
    const std::size_t which = kKinds.find(text[0]);
    if (which == std::string_view::npos || text.size() < 5 || text.size() % 2 == 0) {
      file_.refuse("'" + std::string(text) + "' is no condition such as P0607", segment);
    }
    Condition condition;
    condition.kind = static_cast<Condition::Kind>(which);
    condition.text = text;
    for (std::size_t i = 1; i < text.size(); i += 2) {
      const auto position = number(text.substr(i, 2));
      if (!position || *position == 0 || *position > count) {
        file_.refuse("'" + std::string(text) + "' names an element that is not there", segment);
      }
      if (i == 1) condition.first = static_cast<std::uint8_t>(*position);
      condition.all |= std::uint64_t{1} << *position;
    }
    release_.conditions.push_back(condition);
  }

  const DefinitionFile& file_;
  Release& release_;
  std::map<std::string, ElementRule> by_number_;
};

class SetLoader {
 public:
  SetLoader(const DefinitionFile& file, Release& release) : file_(file), release_(release) {}

  void run() {
    static constexpr std::string_view kKeys[] = {"set",    "name",        "functional_id", "counts",
                                                 "totals", "differences", "judged_only",   "structure"};
    const Json& json = file_.json();
    file_.allow(json, kKeys, "a set");
    rule_.id = file_.text(file_.at(json, "set"));
    rule_.name = file_.text(file_.at(json, "name"));
    rule_.functional_id = file_.text(file_.at(json, "functional_id"));
    edi::compile(file_.structure(file_.at(json, "structure"), [&](std::string_view id) { return segment(id); }),
                 release_.segments.size(), rule_);
    if (json.contains("judged_only")) {
      if (!json["judged_only"].is_boolean()) file_.refuse("true or false is wanted", "judged_only");
      rule_.judged_only = json["judged_only"].get<bool>();
    }
    if (json.contains("counts")) add_counts(json["counts"]);
    if (json.contains("totals")) add_totals(json["totals"]);
    if (json.contains("differences")) add_differences(json["differences"]);
    release_.sets.push_back(std::move(rule_));
  }

 private:
  std::uint16_t segment(std::string_view id) const { return pack(id) == 0 ? kNone : release_.segment(pack(id)); }

  std::uint16_t segment(std::string_view id, std::string_view near) {
    const std::uint16_t found = segment(id);
    if (found == kNone) file_.refuse("segment '" + std::string(id) + "' is not defined", near);
    return found;
  }

  void add_counts(const Json& json) {
    static constexpr std::string_view kKeys[] = {"CTT01", "CTT02"};
    file_.allow(json, kKeys, "counts");
    rule_.counted_segment = segment(file_.text(file_.at(json, "CTT01")), "counts");
    if (!json.contains("CTT02")) return;
    rule_.hashed = place(file_.text(json["CTT02"]));
  }

  void add_totals(const Json& json) {
    static constexpr std::string_view kKeys[] = {"says", "sums", "unless"};
    if (!json.is_array() || json.size() > SetRule::kTotalsMax)
      file_.refuse("totals are a list of at most " + std::to_string(SetRule::kTotalsMax), "totals");
    for (const Json& row : json) {
      file_.allow(row, kKeys, "a total");
      TotalRule total{place(file_.text(file_.at(row, "says"))),
                      place(file_.text(file_.at(row, "sums")))};
      if (row.contains("unless"))
        total.unless = beside(total.says, file_.text(row["unless"])).element;
      rule_.totals.push_back(total);
    }
  }

  void add_differences(const Json& json) {
    if (!json.is_object()) file_.refuse("differences are an object", "differences");
    for (const auto& [says, of] : json.items()) {
      const auto both = words(file_.text(of));
      if (both.size() != 2) file_.refuse("a difference is of two elements", says);
      const ElementPlace said = place(says);
      rule_.differences.push_back(
          {said, beside(said, both[0]).element, beside(said, both[1]).element});
    }
  }

  // "PO102"
  ElementPlace place(std::string_view text) {
    const auto element = text.size() < 4 ? std::nullopt : number(text.substr(text.size() - 2));
    if (!element) file_.refuse("'" + std::string(text) + "' is no element such as PO102", text);
    const std::uint16_t found = segment(text.substr(0, text.size() - 2), text);
    const SegmentRule& rule = release_.segments[found];
    if (*element == 0 || *element > rule.elements_end - rule.elements_begin)
      file_.refuse("'" + std::string(text) + "' names an element that is not there", text);
    return {found, static_cast<std::uint16_t>(*element)};
  }

  ElementPlace beside(const ElementPlace& other, std::string_view text) {
    const ElementPlace found = place(text);
    if (found.segment != other.segment)
      file_.refuse("'" + std::string(text) + "' is of another segment than what it is said with",
                   text);
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
      const DefinitionFile file(segments, dictionary.texts_);
      SegmentsLoader(file, *release).run();
      for (const EmbeddedFile& set : files) {
        if (is_segments(set) || folder(set.path) != folder(segments.path)) continue;
        const DefinitionFile set_file(set, dictionary.texts_);
        SetLoader(set_file, *release).run();
      }
      dictionary.releases_.push_back(std::move(release));
    }
  });
  if (!loaded) return tl::unexpected(loaded.error());
  return dictionary;
}

}  // namespace proofload::x12
