// contracts/port/record.ipp — the templates behind record.hpp.
#pragma once

#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "contracts/base/money.hpp"
#include "contracts/base/quantity.hpp"
#include "contracts/port/fields.hpp"
#include "contracts/port/record.hpp"

namespace proofload::record {

template <class T>
using MembersOf = boost::describe::describe_members<T, boost::describe::mod_public>;

inline void write(const std::string& value, FieldWriter& out) {
  out.text(value);
}
inline void write(std::integral auto value, FieldWriter& out) {
  out.number(value);
}
template <class T>
requires(std::is_enum_v<T>) void write(T value, FieldWriter& out) {
  out.number(static_cast<std::int64_t>(value));
}
inline void write(const Unit& value, FieldWriter& out) {
  out.text(value.text());
}
inline void write(const Quantity& value, FieldWriter& out) {
  out.number(value.millionths);
  write(value.unit, out);
}
inline void write(const Money& value, FieldWriter& out) {
  out.number(value.minor);
  out.text(value.currency.text());
}
inline void write(const UnitPrice& value, FieldWriter& out) {
  out.number(value.millionths);
  out.text(value.currency.text());
  write(value.basis, out);
}
template <class T>
void write(const std::optional<T>& value, FieldWriter& out);
template <class T>
void write(const std::vector<T>& values, FieldWriter& out);
template <class T>
requires(boost::describe::has_describe_members<T>::value) void write(const T& value,
                                                                     FieldWriter& out) {
  boost::mp11::mp_for_each<MembersOf<T>>([&](auto member) { write(value.*member.pointer, out); });
}
template <class T>
void write(const std::optional<T>& value, FieldWriter& out) {
  out.number(value ? 1 : 0);
  if (value) write(*value, out);
}
template <class T>
void write(const std::vector<T>& values, FieldWriter& out) {
  out.number(static_cast<std::int64_t>(values.size()));
  for (const T& value : values) write(value, out);
}

inline void read(FieldReader& in, std::string& value) {
  value = in.text();
}
template <std::integral T>
void read(FieldReader& in, T& value) {
  value = static_cast<T>(in.number());
}
template <class T>
requires(std::is_enum_v<T>) void read(FieldReader& in, T& value) {
  value = static_cast<T>(in.number());
}
inline void read(FieldReader& in, Unit& value) {
  value = Unit{in.text()};
}
inline void read(FieldReader& in, Quantity& value) {
  value.millionths = in.number();
  read(in, value.unit);
}
inline void read(FieldReader& in, Money& value) {
  value.minor = in.number();
  value.currency = Currency{in.text()};
}
inline void read(FieldReader& in, UnitPrice& value) {
  value.millionths = in.number();
  value.currency = Currency{in.text()};
  read(in, value.basis);
}
template <class T>
void read(FieldReader& in, std::optional<T>& value);
template <class T>
void read(FieldReader& in, std::vector<T>& values);
template <class T>
requires(boost::describe::has_describe_members<T>::value) void read(FieldReader& in, T& value) {
  boost::mp11::mp_for_each<MembersOf<T>>([&](auto member) { read(in, value.*member.pointer); });
}
template <class T>
void read(FieldReader& in, std::optional<T>& value) {
  if (in.number() != 0) read(in, value.emplace());
}
template <class T>
void read(FieldReader& in, std::vector<T>& values) {
  values.resize(static_cast<std::size_t>(in.number()));
  for (T& value : values) read(in, value);
}

}  // namespace proofload::record

namespace proofload {

template <class T>
std::string Record<T>::write(const T& value) {
  FieldWriter out;
  record::write(value, out);
  return out.take();
}

template <class T>
T Record<T>::read(std::string_view text) {
  FieldReader in(text);
  T value{};
  record::read(in, value);
  CHECK(in.is_at_end(), "a record of this type");
  return value;
}

}  // namespace proofload
