// contracts/json/codec.hpp — plain structs to and from JSON bodies, without a tree between them.
//
// What     A body is a struct with one BOOST_DESCRIBE_STRUCT line. codec.ipp holds the templates;
//          one .cpp per interface includes it and instantiates `template struct
//          proofload::json::Codec<CreateOrder>;`. All others include this header and call write(),
//          to_json() and read<CreateOrder>().
// Shape    Members: std::string, bool, std::int32_t, std::uint32_t, std::int64_t, NumberText,
//          described structs and enums (by name), std::vector, std::optional (absent when empty,
//          never null) and any type with a Wire. Names on the wire are the members' names, in the
//          order of the description.
// Errors   read(): a member that is missing, of another kind, out of range, or that its Wire
//          refuses; the text names its JSON pointer. Members that the struct does not know are
//          ignored: the schema judges those.
#pragma once

#include <string>
#include <vector>

#include "contracts/base/result.hpp"
#include "contracts/json/value.hpp"

namespace proofload::json {

// How a type of ours travels. Specialise it, for a JSON string, with
//   static std::string to(const T&);
//   static Result<T> from(std::string_view);
// or, in place of both string types, std::int64_t, NumberText or a described struct.
template <class T>
struct Wire;

// A JSON number by its text, exact: "12.50".
struct NumberText {
  std::string text = "0";
  friend bool operator==(const NumberText&, const NumberText&) = default;
};

// What a struct says of its JSON, for comparing it with a schema (agreement.hpp).
struct Shape {
  struct Field;
  enum class Type { string, integer, number, boolean, array, object };

  Type type = Type::string;
  std::vector<std::string> names;  // of an enum
  std::vector<Field> fields;       // of an object, in order
  std::vector<Shape> item;         // of an array, exactly one
};

struct Shape::Field {
  std::string name;
  bool required = true;
  Shape shape;
};

template <class T>
struct Codec {
  static void write(const T& value, std::string& out);
  static Result<T> read(Value value);
  static Shape shape();
};

// Appends to `out`.
template <class T>
void write(const T& value, std::string& out) {
  Codec<T>::write(value, out);
}

template <class T>
std::string to_json(const T& value) {
  constexpr std::size_t kSizeUsual = 256;
  std::string out;
  out.reserve(kSizeUsual);
  Codec<T>::write(value, out);
  return out;
}

template <class T>
Result<T> read(Value value) {
  return Codec<T>::read(value);
}

// A string with its quotes, escaped.
void write_string(std::string_view text, std::string& out);

}  // namespace proofload::json
