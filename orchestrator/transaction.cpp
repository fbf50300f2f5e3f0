#include "orchestrator/transaction.hpp"

namespace proofload::orchestrator {

void Transaction::finish() {
  if (!commit_.writes.empty()) context_.effects().emplace_back(std::move(commit_));
  for (Message& message : messages_) context_.effects().emplace_back(std::move(message));
  for (Effect& timer : timers_) context_.effects().push_back(std::move(timer));
  for (std::string& note : notes_) context_.note(std::move(note));
  commit_ = {};
  messages_.clear();
  timers_.clear();
  notes_.clear();
}

}  // namespace proofload::orchestrator
