// contracts/base/index.hpp — state by name.
//
// Requires it is never iterated: its order is the library's. What needs an order keeps one of its
//          own. Elements stay where they are until they are erased.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "contracts/base/hash.hpp"

namespace proofload {

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return hash_bytes(text); }
};

template <class Value>
using Index = std::unordered_map<std::string, Value, TextHash, std::equal_to<>>;

// The element of that name, or nullptr.
template <class Value>
Value* find(Index<Value>& index, std::string_view name) {
  const auto found = index.find(name);
  return found == index.end() ? nullptr : &found->second;
}
template <class Value>
const Value* find(const Index<Value>& index, std::string_view name) {
  const auto found = index.find(name);
  return found == index.end() ? nullptr : &found->second;
}

}  // namespace proofload
