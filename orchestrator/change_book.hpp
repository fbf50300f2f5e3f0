// orchestrator/change_book.hpp — the changes of orders by order and name, those that wait and those that were answered, kept
// in the store.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "orchestrator/change_state.hpp"
#include "orchestrator/transaction.hpp"

namespace proofload::orchestrator {

// Whether it is the turn of a change, after the last one of the order that was decided; nothing: there was none.
using IsNextChange = bool (*)(std::optional<std::int64_t> last, std::int64_t number);

class ChangeBook {
 public:
  void restore(std::string_view value);

  ChangeRecord* find(std::string_view key, std::string_view name);
  ChangeRecord& add(Transaction& transaction, ChangeRecord change);
  void save(Transaction& transaction, const ChangeRecord& change);
  // Forgets what it says.
  void answered(Transaction& transaction, ChangeRecord& change);

  // The one that is past waiting and not answered; nullptr: none. There is one at most.
  ChangeRecord* current(std::string_view key);
  // The one whose turn it is; nullptr: none, or there is a gap ahead of it.
  ChangeRecord* next(std::string_view key, IsNextChange is_next);
  // Whether a later one was decided already; only of those that the buyer does not count.
  bool is_overtaken(const ChangeRecord& change);

  // Orders with changes that are not answered, by key.
  std::vector<std::string> open() const;
  std::vector<ChangeRecord*> waiting();

 private:
  std::map<std::string, std::map<std::string, ChangeRecord, std::less<>>, std::less<>> changes_;
  std::map<std::string, int, std::less<>> open_;  // how many, by key
};

}  // namespace proofload::orchestrator
