#include "sim/store.hpp"

#include <algorithm>

#include "contracts/base/check.hpp"
#include "contracts/base/hash.hpp"

namespace proofload::sim {

std::uint64_t hash_of(const Write& write) {
  const std::uint64_t key = hash_bytes(write.key);
  return write.value ? combine(key, hash_bytes(*write.value)) : mix(key);
}

void Store::apply(Write& write) {
  const std::uint64_t key = hash_bytes(write.key);
  if (!write.value) return remove(key);
  std::uint64_t& hash = hashes_[key];
  digest_ += write.hash - hash;
  hash = write.hash;
  if (keeps_ == Keeps::hashes) return;
  const auto [text, added] = texts_.try_emplace(key);
  if (added) text->second.key = std::move(write.key);
  CHECK(added || text->second.key == write.key, "no two keys of one hash");
  text->second.value = std::move(*write.value);
}

void Store::remove(std::uint64_t key_hash) {
  const auto found = hashes_.find(key_hash);
  if (found == hashes_.end()) return;
  digest_ -= found->second;
  hashes_.erase(found);
  texts_.erase(key_hash);
}

std::vector<std::pair<std::string, std::string>> Store::snapshot() const {
  CHECK(keeps_ == Keeps::texts || hashes_.empty(), "a store that keeps what is read");
  std::vector<std::pair<std::string, std::string>> all;
  all.reserve(texts_.size());
  for (const auto& [hash, text] : texts_) all.emplace_back(text.key, text.value);
  std::sort(all.begin(), all.end());
  return all;
}

}  // namespace proofload::sim
