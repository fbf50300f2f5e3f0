// sim/store.hpp — the durable memory of one instance: text by key, as the last applied commit left it.
//
// What     Written through commits, read as a whole when an actor starts. The digest is the sum of the entries' hashes,
//          kept at each write, so that it costs nothing to ask.
#pragma once

#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "contracts/base/index.hpp"
#include "contracts/port/effect.hpp"

namespace proofload::sim {

// Of key and value, or of a key that is removed.
std::uint64_t hash_of(const Write& write);

class Store {
 public:
  // `write.hash` is hash_of(write).
  void apply(Write write);
  std::vector<std::pair<std::string, std::string>> snapshot() const;  // by key
  std::uint64_t digest() const { return digest_; }
  std::size_t size() const { return entries_.size(); }

 private:
  struct Entry {
    std::string value;
    std::uint64_t hash;
  };
  boost::unordered_flat_map<std::string, Entry, TextHash, std::equal_to<>> entries_;  // walked only to be sorted
  std::uint64_t digest_ = 0;
};

}  // namespace proofload::sim
