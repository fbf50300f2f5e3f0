#include "orchestrator/agenda.hpp"

#include <algorithm>

namespace proofload::orchestrator {

std::vector<std::string> Agenda::due(Instant now) {
  std::vector<std::string> keys;
  while (!entries_.empty() && entries_.top().first <= now) {
    keys.push_back(entries_.top().second);
    entries_.pop();
  }
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

}  // namespace proofload::orchestrator
