// harness/run/recorder.hpp — what happened in a case, kept row by row so that it can be told afterwards.
//
// What     A sim::Observer. A message is one row when it is sent, and one for each arrival or loss; then the facts, what
//          the faults did, who went down and came up.
// Shape    rows in the order in which they happened; `only` keeps the rows of one order, and what befell the systems.
// Requires the scenario outlives the rows: its pool owns the names.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "sim/observer.hpp"

namespace proofload::run {

struct Row {
  enum class What : std::uint8_t { sent, delivered, lost, fact, fault, down, up };
  Instant at;
  What what = What::sent;
  Symbol from;  // of fact, down and up: the system
  Symbol to;
  Symbol type;  // of a fact: its kind
  Kind kind = Kind::request;
  std::string subject;
  std::string document;  // what an interchange carries: "x12.850"
  int line = 0;          // of a fact
  std::uint32_t nth = 1;
  std::uint32_t copy = 0;
  int status = 0;
  std::string text;  // of a fact: what, how much; lost: why; fault: the rule's name; down: for how long
  MessageId id;
  MessageId cause;         // sent: what its sender was handling; fact: the same
  MessageId in_reply_to;
  std::uint64_t body = 0;  // its hash: the same again is another attempt
  bool injected = false;   // our fault, in the literal sense
  Roots roots;
  std::shared_ptr<const Message> message;  // sent: the whole of it, where a recorder keeps that

  bool concerns(std::string_view order) const;  // "": any
};

class Recorder final : public sim::Observer {
 public:
  enum class Messages : std::uint8_t { named, kept };

  // `rules`: the names of the scenario's faults, as on_fault numbers them. `only`: one order's root, or "" for all.
  explicit Recorder(std::vector<std::string> rules = {}, std::string only = {}, Messages messages = Messages::named);

  const std::vector<Row>& rows() const { return rows_; }

  void on_sent(const sim::Sent&, const sim::Step&) override;
  void on_lost(const sim::Sent&, sim::Loss, Instant) override;
  void on_delivered(const sim::Sent&, const sim::Step&, std::uint32_t copy) override;
  void on_commit(const Commit&, const sim::Step&) override;
  void on_down(Symbol instance, Instant, Duration down, bool crash) override;
  void on_up(Symbol instance, Instant, std::uint32_t incarnation) override;
  void on_fault(std::size_t rule, const sim::Sent*, Instant) override;

 private:
  using Names = std::map<std::pair<std::string, std::string>, Roots>;

  void keep(Row row);
  Row row_of(Row::What what, const sim::Sent& sent, Instant at) const;
  Roots roots_of(const Fact& fact, const sim::Step& step);

  std::vector<std::string> rules_;
  std::string only_;
  Messages messages_;
  Names orders_by_ref_;  // ("sales_order", "S-1001") -> the order that it was minted for
  std::vector<Row> rows_;
};

// The orders that rows speak of, sorted.
std::vector<std::string> orders_in(const std::vector<Row>& rows);

}  // namespace proofload::run
