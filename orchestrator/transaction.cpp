#include "orchestrator/transaction.hpp"

#include <algorithm>

namespace proofload::orchestrator {

Write& Transaction::write_of(std::string key) {
  constexpr std::size_t kWritesUsual = 6;
  std::vector<Write>& writes = std::get<Commit>(context_.effects()[commit_at_]).writes;
  if (writes.empty()) writes.reserve(kWritesUsual);
  const auto same = std::find_if(writes.rbegin(), writes.rend(), [&](const Write& write) { return write.key == key; });
  if (same != writes.rend()) return *same;
  Write& added = writes.emplace_back();
  added.key = std::move(key);
  return added;
}

void Transaction::send_first(Message&& message) {
  std::vector<Effect>& effects = context_.effects();
  effects.insert(effects.begin() + static_cast<std::ptrdiff_t>(commit_at_) + 1, std::move(message));
}

void Transaction::finish() {
  std::vector<Effect>& effects = context_.effects();
  const auto commit = effects.begin() + static_cast<std::ptrdiff_t>(commit_at_);
  if (std::get<Commit>(*commit).writes.empty()) effects.erase(commit);
  for (auto& timer : timers_) {
    std::visit([&](auto& each) { effects.emplace_back(std::move(each)); }, timer);
  }
  for (std::string& note : notes_) context_.note(std::move(note));
}

}  // namespace proofload::orchestrator
