#include "contracts/json/schema/registry.hpp"

#include "contracts/json/schema/keyword.hpp"
#include "contracts/json/schema/uri.hpp"

namespace proofload::json::schema {

Result<Located> Registry::load(std::string_view text, std::string_view uri) {
  Result<Document> document = Document::parse(std::string(text));
  if (!document) {
    Error error = document.error();
    error.text = "schema '" + std::string(uri) + "': " + error.text;
    if (error.place) error.place->file = uri;
    return fail(std::move(error));
  }
  documents_.push_back(*std::move(document));
  names_.emplace_back(uri);
  const Located root{.value = documents_.back().root(),
                     .document = documents_.size() - 1,
                     .pointer = "",
                     .base = std::string(uri)};
  by_uri_.emplace(uri, schemas_.size());
  index(root);
  return child(root, root.value, "");
}

Located Registry::child(const Located& parent, Value value, std::string pointer) const {
  const auto known = by_location_.find({parent.document, value.offset()});
  if (known != by_location_.end()) return schemas_[known->second];
  return {.value = value,
          .document = parent.document,
          .pointer = std::move(pointer),
          .base = parent.base};
}

// In draft 7 a $ref stands alone: an $id beside it does not count.
void Registry::identify(Located& at) {
  const std::optional<Value> id = at.value.find("$id");
  if (!id || !id->is_string() || at.value.find("$ref")) return;
  const std::string uri = resolve_uri(at.base, id->as_string());
  by_uri_.emplace(uri, schemas_.size());
  if (const std::string_view document = split_fragment(uri).document;
      document.size() == uri.size()) {
    at.base = document;
  }
}

void Registry::index(const Located& found) {
  Located at = found;
  identify(at);
  by_location_.emplace(at.location(), schemas_.size());
  schemas_.push_back(at);
  for (const Member member : at.value.members()) {
    if (find_keyword(member.key()) != nullptr) index_children(at, member.key(), member.value());
  }
}

void Registry::index_children(const Located& at, std::string_view keyword, Value held) {
  const auto below = [&](Value value, std::string_view token) {
    if (!value.is_object() && !value.is_bool()) return;
    std::string pointer = at.pointer;
    append_pointer(pointer, keyword);
    if (value.offset() != held.offset()) append_pointer(pointer, token);
    index(
        {.value = value, .document = at.document, .pointer = std::move(pointer), .base = at.base});
  };
  switch (find_keyword(keyword)->holds) {
    case Holds::nothing:
      return;
    case Holds::schema:
    case Holds::list:
    case Holds::schema_or_list: {
      if (!held.is_array()) return below(held, "");
      std::size_t i = 0;
      for (const Value element : held.elements()) below(element, std::to_string(i++));
      return;
    }
    case Holds::map:
      for (const Member member : held.members()) below(member.value(), member.key());
      return;
  }
}

Result<Located> Registry::find(std::string_view reference, const Located& from) {
  const std::string uri = resolve_uri(from.base, reference);
  if (const auto known = by_uri_.find(uri); known != by_uri_.end()) return schemas_[known->second];
  const auto [document, fragment] = split_fragment(uri);
  auto known = by_uri_.find(document);
  if (known == by_uri_.end()) {
    const std::optional<std::string_view> text = resolve_ ? resolve_(document) : std::nullopt;
    if (!text)
      return fail(error_at(from, "$ref to '" + std::string(document) + "', which is not there"));
    if (const Result<Located> loaded = load(*text, document); !loaded) return fail(loaded.error());
    known = by_uri_.find(document);
    if (const auto named = by_uri_.find(uri); named != by_uri_.end())
      return schemas_[named->second];
  }
  const Located root = schemas_[known->second];
  const std::string pointer = percent_decoded(fragment);
  if (const std::optional<Value> value = at_pointer(root.value, pointer)) {
    return child(root, *value, root.pointer + pointer);
  }
  return fail(error_at(from, "$ref to '" + std::string(reference) + "', which is not there"));
}

Error Registry::error_at(const Located& at, std::string text, std::string hint) const {
  const std::string& name = names_[at.document];
  return {.text = "schema '" + name + "' at '" + at.pointer + "': " + text,
          .place = place_in(name, documents_[at.document].text(), at.value.offset()),
          .hint = std::move(hint)};
}

}  // namespace proofload::json::schema
