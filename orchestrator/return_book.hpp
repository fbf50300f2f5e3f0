// orchestrator/return_book.hpp — what may come back of a release, and what did; kept in the store, longer than its order.
//
// Shape    one record a release, from its invoice (or the first goods that come back, whatever is known first) until the
//          agreed time is over. Releases whose agreement lets nothing come back have none.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "orchestrator/order_state.hpp"
#include "orchestrator/transaction.hpp"

namespace proofload::orchestrator {

struct ReturnableLine {
  LineRecord line;
  std::string instead;  // what shipped in place of its item; "": that
  Quantity invoiced;    // of this release
  UnitPrice price;      // that was invoiced
  Quantity returned;    // and is credited, or will be
};

struct ReturnedLine {
  std::int32_t line = 0;
  Quantity quantity;
};

// How far one return is: it waits for the invoice, or for the ERP's credit.
enum class ReturnStage : std::uint8_t { waiting, at_erp, credited, refused };

struct GoodsBack {
  std::string number;  // the sender's
  ReturnStage stage = ReturnStage::waiting;
  std::string at;      // ISO
  std::vector<ReturnedLine> lines;
  std::string credit;  // the ERP's number
};

struct ReturnableRecord {
  std::string release;
  std::string invoice;  // "": not yet
  HeadRecord head;      // of its order
  std::int64_t until_ns = 0;
  std::vector<ReturnableLine> lines;
  std::vector<GoodsBack> back;

  ReturnableLine* line(std::int32_t number);
  GoodsBack* find(std::string_view number);
};

class ReturnBook {
 public:
  void restore(std::string_view value);
  ReturnableRecord* find(std::string_view release);
  ReturnableRecord& add(ReturnableRecord record);
  static void save(Transaction& transaction, const ReturnableRecord& record);
  // Those whose time is over and of which nothing is under way.
  void forget(Transaction& transaction);

 private:
  std::map<std::string, ReturnableRecord, std::less<>> records_;
};

}  // namespace proofload::orchestrator
