// mocks/common/retention.hpp — what is to be forgotten, the oldest first.
//
// Requires add() in the order of time while the system runs; in any order while it restores.
#pragma once

#include <algorithm>
#include <deque>
#include <optional>
#include <string>
#include <utility>

#include "contracts/base/time.hpp"

namespace proofload::mocks {

class Retention {
 public:
  void add(Instant until, std::string name) { names_.emplace_back(until, std::move(name)); }
  void restored() { std::sort(names_.begin(), names_.end()); }

  // The oldest, taken out, when its time has come.
  std::optional<std::string> take_due(Instant now) {
    if (names_.empty() || now < names_.front().first) return std::nullopt;
    std::string name = std::move(names_.front().second);
    names_.pop_front();
    return name;
  }

 private:
  std::deque<std::pair<Instant, std::string>> names_;
};

}  // namespace proofload::mocks
