#include "orchestrator/stock_book.hpp"

#include "orchestrator/stored.hpp"

namespace proofload::orchestrator {
namespace {

constexpr std::string_view kAnnounced = "announced";
constexpr std::string_view kReceived = "received";

}  // namespace

void StockBook::restore(std::string_view kind, std::string_view name, std::string_view value) {
  if (kind == kPositions) {
    positions_.insert_or_assign(std::string(name), Record<StockPosition>::read(value));
  } else {
    receipts_.insert_or_assign(std::string(name), std::string(value));
  }
}

const StockPosition* StockBook::find(std::string_view name) const {
  const auto found = positions_.find(name);
  return found == positions_.end() ? nullptr : &found->second;
}

bool StockBook::has_nothing(const std::string& warehouse, const std::string& item) const {
  const StockPosition* const known = find(warehouse + "/" + item);
  return known != nullptr && known->available.millionths <= 0;
}

std::vector<StockPosition> StockBook::of(std::string_view warehouse) const {
  std::vector<StockPosition> found;
  for (const auto& [name, position] : positions_) {
    if (position.warehouse == warehouse) found.push_back(position);
  }
  return found;
}

StockPosition& StockBook::save(Transaction& transaction, StockPosition position) {
  const std::string name = position.name();
  transaction.write(std::string(kPositions) + "/" + name, to_record(position));
  return positions_.insert_or_assign(name, std::move(position)).first->second;
}

bool StockBook::was_received(std::string_view receipt) const {
  const std::string* const state = proofload::find(receipts_, receipt);
  return state != nullptr && *state == kReceived;
}

void StockBook::announced(Transaction& transaction, const std::string& receipt) {
  note(transaction, receipt, kAnnounced);
}

void StockBook::received(Transaction& transaction, const std::string& receipt) {
  note(transaction, receipt, kReceived);
}

void StockBook::note(Transaction& transaction, const std::string& receipt, std::string_view state) {
  transaction.write(std::string(kReceipts) + "/" + receipt, std::string(state));
  receipts_.insert_or_assign(receipt, std::string(state));
}

}  // namespace proofload::orchestrator
