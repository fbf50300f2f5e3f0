#include "harness/conformance/seen_interchanges.hpp"

#include "contracts/base/hash.hpp"

namespace proofload::conformance {

const SeenInterchanges::First* SeenInterchanges::first(std::initializer_list<std::string_view> name, First now) {
  std::uint64_t key = 0;
  for (const std::string_view part : name) key = combine(key, hash_bytes(part));
  const auto [found, is_new] = seen_.try_emplace(key, now);
  return is_new ? nullptr : &found->second;
}

}  // namespace proofload::conformance
