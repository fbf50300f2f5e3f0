// contracts/base/generation_map.hpp — a hash map that forgets what was not touched for long, so that it never grows without end.
//
// What     Two generations: when the young one is full, the old one is dropped and the young one grows old. What is found
//          in the old one moves to the young one.
// Shape    at least `capacity` of the entries last touched are there; at most twice as many are kept.
// Replay   a function of the calls: it is never walked.
#pragma once

#include <cstddef>
#include <unordered_map>
#include <utility>

namespace proofload {

template <class Key, class Value, class Hash = std::hash<Key>>
class GenerationMap {
 public:
  explicit GenerationMap(std::size_t capacity) : capacity_(capacity) {}

  // nullptr when it was never put, or forgotten since. Valid until the next call.
  template <class K>
  Value* find(const K& key) {
    if (const auto found = young_.find(key); found != young_.end()) return &found->second;
    const auto found = old_.find(key);
    if (found == old_.end()) return nullptr;
    auto node = old_.extract(found);
    make_room();
    return &young_.insert(std::move(node)).position->second;
  }

  // The value of the key, made if there is none. Valid until the next call.
  Value& operator[](const Key& key) {
    if (Value* known = find(key)) return *known;
    make_room();
    return young_[key];
  }

 private:
  void make_room() {
    if (young_.size() < capacity_) return;
    old_ = std::move(young_);
    young_.clear();
  }

  std::size_t capacity_;
  std::unordered_map<Key, Value, Hash> young_;
  std::unordered_map<Key, Value, Hash> old_;
};

}  // namespace proofload
