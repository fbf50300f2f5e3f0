// orchestrator/stock_book.hpp — what warehouses that are not ours say they have, and what was announced to them.
//
// Shape    a position is a statement with a time: an older one never overrides a newer. One of each item and warehouse.
// Source   domain facts C13, C24.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/base/index.hpp"
#include "contracts/base/quantity.hpp"
#include "contracts/base/time.hpp"
#include "orchestrator/transaction.hpp"

namespace proofload::orchestrator {

struct StockPosition {
  std::string warehouse;
  std::string item;
  Quantity available;           // in the item's base unit
  std::int64_t as_of_ns = 0;
  std::string report;           // BIA03: of two reports of one time, the later name is newer
  bool is_shown = false;        // the ERP shows it
  std::string telling;          // the operation that tells the ERP of this position, or of the one before; "": none

  std::string name() const { return warehouse + "/" + item; }
};

class StockBook {
 public:
  static constexpr std::string_view kPositions = "stock";
  static constexpr std::string_view kReceipts = "inbound";

  void restore(std::string_view kind, std::string_view name, std::string_view value);

  const StockPosition* find(std::string_view name) const;
  bool has_nothing(const std::string& warehouse, const std::string& item) const;
  std::vector<StockPosition> of(std::string_view warehouse) const;
  StockPosition& save(Transaction& transaction, StockPosition position);

  bool was_announced(std::string_view receipt) const { return receipts_.contains(receipt); }
  bool was_received(std::string_view receipt) const;
  void announced(Transaction& transaction, const std::string& receipt);
  void received(Transaction& transaction, const std::string& receipt);

 private:
  void note(Transaction& transaction, const std::string& receipt, std::string_view state);

  std::map<std::string, StockPosition, std::less<>> positions_;
  Index<std::string> receipts_;  // how far each is
};

}  // namespace proofload::orchestrator
