// contracts/json/agreement.hpp — whether a described struct and a schema speak of the same body;
// for tests.
//
// What     Compares names, kinds, required-ness and enum names, down through arrays, nested structs
//          and $refs.
// Shape    one sentence a difference, each with its JSON pointer; none: they agree.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "contracts/json/codec.hpp"
#include "contracts/json/schema.hpp"

namespace proofload::json {

std::vector<std::string> differences(const Shape& shape, std::string_view schema_text,
                                     const SchemaResolver& resolve = {},
                                     std::string_view name = "");

template <class T>
std::vector<std::string> differences(std::string_view schema_text,
                                     const SchemaResolver& resolve = {},
                                     std::string_view name = "") {
  return differences(Codec<T>::shape(), schema_text, resolve, name);
}

}  // namespace proofload::json
