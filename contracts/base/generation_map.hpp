// contracts/base/generation_map.hpp — a hash map that forgets what was not touched for long, so that it never grows without end.
//
// What     Two generations: when the young one is full, the old one is dropped and the young one grows old. What is found
//          in the old one moves to the young one.
// Shape    at least `capacity` of the entries last touched are there; at most twice as many are kept.
// Replay   a function of the calls: it is never walked.
#pragma once

#include <boost/unordered/unordered_flat_map.hpp>
#include <cstddef>
#include <functional>
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
    std::pair<Key, Value> moved(std::move(*found));
    old_.erase(found);
    make_room();
    return &young_.insert(std::move(moved)).first->second;
  }

  // The value of the key, made if there is none. Valid until the next call.
  Value& operator[](const Key& key) {
    make_room();
    const auto [entry, added] = young_.try_emplace(key);
    if (!added) return entry->second;
    if (const auto found = old_.find(key); found != old_.end()) {
      entry->second = std::move(found->second);
      old_.erase(found);
    }
    return entry->second;
  }

 private:
  void make_room() {
    if (young_.size() < capacity_) return;
    old_ = std::move(young_);
    young_.clear();
  }

  std::size_t capacity_;
  boost::unordered_flat_map<Key, Value, Hash, std::equal_to<>> young_;
  boost::unordered_flat_map<Key, Value, Hash, std::equal_to<>> old_;
};

}  // namespace proofload
