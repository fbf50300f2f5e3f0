#include "contracts/edi/definition_file.hpp"

#include <algorithm>

#include "contracts/base/suggest.hpp"
#include "contracts/edi/definition_words.hpp"

namespace proofload::edi {
namespace {

using json::Value;

json::Document parsed(const EmbeddedFile& file) {
  auto document = json::Document::parse(std::string(file.content));
  if (document) return *std::move(document);
  Error error = document.error();
  error.text = "this is no JSON: " + error.text;
  if (error.place) error.place->file = file.path;
  throw Refused{std::move(error)};
}

// "REF 0..n"; no range is exactly once.
StructureItem use_of(const DefinitionFile& file, Value said,
                     const std::function<std::uint16_t(std::string_view)>& segment_of) {
  const std::string_view text = file.text(said);
  StructureItem item;
  const std::size_t blank = text.find(' ');
  item.segment = segment_of(text.substr(0, blank));
  if (item.segment == kNone) {
    file.refuse("segment '" + std::string(text.substr(0, blank)) + "' is not defined", said);
  }
  if (blank == std::string_view::npos) return item;
  const auto range = range_of(text.substr(blank + 1));
  if (!range) file.refuse("'" + std::string(text.substr(blank + 1)) + "' is no range", said);
  item.min = range->min;
  item.max = range->max;
  return item;
}

}  // namespace

DefinitionFile::DefinitionFile(const EmbeddedFile& file, Documents& documents)
    : file_(file), root_(documents.emplace_back(parsed(file)).root()) {}

void DefinitionFile::refuse(std::string text, Value near, std::string hint) const {
  throw Refused{{std::move(text), place_in(file_.path, file_.content, near.offset()), std::move(hint)}};
}

void DefinitionFile::allow(Value object, std::span<const std::string_view> keys, std::string_view what) const {
  if (!object.is_object()) refuse(std::string(what) + " is an object", object);
  for (const json::Member member : object.members()) {
    const std::string_view key = member.key();
    if (std::find(keys.begin(), keys.end(), key) != keys.end()) continue;
    refuse("'" + std::string(key) + "' is no key of " + std::string(what), key_of(member), did_you_mean(key, keys));
  }
}

Value DefinitionFile::at(Value object, std::string_view key) const {
  const auto value = object.find(key);
  if (!value) refuse("'" + std::string(key) + "' is missing", object);
  return *value;
}

std::string_view DefinitionFile::text(Value value) const {
  if (!value.is_string()) refuse("a text is wanted, not " + std::string(json::kind_text(value.kind())), value);
  return value.as_string();
}

std::string_view DefinitionFile::text_or_empty(Value object, std::string_view key) const {
  const auto value = object.find(key);
  return value ? text(*value) : std::string_view();
}

std::uint16_t DefinitionFile::length(Value object, std::string_view key) const {
  constexpr std::int64_t kLongest = 9999;
  const auto value = object.find(key);
  if (!value) return 0;
  const auto length = value->as_int64();
  if (!length || *length < 0 || *length > kLongest) refuse("a length is a whole number", *value);
  return static_cast<std::uint16_t>(*length);
}

bool DefinitionFile::flag(Value object, std::string_view key) const {
  const auto value = object.find(key);
  if (value && !value->is_bool()) refuse("true or false is wanted", *value);
  return value && value->as_bool();
}

std::vector<StructureItem> DefinitionFile::structure(
    Value list, const std::function<std::uint16_t(std::string_view)>& segment_of) const {
  static constexpr std::string_view kKeys[] = {"loop", "of"};
  if (!list.is_array() || list.size() == 0) refuse("a structure is a list", list);
  std::vector<StructureItem> out;
  for (const Value row : list.elements()) {
    if (row.is_string()) {
      out.push_back(use_of(*this, row, segment_of));
      continue;
    }
    allow(row, kKeys, "a loop");
    const Value named = at(row, "loop");
    StructureItem loop = use_of(*this, named, segment_of);
    loop.of = structure(at(row, "of"), segment_of);
    if (!loop.of.front().of.empty() || loop.of.front().segment != loop.segment) {
      refuse("a loop begins with the segment that names it", named);
    }
    out.push_back(std::move(loop));
  }
  return out;
}

Result<void> load_definitions(const std::function<void()>& load) {
  try {
    load();
    return {};
  } catch (const Refused& refused) {
    return fail(refused.error);
  }
}

}  // namespace proofload::edi
