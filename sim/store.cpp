#include "sim/store.hpp"

#include <algorithm>

#include "contracts/base/hash.hpp"

namespace proofload::sim {

void Store::apply(const Write& write) {
  if (!write.value) {
    if (const auto found = entries_.find(write.key); found != entries_.end()) {
      digest_ -= found->second.hash;
      entries_.erase(found);
    }
    return;
  }
  const std::uint64_t hash = combine(hash_bytes(write.key), hash_bytes(*write.value));
  const auto [entry, added] = entries_.try_emplace(write.key);
  if (!added) digest_ -= entry->second.hash;
  entry->second = {*write.value, hash};
  digest_ += hash;
}

std::vector<std::pair<std::string, std::string>> Store::snapshot() const {
  std::vector<std::pair<std::string, std::string>> all;
  all.reserve(entries_.size());
  for (const auto& [key, entry] : entries_) all.emplace_back(key, entry.value);
  std::sort(all.begin(), all.end());
  return all;
}

}  // namespace proofload::sim
