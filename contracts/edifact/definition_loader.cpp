#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "contracts/edi/definition_file.hpp"
#include "contracts/edi/definition_words.hpp"
#include "contracts/edi/segment_id.hpp"
#include "contracts/edifact/definition.hpp"
#include "contracts/edifact/segment.hpp"

namespace proofload::edifact {
namespace {

using edi::DefinitionFile;
using json::Value;

std::optional<ElementType> element_type(std::string_view text) {
  if (text == "AN") return ElementType::text;
  if (text == "A") return ElementType::letters;
  if (text == "N") return ElementType::number;
  return std::nullopt;
}

Role segment_role(std::string_view id) {
  using Row = std::pair<std::string_view, Role>;
  static constexpr Row kRows[] = {
      {"LIN", Role::line},     {"PIA", Role::product}, {"CPS", Role::level},  {"GIN", Role::identity},
      {"NAD", Role::party},    {"LOC", Role::place},   {"QTY", Role::quantity}, {"PRI", Role::price},
      {"MOA", Role::amount},   {"CNT", Role::control}, {"UNS", Role::section}, {"DTM", Role::period},
      {"ALC", Role::charge},   {"TAX", Role::tax}};
  for (const Row& row : kRows) {
    if (row.first == id) return row.second;
  }
  return Role::none;
}

class DirectoryLoader {
 public:
  DirectoryLoader(const DefinitionFile& file, Directory& directory) : file_(file), directory_(directory) {}

  void run() {
    static constexpr std::string_view kKeys[] = {"directory", "elements", "composites", "segments"};
    file_.allow(file_.root(), kKeys, "segments.json");
    directory_.name = file_.text(file_.at(file_.root(), "directory"));
    for (const json::Member each : file_.at(file_.root(), "elements").members()) add_element(each);
    for (const json::Member each : file_.at(file_.root(), "composites").members()) add_composite(each);
    for (const json::Member each : file_.at(file_.root(), "segments").members()) add_segment(each);
    directory_.index();
  }

 private:
  void add_element(json::Member element) {
    const Value said = element.value();
    static constexpr std::string_view kKeys[] = {"type", "min", "max", "name", "codes"};
    file_.allow(said, kKeys, "an element");
    ElementRule rule;
    rule.number = element.key();
    rule.name = file_.text_or_empty(said, "name");
    const Value type = file_.at(said, "type");
    const auto known = element_type(file_.text(type));
    if (!known) file_.refuse("'" + std::string(type.as_string()) + "' is no element type: AN, A or N", type);
    rule.type = *known;
    rule.length_min = file_.length(said, "min");
    rule.length_max = file_.length(said, "max");
    if (rule.length_max == 0 || rule.length_max < rule.length_min) {
      file_.refuse("an element has a greatest length, not less than the least", said);
    }
    rule.codes_begin = static_cast<std::uint32_t>(directory_.codes.size());
    for (const std::string_view code : edi::words(file_.text_or_empty(said, "codes"))) {
      if (edi::pack_code(code) == 0) file_.refuse("a code has at most eight characters", said);
      directory_.codes.push_back(edi::pack_code(code));
    }
    rule.codes_end = static_cast<std::uint32_t>(directory_.codes.size());
    std::sort(directory_.codes.begin() + rule.codes_begin, directory_.codes.end());
    by_number_.emplace(rule.number, rule);
  }

  void add_composite(json::Member composite) {
    const Value said = composite.value();
    static constexpr std::string_view kKeys[] = {"name", "of"};
    file_.allow(said, kKeys, "a composite");
    ElementRule rule;
    rule.number = composite.key();
    rule.name = file_.text_or_empty(said, "name");
    rule.type = ElementType::composite;
    rule.components_begin = static_cast<std::uint32_t>(directory_.elements.size());
    add_elements(file_.at(said, "of"));
    rule.components_end = static_cast<std::uint32_t>(directory_.elements.size());
    by_number_.emplace(rule.number, rule);
  }

  // "3035! C082 C058"; "7008*2" is 7008 twice.
  void add_elements(Value numbers) {
    for (std::string_view name : edi::words(file_.text(numbers))) {
      std::uint32_t times = 1;
      if (const std::size_t star = name.find('*'); star != std::string_view::npos) {
        times = edi::number(name.substr(star + 1)).value_or(0);
        name = name.substr(0, star);
        if (times == 0) file_.refuse("'*' is followed by how often", numbers);
      }
      const bool required = name.ends_with('!');
      if (required) name.remove_suffix(1);
      const auto found = by_number_.find(name);
      if (found == by_number_.end()) file_.refuse("element " + std::string(name) + " is not defined", numbers);
      for (; times > 0; --times) {
        directory_.elements.push_back(found->second);
        directory_.elements.back().required = required;
      }
    }
  }

  void add_segment(json::Member segment) {
    const Value said = segment.value();
    static constexpr std::string_view kKeys[] = {"name", "elements"};
    file_.allow(said, kKeys, "a segment");
    SegmentRule rule;
    rule.id = segment.key();
    if (rule.id.size() != 3) file_.refuse("a segment's tag has three characters", edi::key_of(segment));
    rule.name = file_.text_or_empty(said, "name");
    rule.role = segment_role(rule.id);
    rule.elements_begin = static_cast<std::uint32_t>(directory_.elements.size());
    add_elements(file_.at(said, "elements"));
    rule.elements_end = static_cast<std::uint32_t>(directory_.elements.size());
    if (rule.elements_end - rule.elements_begin > Segment::kElementsMax) file_.refuse("too many elements", said);
    directory_.segments.push_back(rule);
  }

  const DefinitionFile& file_;
  Directory& directory_;
  std::map<std::string_view, ElementRule> by_number_;
};

MessageRule read_message(const DefinitionFile& file, const Directory& directory) {
  static constexpr std::string_view kKeys[] = {"message", "name", "issues", "quantity", "priced", "structure"};
  const Value json = file.root();
  file.allow(json, kKeys, "a message");
  MessageRule rule;
  rule.id = file.text(file.at(json, "message"));
  rule.name = file.text(file.at(json, "name"));
  rule.issues = edi::words(file.text(file.at(json, "issues")));
  rule.quantity = file.text_or_empty(json, "quantity");
  rule.priced = file.flag(json, "priced");
  edi::compile(file.structure(file.at(json, "structure"),
                              [&](std::string_view id) { return directory.segment(edi::pack(id)); }),
               directory.segments.size(), rule);
  return rule;
}

}  // namespace

Result<Dictionary> Dictionary::load(std::span<const EmbeddedFile> files) {
  Dictionary dictionary;
  const auto is_segments = [](const EmbeddedFile& file) { return file.path.ends_with("segments.json"); };
  const auto folder = [](std::string_view path) { return path.substr(0, path.rfind('/') + 1); };
  const auto loaded = edi::load_definitions([&] {
    for (const EmbeddedFile& segments : files) {
      if (!is_segments(segments)) continue;
      auto directory = std::make_unique<Directory>();
      DirectoryLoader(DefinitionFile(segments, dictionary.documents_), *directory).run();
      for (const EmbeddedFile& message : files) {
        if (is_segments(message) || folder(message.path) != folder(segments.path)) continue;
        directory->messages.push_back(read_message(DefinitionFile(message, dictionary.documents_), *directory));
      }
      dictionary.directories_.push_back(std::move(directory));
    }
  });
  if (!loaded) return tl::unexpected(loaded.error());
  return dictionary;
}

}  // namespace proofload::edifact
