// sim/store.hpp — the durable memory of one instance: text by key, as the last applied commit left it.
//
// What     Written through commits, read as a whole when an actor starts. The digest is the sum of the entries' hashes,
//          kept at each write, so that it costs nothing to ask.
// Shape    where nothing ever takes an instance down, nobody reads what it stored: the hashes alone are kept.
// Requires no two keys of one 64-bit hash.
#pragma once

#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "contracts/port/effect.hpp"

namespace proofload::sim {

// Of key and value, or of a key that is removed.
std::uint64_t hash_of(const Write& write);

class Store {
 public:
  enum class Keeps : std::uint8_t { texts, hashes };
  explicit Store(Keeps keeps) : keeps_(keeps) {}

  // `write.hash` is hash_of(write). Takes its texts.
  void apply(Write& write);
  std::vector<std::pair<std::string, std::string>> snapshot() const;  // by key; requires that texts are kept
  std::uint64_t digest() const { return digest_; }
  std::size_t size() const { return hashes_.size(); }

 private:
  struct Text {
    std::string key;
    std::string value;
  };
  void remove(std::uint64_t key_hash);

  Keeps keeps_;
  boost::unordered_flat_map<std::uint64_t, std::uint64_t> hashes_;  // both maps by the key's hash; looked up
  boost::unordered_flat_map<std::uint64_t, Text> texts_;            // walked only to be sorted
  std::uint64_t digest_ = 0;
};

}  // namespace proofload::sim
