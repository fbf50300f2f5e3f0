#include "contracts/canonical/document_scope.hpp"

#include <algorithm>

namespace proofload {
namespace {

constexpr std::int64_t kSecondsPerDay = 86'400;
constexpr std::int64_t kFirstMonday = 4;  // days after 1970-01-01

std::int64_t days_since_1970(const Date& date) {
  const auto since = instant_of(date, CivilEpoch{0}).time_since_epoch();
  return std::chrono::duration_cast<std::chrono::seconds>(since).count() / kSecondsPerDay;
}

}  // namespace

Instant day_end(const Agreement& agreement, Instant at, CivilEpoch epoch) {
  const Date today = agreement.zone.date(at, epoch);
  return agreement.zone.instant(plus_days(today, 1), kMidnight, epoch);
}

Instant invoice_period_end(const Agreement& agreement, Instant at, CivilEpoch epoch) {
  const Date today = agreement.zone.date(at, epoch);
  const auto days = std::max<std::int64_t>(1, agreement.invoice_every / std::chrono::hours(24));
  const std::int64_t into = (days_since_1970(today) - kFirstMonday) % days;
  return agreement.zone.instant(plus_days(today, static_cast<int>(days - into)), kMidnight, epoch);
}

}  // namespace proofload
