// orchestrator/order_state.hpp — what the orchestrator knows of one order; a record each for head, lines, releases, cartons.
//
// Shape    an order is released to one warehouse or several: each release ships and is invoiced by itself. What a warehouse
//          turns out not to have is released to the next that may supply it (sourcing.cpp).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/base/money.hpp"
#include "contracts/base/quantity.hpp"
#include "contracts/base/time.hpp"
#include "orchestrator/load_record.hpp"
#include "orchestrator/quote.hpp"
#include "orchestrator/routing_record.hpp"

namespace proofload::orchestrator {

struct LineRecord {
  std::int32_t line = 0;
  std::string buyer_line;   // PO101 as it came
  std::string item;         // ours
  std::string buyer_item;   // as the buyer named it, with its qualifier
  std::string buyer_item_qualifier;
  Quantity ordered;         // in the item's base unit, as all quantities here
  Unit unit = kEach;        // the buyer's
  UnitPrice price;
  Quantity accepted;        // promised in the 855
  Quantity shipped;
  Quantity cancelled;       // told to the ERP
  std::int32_t asked_since = 0;  // releases up to this number were for an older version of it
};

struct CartonLine {
  std::int32_t line = 0;
  Quantity quantity;
};

struct CartonRecord {
  std::string sscc;
  std::string release;
  std::int64_t weight_g = 0;
  std::vector<CartonLine> lines;
  std::string tracking;
  bool attached = false;
  Followed way;           // of the parcel
};

// How far an order is. What was booked is as far as its releases are; once `invoiced` its parcels are still followed.
enum class Stage : std::uint8_t { received, booked, invoiced, cancelled, parked };
std::string_view to_text(Stage stage);

struct HeadRecord {
  std::string key;
  std::string partner;
  std::string purchase_order;
  std::string order_release;   // BEG04
  std::string type;            // BEG02
  std::string ordered_on;      // CCYYMMDD
  std::string deliver_by;      // CCYYMMDD; "" when the buyer does not say
  std::string leave_from;      // the first and last day on which goods may leave, and the last to deliver; likewise
  std::string leave_until;
  std::string deliver_until;
  std::string ship_to;         // ours
  std::string ship_to_code;    // as the buyer named it, with its qualifier
  std::string ship_to_qualifier;
  std::string currency;
  std::string content;         // hash of what was ordered, to tell a repeat from a contradiction
  Stage stage = Stage::received;
  std::string erp;             // the instance that books it
  bool queued = false;         // accepted there, and waiting for its number
  std::string sales_order;
  std::string cause;           // why it was cancelled or parked
  bool response_sent = false;
  bool cancel_requested = false;
  bool told_short = false;     // the desk knows that less than was accepted ships
  bool told_too_late = false;  // the desk knows that the cancel came after the goods had left
  std::int64_t taken_ns = 0;     // virtual time at which it came: what waits is filled in this order
  std::int64_t progress_ns = 0;  // virtual time of the last step forward
};

// How far one warehouse's share of an order is.
enum class ReleaseStage : std::uint8_t { asked, accepted, shipped, invoiced, cancelled };
std::string_view to_text(ReleaseStage stage);

struct ReleaseLine {
  std::int32_t line = 0;
  Quantity wanted;
  Quantity allocated;
  Quantity shipped;
  std::string item;  // what ships in place of the line's item; "": that
};

struct ReleaseRecord {
  std::int32_t number = 0;  // within the order, from 1
  std::string name;         // as the warehouse knows it; to a third party in at most 22 characters
  std::string warehouse;    // its instance
  ReleaseStage stage = ReleaseStage::asked;
  bool is_allocated = false;  // the warehouse said what it has
  bool is_recalled = false;   // it was asked to take it back, and has not refused
  bool is_begun = false;      // it is too late to take it back
  std::vector<ReleaseLine> lines;
  std::vector<Quote> quotes;  // of the parcel carriers
  std::string carrier;        // the one that was chosen, and its service
  std::string service;
  LoadRecord load;            // where it goes by truck
  RoutingRecord routing;      // where its buyer fetches it
  std::string shipment;
  std::string shipped_at;
  bool notice_sent = false;
  std::string notice;         // the document: "856:bigbox/4711:SH-1"
  bool is_confirmed = false;  // to the ERP; where its invoice is not for it alone
  std::string billing;        // what the ERP knows the invoice by, where it is for several
  std::string invoice;
  std::string held_invoice;   // as posted; its 810 waits until the partner has the 856
  bool is_chased = false;     // a person asks the third party what became of it
  std::int64_t progress_ns = 0;

  bool is_open() const { return stage == ReleaseStage::asked || stage == ReleaseStage::accepted; }
  ReleaseLine* line(std::int32_t number);
  bool has_line(std::int32_t number) const;
  // Of the truck that it leaves on, ours or the buyer's; "": none is known.
  const std::string& bill_of_lading() const { return routing.scac.empty() ? load.bill_of_lading : routing.bill_of_lading; }
  const std::string& load_name() const { return routing.scac.empty() ? load.load_id : routing.load; }
  std::string instead_of(std::int32_t line) const;  // the item that ships in place of the line's; "": that
  // What the order may count on of a line: what is wanted until the warehouse has said what it has, then that, then what
  // shipped.
  Quantity covered(std::int32_t line, Unit unit) const;
};

struct OrderState {
  HeadRecord head;
  std::vector<LineRecord> lines;
  std::vector<ReleaseRecord> releases;  // by number
  std::vector<CartonRecord> cartons;
  Instant looked_at{};  // by the sweep, while it waits for its parcels alone; not stored

  LineRecord* line(std::int32_t number);
  CartonRecord* carton(std::string_view sscc);
  ReleaseRecord* release(std::string_view name);

  std::string instead_of(std::int32_t line) const;  // of the first release that ships another item

  // What no release covers and nobody cancelled.
  Quantity uncovered(const LineRecord& line) const;
  bool is_answerable() const;  // every warehouse said what it has
  Instant last_progress() const;
};

}  // namespace proofload::orchestrator
