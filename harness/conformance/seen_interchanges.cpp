#include "harness/conformance/seen_interchanges.hpp"

#include "contracts/base/hash.hpp"

namespace proofload::conformance {

const SeenInterchanges::First* SeenInterchanges::first(const x12::JudgedInterchange& interchange, First now) {
  std::uint64_t key = 0;
  for (const std::string_view part : {interchange.sender_qualifier, interchange.sender, interchange.receiver_qualifier,
                                      interchange.receiver, interchange.control_number}) {
    key = combine(key, hash_bytes(part));
  }
  const auto [found, is_new] = seen_.try_emplace(key, now);
  return is_new ? nullptr : &found->second;
}

}  // namespace proofload::conformance
