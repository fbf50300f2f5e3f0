#include "orchestrator/early_cancels.hpp"

#include "orchestrator/stored.hpp"

namespace proofload::orchestrator {
namespace {

std::string early_cancel_key(std::string_view key) { return "cancel/" + std::string(key); }

}  // namespace

void EarlyCancels::restore(std::string_view value) {
  auto cancel = Record<EarlyCancel>::read(value);
  std::string key = cancel.key;
  cancels_.insert_or_assign(std::move(key), std::move(cancel));
}

bool EarlyCancels::add(Transaction& transaction, EarlyCancel cancel) {
  std::string key = cancel.key;
  const auto [place, is_new] = cancels_.try_emplace(std::move(key), std::move(cancel));
  if (is_new) save(transaction, place->second);
  return is_new;
}

EarlyCancel* EarlyCancels::find(std::string_view key) {
  const auto found = cancels_.find(key);
  return found == cancels_.end() ? nullptr : &found->second;
}

void EarlyCancels::save(Transaction& transaction, const EarlyCancel& cancel) {
  transaction.write(early_cancel_key(cancel.key), to_record(cancel));
}

bool EarlyCancels::take(Transaction& transaction, const std::string& key) {
  if (cancels_.erase(key) == 0) return false;
  transaction.remove(early_cancel_key(key));
  return true;
}

std::vector<const EarlyCancel*> EarlyCancels::untold() const {
  std::vector<const EarlyCancel*> all;
  for (const auto& [key, cancel] : cancels_) {
    if (!cancel.is_told) all.push_back(&cancel);
  }
  return all;
}

}  // namespace proofload::orchestrator
