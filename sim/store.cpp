#include "sim/store.hpp"

#include <algorithm>

#include "contracts/base/hash.hpp"

namespace proofload::sim {

std::uint64_t hash_of(const Write& write) {
  const std::uint64_t key = hash_bytes(write.key);
  return write.value ? combine(key, hash_bytes(*write.value)) : mix(key);
}

void Store::apply(Write write) {
  if (!write.value) {
    if (const auto found = entries_.find(write.key); found != entries_.end()) {
      digest_ -= found->second.hash;
      entries_.erase(found);
    }
    return;
  }
  const auto [entry, added] = entries_.try_emplace(std::move(write.key));
  if (!added) digest_ -= entry->second.hash;
  entry->second = {std::move(*write.value), write.hash};
  digest_ += write.hash;
}

std::vector<std::pair<std::string, std::string>> Store::snapshot() const {
  std::vector<std::pair<std::string, std::string>> all;
  all.reserve(entries_.size());
  for (const auto& [key, entry] : entries_) all.emplace_back(key, entry.value);
  std::sort(all.begin(), all.end());
  return all;
}

}  // namespace proofload::sim
