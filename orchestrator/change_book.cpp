#include "orchestrator/change_book.hpp"

#include <algorithm>
#include <charconv>

#include "orchestrator/stored.hpp"

namespace proofload::orchestrator {

std::optional<std::int64_t> ChangeRecord::number() const {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(sequence.data(), sequence.data() + sequence.size(), value);
  const bool is_whole = error == std::errc{} && end == sequence.data() + sequence.size() && !sequence.empty();
  return is_whole ? std::optional(value) : std::nullopt;
}

void ChangeBook::restore(std::string_view value) {
  auto change = Record<ChangeRecord>::read(value);
  if (change.stage != ChangeStage::answered) ++open_[change.key];
  auto& of_order = changes_[change.key];
  std::string name = change.name;
  of_order.emplace(std::move(name), std::move(change));
}

ChangeRecord* ChangeBook::find(std::string_view key, std::string_view name) {
  const auto order = changes_.find(key);
  if (order == changes_.end()) return nullptr;
  const auto found = order->second.find(name);
  return found == order->second.end() ? nullptr : &found->second;
}

ChangeRecord& ChangeBook::add(Transaction& transaction, ChangeRecord change) {
  ++open_[change.key];
  save(transaction, change);
  auto& of_order = changes_[change.key];
  std::string name = change.name;
  return of_order.insert_or_assign(std::move(name), std::move(change)).first->second;
}

void ChangeBook::save(Transaction& transaction, const ChangeRecord& change) {
  transaction.write("change/" + change.key + "/" + change.name, to_record(change));
}

void ChangeBook::answered(Transaction& transaction, ChangeRecord& change) {
  change.stage = ChangeStage::answered;
  change.text.clear();
  change.lines.clear();
  change.asked.clear();
  save(transaction, change);
  const auto open = open_.find(change.key);
  if (open != open_.end() && --open->second == 0) open_.erase(open);
}

ChangeRecord* ChangeBook::current(std::string_view key) {
  if (!open_.contains(key)) return nullptr;
  for (auto& [name, change] : changes_.find(key)->second) {
    if (change.stage != ChangeStage::waiting && change.stage != ChangeStage::answered) return &change;
  }
  return nullptr;
}

ChangeRecord* ChangeBook::next(std::string_view key, IsNextChange is_next) {
  if (!open_.contains(key)) return nullptr;
  auto& of_order = changes_.find(key)->second;
  std::optional<std::int64_t> last;
  for (const auto& [name, change] : of_order) {
    if (change.stage != ChangeStage::answered) continue;
    if (const auto number = change.number()) last = std::max(last.value_or(*number), *number);
  }
  ChangeRecord* earliest = nullptr;  // of those that nobody counts
  ChangeRecord* counted = nullptr;
  for (auto& [name, change] : of_order) {
    if (change.stage != ChangeStage::waiting) continue;
    const auto number = change.number();
    if (!number) {
      if (earliest == nullptr || change.written < earliest->written) earliest = &change;
    } else if (is_next(last, *number) && (counted == nullptr || change.came_ns < counted->came_ns)) {
      counted = &change;
    }
  }
  return counted != nullptr ? counted : earliest;
}

bool ChangeBook::is_overtaken(const ChangeRecord& change) {
  if (change.number()) return false;
  const auto& of_order = changes_.find(change.key)->second;
  return std::any_of(of_order.begin(), of_order.end(), [&](const auto& each) {
    const ChangeRecord& other = each.second;
    return other.stage == ChangeStage::answered && !other.number() && other.written > change.written;
  });
}

std::vector<std::string> ChangeBook::open() const {
  std::vector<std::string> keys;
  keys.reserve(open_.size());
  for (const auto& [key, count] : open_) keys.push_back(key);
  return keys;
}

std::vector<ChangeRecord*> ChangeBook::waiting() {
  std::vector<ChangeRecord*> all;
  for (const auto& [key, count] : open_) {
    for (auto& [name, change] : changes_.find(key)->second) {
      if (change.stage == ChangeStage::waiting) all.push_back(&change);
    }
  }
  return all;
}

}  // namespace proofload::orchestrator
