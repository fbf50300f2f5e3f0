// orchestrator/return_book.hpp — what may come back of a release, and what did; kept in the store, longer than its order.
//
// Shape    one record a release, from its invoice (or the first goods that come back, whatever is known first) until the
//          agreed time is over, and a while longer: what came in time may be told late. Releases whose agreement lets nothing
//          come back have none. Every return's number, whatever became of it, is kept until nobody tells of it again.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
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
  bool has_waiting() const;  // likewise
};

// What the partner asked to send back of a line, and may.
struct Authorization {
  std::string number;  // the partner's
  std::int32_t line = 0;
  Quantity quantity;
  bool is_used = false;  // it came
  std::int64_t since_ns = 0;
};

struct AuthorizationRecord {
  std::string key;  // of the order
  std::vector<Authorization> all;
};

inline constexpr std::string_view kReturnAuthorized = "return_authorized/";  // of its records; then the order's key
inline constexpr std::string_view kReturnTold = "return_told/";  // of its records; then the release and the number

class ReturnBook {
 public:
  void restore(std::string_view value);
  void restore_told(std::string_view name, std::string_view value);
  ReturnableRecord* find(std::string_view release);
  ReturnableRecord& add(ReturnableRecord record);
  static void save(Transaction& transaction, const ReturnableRecord& record);
  // False: this return was told before.
  bool take(Transaction& transaction, std::string_view release, std::string_view number);
  // Those whose time is over and of which nothing is under way; numbers that are old.
  void forget(Transaction& transaction);

  std::map<std::string, ReturnableRecord, std::less<>>& records() { return records_; }  // by release
  bool has_waiting() const;  // anything that came back: for its invoice, or its authorization

  void restore_authorized(std::string_view value);
  const std::vector<Authorization>& authorized(const std::string& key) const;
  void authorize(Transaction& transaction, const std::string& key, const std::vector<Authorization>& wanted);
  // False: not all of these may come.
  bool use(Transaction& transaction, const std::string& key, const std::vector<ReturnedLine>& lines);
  // The first that the order shipped.
  std::optional<LineRecord> line_of(const std::string& key, const std::function<bool(const LineRecord&)>& is_it) const;

 private:
  static void save(Transaction& transaction, const AuthorizationRecord& record);

  std::map<std::string, ReturnableRecord, std::less<>> records_;
  std::map<std::string, AuthorizationRecord, std::less<>> authorized_;  // by order
  std::map<std::string, std::int64_t, std::less<>> told_;  // by release and number: when it was, in ns
};

}  // namespace proofload::orchestrator
