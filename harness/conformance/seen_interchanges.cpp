#include "harness/conformance/seen_interchanges.hpp"

#include <algorithm>

#include "contracts/base/hash.hpp"
#include "contracts/edi/control_numbers.hpp"

namespace proofload::conformance {
namespace {

// A file of more lines, or a check of more files, is beyond what is told apart.
constexpr unsigned kLineBits = 40;

std::uint64_t packed(SeenInterchanges::First first) {
  return std::uint64_t{first.file} << kLineBits | (first.line & ((std::uint64_t{1} << kLineBits) - 1));
}

SeenInterchanges::First unpacked(std::uint64_t both) {
  return {static_cast<std::uint32_t>(both >> kLineBits), both & ((std::uint64_t{1} << kLineBits) - 1)};
}

}  // namespace

std::optional<SeenInterchanges::First> SeenInterchanges::first(std::initializer_list<std::string_view> parties,
                                                               std::string_view reference, First now) {
  std::uint64_t of = 0;
  for (const std::string_view part : parties) of = combine(of, hash_bytes(part));
  const std::uint64_t key = edi::key_of_control_number(reference);
  auto& [rising, others] = parties_[of];
  if (rising.empty() || rising.back().key < key) {
    rising.push_back({key, packed(now)});
    return std::nullopt;
  }
  const auto place = std::lower_bound(rising.begin(), rising.end(), key,
                                      [](const Seen& seen, std::uint64_t wanted) { return seen.key < wanted; });
  if (place->key == key) return unpacked(place->packed);
  const auto [found, is_new] = others.try_emplace(key, packed(now));
  return is_new ? std::nullopt : std::optional(unpacked(found->second));
}

}  // namespace proofload::conformance
