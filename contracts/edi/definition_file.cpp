#include "contracts/edi/definition_file.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "contracts/base/suggest.hpp"
#include "contracts/edi/definition_words.hpp"

namespace proofload::edi {
namespace {

// "REF 0..n"; no range is exactly once.
StructureItem use_of(const DefinitionFile& file, std::string_view text,
                     const std::function<std::uint16_t(std::string_view)>& segment_of) {
  StructureItem item;
  const std::size_t blank = text.find(' ');
  item.segment = segment_of(text.substr(0, blank));
  if (item.segment == kNone) {
    file.refuse("segment '" + std::string(text.substr(0, blank)) + "' is not defined", text);
  }
  if (blank == std::string_view::npos) return item;
  const auto range = range_of(text.substr(blank + 1));
  if (!range) file.refuse("'" + std::string(text.substr(blank + 1)) + "' is no range", text);
  item.min = range->min;
  item.max = range->max;
  return item;
}

}  // namespace

DefinitionFile::DefinitionFile(const EmbeddedFile& file, Texts& texts) : file_(file), texts_(texts) {
  try {
    json_ = std::make_unique<Json>(Json::parse(file.content));
  } catch (const Json::parse_error& bad) {
    throw Refused{{"this is no JSON", place_in(file.path, file.content, bad.byte == 0 ? 0 : bad.byte - 1), ""}};
  }
}

DefinitionFile::~DefinitionFile() = default;

void DefinitionFile::refuse(std::string text, std::string_view near, std::string hint) const {
  const std::size_t at = file_.content.find("\"" + std::string(near));
  throw Refused{{std::move(text), place_in(file_.path, file_.content, at == std::string_view::npos ? 0 : at),
                 std::move(hint)}};
}

void DefinitionFile::allow(const Json& object, std::span<const std::string_view> keys, std::string_view what) const {
  if (!object.is_object()) refuse(std::string(what) + " is an object", "");
  for (const auto& [key, value] : object.items()) {
    if (std::find(keys.begin(), keys.end(), key) != keys.end()) continue;
    refuse("'" + key + "' is no key of " + std::string(what), key, did_you_mean(key, keys));
  }
}

const DefinitionFile::Json& DefinitionFile::at(const Json& object, const char* key) const {
  if (!object.is_object() || !object.contains(key)) refuse("'" + std::string(key) + "' is missing", "");
  return object[key];
}

std::string_view DefinitionFile::keep(std::string_view text) const {
  texts_.push_back(std::make_unique<const std::string>(text));
  return *texts_.back();
}

std::string_view DefinitionFile::text(const Json& value) const {
  if (!value.is_string()) refuse("a text is wanted, not " + value.dump(), "");
  return keep(value.get_ref<const std::string&>());
}

std::string_view DefinitionFile::text_or_empty(const Json& object, const char* key) const {
  return object.contains(key) ? text(object[key]) : std::string_view();
}

std::uint16_t DefinitionFile::length(const Json& object, const char* key) const {
  if (!object.contains(key)) return 0;
  if (!object[key].is_number_unsigned() || object[key] > 9999) refuse("a length is a whole number", key);
  return object[key].get<std::uint16_t>();
}

std::vector<StructureItem> DefinitionFile::structure(
    const Json& list, const std::function<std::uint16_t(std::string_view)>& segment_of) const {
  static constexpr std::string_view kKeys[] = {"loop", "of"};
  if (!list.is_array() || list.empty()) refuse("a structure is a list", "structure");
  std::vector<StructureItem> out;
  for (const Json& row : list) {
    if (row.is_string()) {
      out.push_back(use_of(*this, text(row), segment_of));
      continue;
    }
    allow(row, kKeys, "a loop");
    StructureItem loop = use_of(*this, text(at(row, "loop")), segment_of);
    loop.of = structure(at(row, "of"), segment_of);
    if (!loop.of.front().of.empty() || loop.of.front().segment != loop.segment) {
      refuse("a loop begins with the segment that names it", text(row["loop"]));
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
  } catch (const nlohmann::json::exception& bad) {
    return fail(std::string("a definition cannot be read: ") + bad.what());
  }
}

}  // namespace proofload::edi
