#include <algorithm>

#include "mocks/erp/actor.hpp"

namespace proofload::mocks::erp {

std::optional<Instant> Erp::batch_end(Instant now) const {
  return settings_->batch_window ? end_of(*settings_->batch_window, settings_->calendar, now) : std::nullopt;
}

std::optional<Instant> Erp::closed_until(Instant now) const {
  const std::optional<Instant> maintenance = Server::closed_until(now);
  return maintenance || settings_->in_batch != InBatch::closed ? maintenance : batch_end(now);
}

// What the batch of an evening no longer takes is of the working day after that evening, also past midnight.
Date Erp::posting_date(Instant now) const {
  const BusinessCalendar& calendar = settings_->calendar;
  const Date today = calendar.local(now).date;
  if (!batch_end(now)) return today;
  const Window& batch = *settings_->batch_window;
  const bool is_past_midnight = calendar.local(now).second_of_day < batch.from.minutes * 60;
  return calendar.next_working_day(is_past_midnight ? plus_days(today, -1) : today);
}

// Not before its day, and not while the batch still runs.
Instant Erp::posts_at(Instant batch_end, Instant now) const {
  return std::max(batch_end, settings_->calendar.instant(posting_date(now), kMidnight));
}

std::optional<Instant> Erp::frozen_until(Instant now) const {
  if (settings_->month_end_freeze == Duration::zero()) return std::nullopt;
  const Date today = settings_->calendar.local(now).date;
  const Date next_month = today.month == 12 ? Date{today.year + 1, 1, 1} : Date{today.year, today.month + 1, 1};
  const Instant end = settings_->calendar.instant(next_month, kMidnight);
  return now >= end - settings_->month_end_freeze ? std::optional(end) : std::nullopt;
}

}  // namespace proofload::mocks::erp
