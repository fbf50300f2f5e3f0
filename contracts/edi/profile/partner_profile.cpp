#include "contracts/edi/profile/partner_profile.hpp"

#include <algorithm>

#include "contracts/base/money_text.hpp"
#include "contracts/edi/segment_id.hpp"

namespace proofload::edi {

void ProfileSet::index() {
  by_segment.assign(segments.size(), {});
  by_head.assign(segments.size(), {});
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    by_segment[clauses[i].segment].push_back(static_cast<std::uint16_t>(i));
  }
  for (std::size_t i = 0; i < scopes.size(); ++i) by_head[scopes[i].head].push_back(static_cast<std::uint16_t>(i));
  numbers_.clear();
  for (std::size_t i = 0; i < segments.size(); ++i) {
    if (structure->columns[i] != kNone) numbers_.emplace_back(pack(segments[i]), static_cast<std::uint16_t>(i));
  }
  std::sort(numbers_.begin(), numbers_.end());
}

std::uint16_t ProfileSet::number_of(std::uint32_t packed) const {
  const auto found = std::lower_bound(numbers_.begin(), numbers_.end(), std::pair(packed, std::uint16_t{0}));
  return found != numbers_.end() && found->first == packed ? found->second : kNone;
}

const ProfileSet* PartnerProfile::set(std::string_view id) const {
  const auto found = std::lower_bound(sets.begin(), sets.end(), id,
                                      [](const ProfileSet& set, std::string_view wanted) { return set.id < wanted; });
  return found != sets.end() && found->id == id ? &*found : nullptr;
}

bool is_acknowledgement(std::string_view set) { return set == "997" || set == "999" || set == "CONTRL"; }

std::string charge_text(const Money& charge) { return full_decimal_text(charge) + " " + std::string(charge.currency.text()); }

}  // namespace proofload::edi
