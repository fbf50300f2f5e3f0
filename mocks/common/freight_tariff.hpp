// mocks/common/freight_tariff.hpp — what a motor carrier and its shipper agreed that a truck load costs.
#pragma once

#include <algorithm>
#include <cstdint>

#include "contracts/base/money.hpp"

namespace proofload::mocks {

struct FreightTariff {
  Money base{18'000, kDollar};          // of a load
  Money per_hundred_kg{1'250, kDollar};  // of each hundred kilograms begun

  Money cost_of(std::int64_t weight_g) const {
    constexpr std::int64_t kGramsMax = 1'000'000'000;  // beyond, a load costs no more
    constexpr std::int64_t kHundredKilograms = 100'000;
    const std::int64_t hundreds = (std::clamp<std::int64_t>(weight_g, 0, kGramsMax) + kHundredKilograms - 1) / kHundredKilograms;
    Money cost = base;
    cost.minor += hundreds * per_hundred_kg.minor;
    return cost;
  }
};

// A share of an amount of money, rounded down: the most that may be added to it.
inline Money share_of(Money amount, std::uint32_t numerator, std::uint32_t denominator) {
  __extension__ using Wide = __int128;
  amount.minor = static_cast<std::int64_t>(Wide{amount.minor} * numerator / denominator);
  return amount;
}

}  // namespace proofload::mocks
