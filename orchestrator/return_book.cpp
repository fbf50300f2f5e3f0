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

bool ReturnableRecord::has_waiting() const {
  return std::any_of(back.begin(), back.end(), [](const GoodsBack& each) {
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

bool ReturnBook::has_waiting() const {
  return std::any_of(records_.begin(), records_.end(), [](const auto& each) { return each.second.has_waiting(); });
}

void ReturnBook::restore_authorized(std::string_view value) {
  auto record = Record<AuthorizationRecord>::read(value);
  std::string key = record.key;
  authorized_.insert_or_assign(std::move(key), std::move(record));
}

const std::vector<Authorization>& ReturnBook::authorized(const std::string& key) const {
  static const std::vector<Authorization> kNone;
  const auto found = authorized_.find(key);
  return found == authorized_.end() ? kNone : found->second.all;
}

void ReturnBook::authorize(Transaction& transaction, const std::string& key, const std::vector<Authorization>& wanted) {
  AuthorizationRecord& record = authorized_[key];
  record.key = key;
  record.all.insert(record.all.end(), wanted.begin(), wanted.end());
  save(transaction, record);
}

bool ReturnBook::use(Transaction& transaction, const std::string& key, const std::vector<ReturnedLine>& lines) {
  const auto found = authorized_.find(key);
  if (found == authorized_.end()) return false;
  std::vector<Authorization*> used;
  for (const ReturnedLine& line : lines) {
    const auto fits = std::find_if(found->second.all.begin(), found->second.all.end(), [&](const Authorization& each) {
      return !each.is_used && each.line == line.line && each.quantity == line.quantity;
    });
    if (fits == found->second.all.end()) return false;
    used.push_back(&*fits);
  }
  for (Authorization* each : used) each->is_used = true;
  save(transaction, found->second);
  return true;
}

std::optional<LineRecord> ReturnBook::line_of(const std::string& key,
                                              const std::function<bool(const LineRecord&)>& is_it) const {
  for (const auto& [release, record] : records_) {
    if (record.head.key != key) continue;
    for (const ReturnableLine& line : record.lines) {
      if (is_it(line.line)) return line.line;
    }
  }
  return std::nullopt;
}

void ReturnBook::save(Transaction& transaction, const AuthorizationRecord& record) {
  transaction.write(std::string(kReturnAuthorized) + record.key, to_record(record));
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
  for (auto next = authorized_.begin(); next != authorized_.end();) {
    const bool is_old = std::all_of(next->second.all.begin(), next->second.all.end(),
                                    [&](const Authorization& each) { return now - each.since_ns > kToldAgain.count(); });
    if (!is_old) {
      ++next;
      continue;
    }
    transaction.remove(std::string(kReturnAuthorized) + next->first);
    next = authorized_.erase(next);
  }
}

}  // namespace proofload::orchestrator
