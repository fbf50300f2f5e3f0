// harness/check/order_course.hpp — what the facts say became of one order, and of the stock.
//
// Units    base units, in millionths.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "contracts/base/index.hpp"
#include "contracts/port/fact.hpp"
#include "harness/check/demand.hpp"
#include "harness/check/per_line.hpp"

namespace proofload::check {

struct OrderCourse {
  struct Line {
    std::int64_t booked = 0, cancelled = 0;  // in the ERP
    std::int64_t allocated = 0, found_short = 0, shipped = 0;  // in the warehouse
    std::int64_t confirmed = 0, invoiced = 0;
    std::uint64_t dry = 0;  // a bit for each warehouse that had nothing more of the item for this line
  };

  PerLine<Line> lines;
  std::set<std::string, std::less<>> unrouted;  // releases of which the buyer was asked who fetches them
  std::set<std::string, std::less<>> causes;  // of business cases, and of the ERP's refusals
  std::set<std::string, std::less<>> unposted;  // invoices that the ERP accepted, and posts on a later day
  int open_technical = 0;
  bool cancel_requested = false;
  bool release_received = false;
  bool release_cancelled = false;
  bool on_hold = false;
  bool missed_window = false;  // by what a warehouse says, or because its last day is over
  MessageId last;
  Instant last_left{};  // of its shipments
  std::uint64_t shipped_from = 0;  // a bit for each warehouse, as in dry

  // `demand`: of the fact's line; without a line where there is none.
  void take(const Fact& fact, const Demand& demand);

  Line line(std::int32_t number) const { return lines.of(number); }
  bool has_shipped() const;
  bool was_told(std::string_view cause) const { return causes.contains(cause); }
  // By a system of record, or by a person.
  bool was_heard() const { return !causes.empty() || !lines.empty(); }
  std::string told() const;  // "booked and not released"
  std::vector<MessageId> because() const;
};

// Which warehouse had no more of an item when an order came to it.
class Shortages {
 public:
  explicit Shortages(const CaseView& view);

  // Before the course takes the fact.
  void take(const Fact& fact, const scenario::Order* order, OrderCourse& course);
  // Whether all that may supply the line had no more for it; where it waits for goods, or have no more now. Where all of an
  // order comes from one warehouse, what another has is of no use.
  bool is_dry(const CaseOrder& order, const scenario::OrderLine& line, const OrderCourse& course) const;
  void take(const Fact& fact);  // of stock alone
  // Goods came in: what a placed order still waits for is to be asked for once more.
  void came(const Fact& receipt, const CaseOrder& order, OrderCourse& course) const;

 private:
  bool may_supply_all(const scenario::Order& order, std::string_view warehouse) const;
  std::uint64_t bit_of(std::string_view warehouse) const;
  bool is_out_of(std::string_view item, std::string_view warehouse) const;

  const CaseView& view_;
  std::vector<std::string_view> warehouses_;
  Index<Index<std::int64_t>> left_;  // by warehouse and item
};

}  // namespace proofload::check
