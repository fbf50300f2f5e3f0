// contracts/json/schema/property_table.hpp — the names that an object's rules know, found by a
// key's hash.
//
// Shape    open addressing over the hash that the parser stored with the key; at most half full.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

#include "contracts/json/value.hpp"

namespace proofload::json::schema {

struct Rule;

struct Property {
  std::string_view name;
  std::uint16_t hash = 0;
  bool required = false;
  const Rule* rule = nullptr;  // null: required, but not among `properties`
};

class PropertyTable {
 public:
  // The property of that name, added when it is new. Call build() when all are there.
  Property& at(std::string_view name) {
    for (Property& property : all_) {
      if (property.name == name) return property;
    }
    return all_.emplace_back(Property{.name = name, .hash = key_hash(name)});
  }

  void build() {
    slots_.assign(std::bit_ceil(all_.size() * 2 + 1), kEmpty);
    required_ = 0;
    for (std::uint32_t i = 0; i < all_.size(); ++i) {
      std::size_t slot = all_[i].hash & mask();
      while (slots_[slot] != kEmpty) slot = (slot + 1) & mask();
      slots_[slot] = i;
      if (all_[i].required) ++required_;
    }
  }

  const Property* find(const Node& key) const {
    if (all_.empty()) return nullptr;
    for (std::size_t slot = key.hash & mask(); slots_[slot] != kEmpty; slot = (slot + 1) & mask()) {
      const Property& property = all_[slots_[slot]];
      if (property.hash == key.hash && property.name == std::string_view(key.text, key.size))
        return &property;
    }
    return nullptr;
  }

  const std::vector<Property>& all() const { return all_; }
  std::size_t required() const { return required_; }

 private:
  static constexpr std::uint32_t kEmpty = UINT32_MAX;
  std::size_t mask() const { return slots_.size() - 1; }

  std::vector<Property> all_;
  std::vector<std::uint32_t> slots_;
  std::size_t required_ = 0;
};

}  // namespace proofload::json::schema
