#include "mocks/edi/seen_numbers.hpp"

#include <algorithm>
#include <iterator>

#include "contracts/base/check.hpp"
#include "contracts/port/fields.hpp"

namespace proofload::mocks::edi {

bool SeenNumbers::contains(std::uint32_t number) const {
  auto range = ranges_.upper_bound(number);
  if (range == ranges_.begin()) return false;
  --range;
  return number <= range->second;
}

void SeenNumbers::add(std::uint32_t number, std::int64_t horizon) {
  CHECK(number >= 1 && number <= kLargest, "a control number of nine digits");
  const std::uint32_t ahead = (number + kLargest - newest_) % kLargest;
  if (newest_ == 0 || ahead < kLargest / 2) newest_ = number;
  if (!contains(number)) {
    auto next = ranges_.upper_bound(number);
    std::uint32_t first = number;
    std::uint32_t last = number;
    if (next != ranges_.end() && next->first == number + 1) {
      last = next->second;
      next = ranges_.erase(next);
    }
    if (next != ranges_.begin() && std::prev(next)->second + 1 == number) {
      first = std::prev(next)->first;
    }
    ranges_[first] = last;
  }
  if (horizon < kLargest) forget_beyond(horizon);
}

void SeenNumbers::forget_beyond(std::int64_t horizon) {
  const auto kept = static_cast<std::uint32_t>(std::max<std::int64_t>(horizon, 0));
  if (kept < newest_) {
    erase(1, newest_ - kept - 1);
    erase(newest_ + 1, kLargest);
  } else {
    erase(newest_ + 1, kLargest - (kept - newest_) - 1);
  }
}

void SeenNumbers::erase(std::uint32_t first, std::uint32_t last) {
  if (first > last) return;
  auto range = ranges_.upper_bound(first);
  if (range != ranges_.begin()) --range;
  while (range != ranges_.end() && range->first <= last) {
    const auto [begin, end] = *range;
    if (end < first) {
      ++range;
      continue;
    }
    range = ranges_.erase(range);
    if (begin < first) ranges_.emplace(begin, first - 1);
    if (end > last) ranges_.emplace(last + 1, end);
  }
}

std::string SeenNumbers::text() const {
  FieldWriter fields;
  fields.number(newest_);
  fields.number(static_cast<std::int64_t>(ranges_.size()));
  for (const auto& [first, last] : ranges_) {
    fields.number(first);
    fields.number(last);
  }
  return fields.take();
}

SeenNumbers SeenNumbers::parse(std::string_view text) {
  FieldReader fields(text);
  SeenNumbers seen;
  seen.newest_ = static_cast<std::uint32_t>(fields.number());
  for (auto count = fields.number(); count > 0; --count) {
    const auto first = static_cast<std::uint32_t>(fields.number());
    seen.ranges_[first] = static_cast<std::uint32_t>(fields.number());
  }
  return seen;
}

}  // namespace proofload::mocks::edi
