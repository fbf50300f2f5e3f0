#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
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
using Json = DefinitionFile::Json;

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
    file_.allow(file_.json(), kKeys, "segments.json");
    directory_.name = file_.text(file_.at(file_.json(), "directory"));
    for (const auto& [id, value] : file_.at(file_.json(), "elements").items()) add_element(id, value);
    for (const auto& [id, value] : file_.at(file_.json(), "composites").items()) add_composite(id, value);
    for (const auto& [id, value] : file_.at(file_.json(), "segments").items()) add_segment(id, value);
    directory_.index();
  }

 private:
  void add_element(const std::string& id, const Json& json) {
    static constexpr std::string_view kKeys[] = {"type", "min", "max", "name", "codes"};
    file_.allow(json, kKeys, "an element");
    ElementRule rule;
    rule.number = file_.keep(id);
    rule.name = file_.text_or_empty(json, "name");
    const std::string_view type = file_.text(file_.at(json, "type"));
    const auto known = element_type(type);
    if (!known) file_.refuse("'" + std::string(type) + "' is no element type: AN, A or N", type);
    rule.type = *known;
    rule.length_min = file_.length(json, "min");
    rule.length_max = file_.length(json, "max");
    if (rule.length_max == 0 || rule.length_max < rule.length_min) {
      file_.refuse("an element has a greatest length, not less than the least", id);
    }
    rule.codes_begin = static_cast<std::uint32_t>(directory_.codes.size());
    for (const std::string_view code : edi::words(file_.text_or_empty(json, "codes"))) {
      if (edi::pack_code(code) == 0) file_.refuse("a code has at most eight characters", id);
      directory_.codes.push_back(edi::pack_code(code));
    }
    rule.codes_end = static_cast<std::uint32_t>(directory_.codes.size());
    std::sort(directory_.codes.begin() + rule.codes_begin, directory_.codes.end());
    by_number_.emplace(id, rule);
  }

  void add_composite(const std::string& id, const Json& json) {
    static constexpr std::string_view kKeys[] = {"name", "of"};
    file_.allow(json, kKeys, "a composite");
    ElementRule rule;
    rule.number = file_.keep(id);
    rule.name = file_.text_or_empty(json, "name");
    rule.type = ElementType::composite;
    rule.components_begin = static_cast<std::uint32_t>(directory_.elements.size());
    add_elements(id, file_.text(file_.at(json, "of")));
    rule.components_end = static_cast<std::uint32_t>(directory_.elements.size());
    by_number_.emplace(id, rule);
  }

  // "3035! C082 C058"; "7008*2" is 7008 twice.
  void add_elements(const std::string& of, std::string_view numbers) {
    for (std::string_view name : edi::words(numbers)) {
      std::uint32_t times = 1;
      if (const std::size_t star = name.find('*'); star != std::string_view::npos) {
        times = edi::number(name.substr(star + 1)).value_or(0);
        name = name.substr(0, star);
        if (times == 0) file_.refuse("'*' is followed by how often", of);
      }
      const bool required = name.ends_with('!');
      if (required) name.remove_suffix(1);
      const auto found = by_number_.find(std::string(name));
      if (found == by_number_.end()) file_.refuse("element " + std::string(name) + " is not defined", of);
      for (; times > 0; --times) {
        directory_.elements.push_back(found->second);
        directory_.elements.back().required = required;
      }
    }
  }

  void add_segment(const std::string& id, const Json& json) {
    static constexpr std::string_view kKeys[] = {"name", "elements"};
    file_.allow(json, kKeys, "a segment");
    SegmentRule rule;
    rule.id = file_.keep(id);
    if (id.size() != 3) file_.refuse("a segment's tag has three characters", id);
    rule.name = file_.text_or_empty(json, "name");
    rule.role = segment_role(rule.id);
    rule.elements_begin = static_cast<std::uint32_t>(directory_.elements.size());
    add_elements(id, file_.text(file_.at(json, "elements")));
    rule.elements_end = static_cast<std::uint32_t>(directory_.elements.size());
    if (rule.elements_end - rule.elements_begin > Segment::kElementsMax) file_.refuse("too many elements", id);
    directory_.segments.push_back(rule);
  }

  const DefinitionFile& file_;
  Directory& directory_;
  std::map<std::string, ElementRule> by_number_;
};

MessageRule read_message(const DefinitionFile& file, const Directory& directory) {
  static constexpr std::string_view kKeys[] = {"message", "name", "issues", "quantity", "priced", "structure"};
  const Json& json = file.json();
  file.allow(json, kKeys, "a message");
  MessageRule rule;
  rule.id = file.text(file.at(json, "message"));
  rule.name = file.text(file.at(json, "name"));
  rule.issues = edi::words(file.text(file.at(json, "issues")));
  rule.quantity = file.text_or_empty(json, "quantity");
  if (json.contains("priced")) {
    if (!json["priced"].is_boolean()) file.refuse("true or false is wanted", "priced");
    rule.priced = json["priced"].get<bool>();
  }
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
      const DefinitionFile file(segments, dictionary.texts_);
      DirectoryLoader(file, *directory).run();
      for (const EmbeddedFile& message : files) {
        if (is_segments(message) || folder(message.path) != folder(segments.path)) continue;
        directory->messages.push_back(read_message(DefinitionFile(message, dictionary.texts_), *directory));
      }
      dictionary.directories_.push_back(std::move(directory));
    }
  });
  if (!loaded) return tl::unexpected(loaded.error());
  return dictionary;
}

}  // namespace proofload::edifact
