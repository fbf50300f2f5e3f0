#include "orchestrator/return_book.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>

#include "orchestrator/stored.hpp"

namespace proofload::orchestrator {
namespace {

// What came on the last day may be told after it.
constexpr Duration kToldLate = std::chrono::hours(24 * 7);

// A warehouse may tell again what it told weeks ago: after a restart, or out of a queue that somebody found.
constexpr Duration kToldAgain = std::chrono::hours(24 * 90);

std::string returnable_key(std::string_view release) { return "returnable/" + std::string(release); }

}  // namespace

ReturnableLine* ReturnableRecord::line(std::int32_t number) {
  const auto found = std::find_if(lines.begin(), lines.end(),
                                  [&](const ReturnableLine& each) { return each.line.line == number; });
  return found == lines.end() ? nullptr : &*found;
}

GoodsBack* ReturnableRecord::find(std::string_view number) {
  const auto found = std::find_if(back.begin(), back.end(), [&](const GoodsBack& each) { return each.number == number; });
  return found == back.end() ? nullptr : &*found;
}

bool ReturnableRecord::is_awaiting_invoice() const {
  return invoice.empty() && std::any_of(back.begin(), back.end(), [](const GoodsBack& each) {
    return each.stage == ReturnStage::waiting;
  });
}

void ReturnBook::restore(std::string_view value) { add(Record<ReturnableRecord>::read(value)); }

void ReturnBook::restore_told(std::string_view name, std::string_view value) {
  std::int64_t at = 0;
  std::from_chars(value.data(), value.data() + value.size(), at);
  told_.insert_or_assign(std::string(name), at);
}

bool ReturnBook::take(Transaction& transaction, std::string_view release, std::string_view number) {
  const std::int64_t now = transaction.now().time_since_epoch().count();
  std::string name = std::string(release).append("/").append(number);
  const auto [place, is_new] = told_.try_emplace(std::move(name), now);
  if (is_new) transaction.write(std::string(kReturnTold) + place->first, std::to_string(now));
  return is_new;
}

ReturnableRecord* ReturnBook::find(std::string_view release) {
  const auto found = records_.find(release);
  return found == records_.end() ? nullptr : &found->second;
}

ReturnableRecord& ReturnBook::add(ReturnableRecord record) {
  std::string release = record.release;
  return records_.insert_or_assign(std::move(release), std::move(record)).first->second;
}

void ReturnBook::save(Transaction& transaction, const ReturnableRecord& record) {
  transaction.write(returnable_key(record.release), to_record(record));
}

bool ReturnBook::awaits_invoice() const {
  return std::any_of(records_.begin(), records_.end(), [](const auto& each) { return each.second.is_awaiting_invoice(); });
}

void ReturnBook::forget(Transaction& transaction) {
  const std::int64_t now = transaction.now().time_since_epoch().count();
  for (auto next = records_.begin(); next != records_.end();) {
    const ReturnableRecord& record = next->second;
    const bool is_busy = std::any_of(record.back.begin(), record.back.end(), [](const GoodsBack& each) {
      return each.stage == ReturnStage::waiting || each.stage == ReturnStage::at_erp;
    });
    if (is_busy || now <= record.until_ns + kToldLate.count()) {
      ++next;
      continue;
    }
    transaction.remove(returnable_key(record.release));
    next = records_.erase(next);
  }
  for (auto next = told_.begin(); next != told_.end();) {
    if (now - next->second <= kToldAgain.count()) {
      ++next;
      continue;
    }
    transaction.remove(std::string(kReturnTold) + next->first);
    next = told_.erase(next);
  }
}

}  // namespace proofload::orchestrator
