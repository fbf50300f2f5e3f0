// contracts/json/schema.hpp — a JSON Schema (draft 7), compiled once, that judges values.
//
// What     compile() turns the text into rules; judge() walks value and rules together, once.
// Shape    immutable, cheap to copy; judging a value that holds allocates nothing. `format` is
//          asserted for date, time and date-time; patterns are RE2's, found anywhere as ECMA's are.
// Errors   compile(): what is no schema, a keyword, format or pattern that would not be judged, a
//          $ref to nowhere or in a circle; each names the JSON pointer. Nothing is skipped in
//          silence.
// Source   JSON Schema draft-07 (core, validation); annotations: title, description, default,
//          examples, $comment, readOnly, writeOnly.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/base/result.hpp"
#include "contracts/json/value.hpp"

namespace proofload::json {

// What a value does that its schema forbids.
struct Breach {
  std::string pointer;   // of the value: "/lines/0/quantity"; "" is the whole
  std::string keyword;   // of the schema: "required"
  std::string sentence;  // "is \"many\"; expected an integer"
  std::string property;  // required: the missing name; additionalProperties: the unknown one
  // additionalProperties: the names it might have been; enum: the values, strings without quotes.
  std::vector<std::string> allowed;
  std::size_t offset = 0;  // byte of the text: the value's, or the unknown property's key
};

// "/lines/0/quantity is \"many\"; expected an integer".
std::string to_text(const Breach& breach);

// The text of another schema that a $ref names, by absolute URI or relative to the name given to
// compile().
using SchemaResolver = std::function<std::optional<std::string_view>(std::string_view uri)>;

class Schema {
 public:
  // `name` is the base of relative $refs, such as the file's path in its folder.
  static Result<Schema> compile(std::string_view text, const SchemaResolver& resolve = {},
                                std::string_view name = "");
  // One of each absolute reference, such as "erp.schema.json#/definitions/Order"; what they share
  // is read and compiled once.
  static Result<std::vector<Schema>> compile_all(std::span<const std::string> references,
                                                 const SchemaResolver& resolve);

  bool holds(Value value) const;
  std::optional<Breach> judge(Value value) const;  // nothing: it holds
  std::vector<Breach> judge_all(Value value) const;

 private:
  struct Compiled;
  Schema(std::shared_ptr<const Compiled> compiled, std::size_t root)
      : compiled_(std::move(compiled)), root_(root) {}
  std::shared_ptr<const Compiled> compiled_;
  std::size_t root_;
};

}  // namespace proofload::json
