// mocks/edi_partner/order_ledger.hpp — the orders that the retailer waits for something about.
//
// What     Small: of a line its number and the hashes of its names, of the documents received their
//          hashes. Content is made anew from the order book or the given document when needed.
// Shape    durable as "order/<key>"; orders that nothing was heard of for long are forgotten, a few
//          at each later step, so that memory stays flat.
#pragma once

#include <array>
#include <cstdint>
#include <queue>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "contracts/x12/parts.hpp"
#include "contracts/base/index.hpp"
#include "mocks/common/step.hpp"
#include "mocks/edi_partner/settings.hpp"

namespace proofload::mocks::edi_partner {

// Where an order came from: a place in the book, or in a given document.
struct Origin {
  bool given = false;
  std::uint64_t index = 0;     // of the interchange or the document
  std::uint32_t position = 0;  // among its orders
};

struct OpenLine {
  std::int32_t line = 0;
  std::uint64_t id = 0;                     // hash of PO101
  std::array<std::uint64_t, 3> products{};  // hashes of its item names; 0: none
};

struct OpenChange {
  Instant due = kNever;  // it is sent then, for the first time or again
  bool sent = false;
  bool answered = false;
  bool accepted = false;  // by its answer: a part of the order as the retailer believes it to be
  std::int32_t mends = 0;
};

struct OpenOrder {
  Origin origin;
  std::vector<OpenLine> lines;
  std::vector<OpenChange> changes;          // by place
  std::vector<std::uint64_t> documents;  // hashes of those received
  Instant touched;
  bool invoiced = false;
  std::int32_t mends = 0;
  Instant mend_at = kNever;   // it was refused, and will be sent again then
  bool mend_cancels = false;  // what was refused is its cancellation
  Instant cancel_at = kNever;
  Instant again_at = kNever;  // the quirk: it will be sent once more then, under new numbers
  bool is_taken = false;         // the supplier has acknowledged it; remembered where it will be sent once more
  bool is_contradicted = false;  // it was sent once more, and said something else: that is what the buyer means

  // The line that a seller's document means: by its item names, else by the line id that it
  // repeats. nullptr: none, or it cannot be told which.
  const OpenLine* find_line(std::string_view id, std::span<const x12::ProductId> products) const;
  // Remembers a document; false when it was there already.
  bool add_document(std::uint64_t hash);
};

std::vector<OpenLine> open_lines(const PlacedOrder& order);
std::vector<OpenLine> open_lines(const x12::PurchaseOrder850& order);

class OrderLedger {
 public:
  static constexpr std::string_view kPrefix = "order/";

  explicit OrderLedger(const Settings& settings) : settings_(settings) {}

  OpenOrder* find(std::string_view key) { return proofload::find(orders_, key); }
  const OpenOrder* find(std::string_view key) const { return proofload::find(orders_, key); }
  // Of an order that is there already: nothing but that.
  OpenOrder& open(Step& step, const std::string& key, OpenOrder order);
  void save(Step& step, std::string_view key, OpenOrder& order);  // after a change; touches it
  void forget(Step& step);                                        // the oldest few that are due

  // Without its lines, which the caller makes from the origin.
  OpenOrder& restore(std::string_view key, std::string_view value);
  std::size_t size() const { return orders_.size(); }

 private:
  using Due = std::pair<Instant, std::string>;

  Instant forget_at(const OpenOrder& order) const;
  // When to look at it next: it may have been invoiced by then.
  Instant look_at(const OpenOrder& order, Instant from) const;

  const Settings& settings_;
  Index<OpenOrder> orders_;
  std::priority_queue<Due, std::vector<Due>, std::greater<>> by_age_;  // one of each order
};

}  // namespace proofload::mocks::edi_partner
