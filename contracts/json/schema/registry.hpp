// contracts/json/schema/registry.hpp — the schema documents of a compilation, and where each
// subschema is.
//
// What     Loads a document and those that it refers to, walks the places where schemas stand, and
//          notes their identities ($id) and the base of their references.
// Source   JSON Schema core draft-07, section 8.
#pragma once

#include <compare>
#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <string_view>

#include "contracts/json/parser.hpp"
#include "contracts/json/schema.hpp"

namespace proofload::json::schema {

struct Location {
  std::size_t document = 0;
  std::size_t offset = 0;
  friend auto operator<=>(const Location&, const Location&) = default;
};

struct Located {
  Value value;
  std::size_t document = 0;
  std::string pointer;
  std::string base;  // of references inside
  Location location() const { return {document, value.offset()}; }
};

class Registry {
 public:
  explicit Registry(SchemaResolver resolve) : resolve_(std::move(resolve)) {}

  Result<Located> load(std::string_view text, std::string_view uri);
  Result<Located> find(std::string_view reference, const Located& from);

  // The subschema at a value inside `parent`; what the walk did not come by inherits the base.
  Located child(const Located& parent, Value value, std::string pointer) const;
  // Of all documents, in the order of loading; grows with find().
  const std::deque<Located>& schemas() const { return schemas_; }

  Error error_at(const Located& at, std::string text, std::string hint = "") const;
  std::deque<Document> release() { return std::move(documents_); }

 private:
  void index(const Located& at);
  void index_children(const Located& at, std::string_view keyword, Value held);
  void identify(Located& at);

  SchemaResolver resolve_;
  std::deque<Document> documents_;
  std::deque<std::string> names_;
  std::deque<Located> schemas_;
  std::map<Location, std::size_t> by_location_;
  std::map<std::string, std::size_t, std::less<>> by_uri_;
};

}  // namespace proofload::json::schema
