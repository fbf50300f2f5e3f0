// contracts/port/record.hpp — a described struct to and from the text of its record in the store.
//
// What     Positional fields (fields.hpp) in the order of the description: a third of the JSON,
//          without its names, and as fast as memory. record.ipp holds the templates, instantiated
//          where a record is described: `template struct Record<Order>;`.
// Shape    members: numbers, enums, strings, quantities, money, prices, described structs, and vectors and
//          optionals of these.
#pragma once

#include <string>
#include <string_view>

namespace proofload {

template <class T>
struct Record {
  static std::string write(const T& value);
  static T read(std::string_view text);
};

template <class T>
std::string to_record(const T& value) {
  return Record<T>::write(value);
}

}  // namespace proofload
