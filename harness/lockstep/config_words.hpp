// harness/lockstep/config_words.hpp — the names of the config's members and words, for its writer and its reader.
#pragma once

#include <array>
#include <string_view>
#include <utility>

#include "contracts/canonical/item.hpp"
#include "contracts/canonical/party.hpp"
#include "orchestrator/settings.hpp"

namespace proofload::lockstep {

template <class Enum, std::size_t N>
using Words = std::array<std::pair<Enum, std::string_view>, N>;

inline constexpr Words<canonical::PackLevel, 4> kPackLevels{{{canonical::PackLevel::each, "each"},
                                                             {canonical::PackLevel::inner, "inner"},
                                                             {canonical::PackLevel::carton, "carton"},
                                                             {canonical::PackLevel::pallet, "pallet"}}};
inline constexpr Words<canonical::ItemNameKind, 3> kItemNames{{{canonical::ItemNameKind::buyer_item, "buyer_item"},
                                                               {canonical::ItemNameKind::vendor_item, "vendor_item"},
                                                               {canonical::ItemNameKind::gtin, "gtin"}}};
inline constexpr Words<canonical::LocationKind, 5> kLocationKinds{
    {{canonical::LocationKind::store, "store"},
     {canonical::LocationKind::distribution_center, "distribution_center"},
     {canonical::LocationKind::warehouse, "warehouse"},
     {canonical::LocationKind::drop_ship, "drop_ship"},
     {canonical::LocationKind::office, "office"}}};

template <class Enum, std::size_t N>
constexpr std::string_view word_of(const Words<Enum, N>& words, Enum value) {
  for (const auto& [each, word] : words) {
    if (each == value) return word;
  }
  return {};
}

// visit(name, member) for each; the same for both directions.
template <class AnyPatience, class Visit>
void each_deadline(AnyPatience& patience, const Visit& visit) {
  visit("reply_timeout", patience.reply_timeout);
  visit("backoff_first", patience.backoff_first);
  visit("backoff_cap", patience.backoff_cap);
  visit("attempts_max", patience.attempts_max);
  visit("key_trusted_for", patience.key_trusted_for);
  visit("breaker_failures", patience.breaker_failures);
  visit("breaker_pause", patience.breaker_pause);
  visit("sweep_every", patience.sweep_every);
  visit("stale_after", patience.stale_after);
  visit("change_waits", patience.change_waits);
  visit("document_resends_max", patience.document_resends_max);
  visit("forget_after", patience.forget_after);
  visit("advice_overdue", patience.advice_overdue);
}

template <class AnyFreight, class Visit>
void each_of_freight(AnyFreight& freight, const Visit& visit) {
  visit("from_g", freight.from_g);
  visit("tender_window", freight.window);
  visit("routing_window", freight.routing_window);
  visit("prepare", freight.prepare);
  visit("transit", freight.transit);
  visit("pallet_g", freight.pallet_g);
}

}  // namespace proofload::lockstep
