// orchestrator/order_book.hpp — the open orders, found by any name that a message may use, and kept in the store.
//
// What     save() writes the records of an order that changed, and no others. A closed order is forgotten but for its key.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/base/index.hpp"
#include "orchestrator/order_state.hpp"
#include "orchestrator/transaction.hpp"

namespace proofload::orchestrator {

class OrderBook {
 public:
  void restore(std::string_view key, std::string_view value);
  void restored();  // when all records are in

  OrderState* find(std::string_view key);
  struct Place {
    OrderState* order = nullptr;
    ReleaseRecord* release = nullptr;
  };
  Place by_release(std::string_view name);
  Place by_load(std::string_view load_id);
  OrderState* by_sscc(std::string_view sscc);

  // Whether an order of this key was ever taken, and what it asked for.
  const std::string* known_content(std::string_view key) const;

  // Whether it is of an order of ours, however long ago that was.
  bool was_released(std::string_view release) const;
  bool was_planned(std::string_view load_id) const;

  OrderState& add(Transaction& transaction, OrderState order);
  void save_head(Transaction& transaction, const OrderState& order);
  void save_line(Transaction& transaction, const OrderState& order, const LineRecord& line);
  void save_release(Transaction& transaction, const OrderState& order, const ReleaseRecord& release);
  void save_carton(Transaction& transaction, const OrderState& order, const CartonRecord& carton);
  void forget(Transaction& transaction, const std::string& key);

  // A number that no release has had before, where its name is too long to be told.
  std::string mint_depositor_number(Transaction& transaction);

  // By key.
  std::map<std::string, OrderState, std::less<>>& open() { return orders_; }

 private:
  std::map<std::string, OrderState, std::less<>> orders_;
  Index<std::string> order_of_release_;
  Index<std::string> release_of_load_;
  Index<std::string> order_of_sscc_;
  Index<std::string> content_of_key_;
  Index<bool> past_loads_;  // of orders that were forgotten
  std::uint32_t depositor_numbers_ = 0;
};

}  // namespace proofload::orchestrator
