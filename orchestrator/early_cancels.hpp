// orchestrator/early_cancels.hpp — cancels that came ahead of their orders: they wait, and are heeded once the order comes.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "orchestrator/transaction.hpp"

namespace proofload::orchestrator {

struct EarlyCancel {
  std::string key;  // the order's
  std::string partner;
  std::int64_t came_ns = 0;
  bool is_told = false;  // the desk knows that it waits
};

class EarlyCancels {
 public:
  void restore(std::string_view value);

  // False: one was there before.
  bool add(Transaction& transaction, EarlyCancel cancel);
  // nullptr: none.
  EarlyCancel* find(std::string_view key);
  void save(Transaction& transaction, const EarlyCancel& cancel);
  // False: there was none.
  bool take(Transaction& transaction, const std::string& key);

  // Those that nobody was told of, by key.
  std::vector<const EarlyCancel*> untold() const;

 private:
  std::map<std::string, EarlyCancel, std::less<>> cancels_;
};

}  // namespace proofload::orchestrator
