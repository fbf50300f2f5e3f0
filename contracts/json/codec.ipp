// contracts/json/codec.ipp — the templates behind codec.hpp; include it in the .cpp that
// instantiates an interface's bodies.
//
// Requires each struct and enum is described (BOOST_DESCRIBE_STRUCT, BOOST_DESCRIBE_ENUM) and
//          default-constructible, each Wire specialised, before the instantiation. A struct does
//          not contain itself.
#pragma once

#include <array>
#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "contracts/json/codec.hpp"
#include "contracts/json/codec_parts.hpp"

namespace proofload::json::parts {

template <class T>
using MembersOf = boost::describe::describe_members<T, boost::describe::mod_any_access |
                                                           boost::describe::mod_inherited>;

template <class T>
concept Described = boost::describe::has_describe_members<T>::value && std::is_class_v<T>;
template <class T>
concept Named = std::is_enum_v<T> && boost::describe::has_describe_enumerators<T>::value;
template <class T>
concept Wired = requires(const T& value) {
  Wire<T>::to(value);
};
template <class T>
concept Whole = std::is_same_v<T, std::int32_t> || std::is_same_v<T, std::uint32_t> ||
    std::is_same_v<T, std::int64_t>;

template <class T>
inline constexpr bool kIsOptional = false;
template <class T>
inline constexpr bool kIsOptional<std::optional<T>> = true;
template <class T>
inline constexpr bool kIsVector = false;
template <class T>
inline constexpr bool kIsVector<std::vector<T>> = true;
template <class>
inline constexpr bool kUnsupported = false;

// `,"name":` as bytes, put together by the compiler.
template <class Descriptor>
constexpr auto key_bytes() {
  constexpr std::string_view name = Descriptor::name;
  std::array<char, name.size() + 4> bytes{};
  bytes[0] = ',';
  bytes[1] = '"';
  for (std::size_t i = 0; i < name.size(); ++i) bytes[i + 2] = name[i];
  bytes[name.size() + 2] = '"';
  bytes[name.size() + 3] = ':';
  return bytes;
}
template <class Descriptor>
inline constexpr auto kKey = key_bytes<Descriptor>();

template <class T>
void write_value(const T& value, std::string& out);

template <class T>
void write_struct(const T& value, std::string& out) {
  const std::size_t begin = out.size();
  boost::mp11::mp_for_each<MembersOf<T>>([&](auto descriptor) {
    using Descriptor = decltype(descriptor);
    const auto& member = value.*Descriptor::pointer;
    const auto put = [&out](const auto& present) {
      out.append(kKey<Descriptor>.data(), kKey<Descriptor>.size());
      write_value(present, out);
    };
    if constexpr (kIsOptional<std::remove_cvref_t<decltype(member)>>) {
      if (member) put(*member);
    } else {
      put(member);
    }
  });
  if (out.size() == begin) out += ',';
  out[begin] = '{';
  out += '}';
}

template <class T>
void write_value(const T& value, std::string& out) {
  if constexpr (Wired<T>) {
    write_value(Wire<T>::to(value), out);
  } else if constexpr (std::is_same_v<T, std::string>) {
    write_string(value, out);
  } else if constexpr (std::is_same_v<T, bool>) {
    out += value ? "true" : "false";
  } else if constexpr (Whole<T>) {
    write_integer(value, out);
  } else if constexpr (std::is_same_v<T, NumberText>) {
    out += value.text;
  } else if constexpr (kIsVector<T>) {
    out += '[';
    for (const auto& element : value) {
      if (&element != value.data()) out += ',';
      write_value(element, out);
    }
    out += ']';
  } else if constexpr (Named<T>) {
    write_string(boost::describe::enum_to_string(value, ""), out);
  } else if constexpr (Described<T>) {
    write_struct(value, out);
  } else {
    static_assert(kUnsupported<T>, "a member that codec.hpp does not name; give it a Wire");
  }
}

template <class T>
bool read_value(Value value, T& out, Failure& failure);

template <class T>
bool read_struct(Value value, T& out, Failure& failure) {
  if (!value.is_object()) return failure.kind(value, "an object");
  MemberCursor cursor(value);
  bool well = true;
  boost::mp11::mp_for_each<MembersOf<T>>([&](auto descriptor) {
    if (!well) return;
    auto& member = out.*descriptor.pointer;
    const std::optional<Value> found = cursor.take(descriptor.name);
    if (found) {
      well = read_value(*found, member, failure) || failure.below(descriptor.name);
    } else if constexpr (!kIsOptional<std::remove_cvref_t<decltype(member)>>) {
      well = failure.missing(descriptor.name);
    }
  });
  return well;
}

template <class T>
bool read_array(Value value, std::vector<T>& out, Failure& failure) {
  if (!value.is_array()) return failure.kind(value, "an array");
  out.clear();
  out.reserve(value.size());
  for (const Value element : value.elements()) {
    if (!read_value(element, out.emplace_back(), failure))
      return failure.below(std::to_string(out.size() - 1));
  }
  return true;
}

template <class T>
bool read_enum(Value value, T& out, Failure& failure) {
  if (!value.is_string()) return failure.kind(value, "a string");
  const std::string_view text = value.as_string();
  bool found = false;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>([&](auto enumerator) {
    if (text != enumerator.name) return;
    out = enumerator.value;
    found = true;
  });
  return found || failure.refused("'" + std::string(text) + "' is not one of its names");
}

template <class T>
bool read_wire(Value value, T& out, Failure& failure) {
  using Carrier = decltype(Wire<T>::to(out));
  const auto take = [&](Result<T> read) {
    if (!read) return failure.refused(read.error().text);
    out = *std::move(read);
    return true;
  };
  if constexpr (std::is_same_v<Carrier, std::string>) {
    return value.is_string() ? take(Wire<T>::from(value.as_string()))
                             : failure.kind(value, "a string");
  } else {
    Carrier carried{};
    return read_value(value, carried, failure) && take(Wire<T>::from(carried));
  }
}

template <class T>
bool read_value(Value value, T& out, Failure& failure) {
  if constexpr (Wired<T>) {
    return read_wire(value, out, failure);
  } else if constexpr (std::is_same_v<T, std::string>) {
    if (!value.is_string()) return failure.kind(value, "a string");
    out = value.as_string();
    return true;
  } else if constexpr (std::is_same_v<T, bool>) {
    if (!value.is_bool()) return failure.kind(value, "a boolean");
    out = value.as_bool();
    return true;
  } else if constexpr (Whole<T>) {
    const std::optional<std::int64_t> number = value.as_int64();
    if (!number) return failure.kind(value, "an integer of at most 64 bits");
    if (!std::in_range<T>(*number))
      return failure.refused(std::to_string(*number) + " is out of range");
    out = static_cast<T>(*number);
    return true;
  } else if constexpr (std::is_same_v<T, NumberText>) {
    if (!value.is_number()) return failure.kind(value, "a number");
    out.text = value.number_text();
    return true;
  } else if constexpr (kIsOptional<T>) {
    return read_value(value, out.emplace(), failure);
  } else if constexpr (kIsVector<T>) {
    return read_array(value, out, failure);
  } else if constexpr (Named<T>) {
    return read_enum(value, out, failure);
  } else if constexpr (Described<T>) {
    return read_struct(value, out, failure);
  } else {
    static_assert(kUnsupported<T>, "a member that codec.hpp does not name; give it a Wire");
  }
}

template <class T>
Shape shape_of() {
  Shape shape;
  if constexpr (Wired<T>) {
    shape = shape_of<decltype(Wire<T>::to(std::declval<const T&>()))>();
  } else if constexpr (std::is_same_v<T, bool>) {
    shape.type = Shape::Type::boolean;
  } else if constexpr (Whole<T>) {
    shape.type = Shape::Type::integer;
  } else if constexpr (std::is_same_v<T, NumberText>) {
    shape.type = Shape::Type::number;
  } else if constexpr (kIsOptional<T>) {
    shape = shape_of<typename T::value_type>();
  } else if constexpr (kIsVector<T>) {
    shape.type = Shape::Type::array;
    shape.item.push_back(shape_of<typename T::value_type>());
  } else if constexpr (Named<T>) {
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>(
        [&](auto enumerator) { shape.names.emplace_back(enumerator.name); });
  } else if constexpr (Described<T>) {
    shape.type = Shape::Type::object;
    boost::mp11::mp_for_each<MembersOf<T>>([&](auto descriptor) {
      using MemberType = std::remove_cvref_t<decltype(std::declval<T&>().*descriptor.pointer)>;
      shape.fields.push_back({.name = descriptor.name,
                              .required = !kIsOptional<MemberType>,
                              .shape = shape_of<MemberType>()});
    });
  }
  return shape;
}

}  // namespace proofload::json::parts

namespace proofload::json {

template <class T>
void Codec<T>::write(const T& value, std::string& out) {
  parts::write_value(value, out);
}

template <class T>
Result<T> Codec<T>::read(Value value) {
  T out{};
  parts::Failure failure;
  if (!parts::read_value(value, out, failure)) return fail(failure.error());
  return out;
}

template <class T>
Shape Codec<T>::shape() {
  return parts::shape_of<T>();
}

}  // namespace proofload::json
