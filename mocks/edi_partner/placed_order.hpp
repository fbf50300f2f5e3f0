// mocks/edi_partner/placed_order.hpp — an order as the retailer's own system knows it, and its 850.
//
// What     Small and wire-free. Item names travel as IN (the buyer's), VN (the seller's) and UP
//          (the GTIN): a seller's cross references and these lines can come from one catalogue.
// Units    a price is for one, a hundred (HP) or a thousand (TP) of the line's unit.
// Source   X12 004010 850: BEG CUR DTM N1 PO1 PID.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "contracts/base/calendar.hpp"
#include "contracts/base/time.hpp"
#include "contracts/base/money.hpp"
#include "contracts/canonical/item.hpp"
#include "contracts/canonical/window.hpp"
#include "contracts/x12/purchase_order_850.hpp"

namespace proofload::mocks::edi_partner {

struct PlacedLine {
  std::int32_t line = 0;    // from 1; PO101
  std::string buyer_item;   // "" where the buyer has no number of its own
  std::string vendor_item;  // "" likewise
  std::string upc;          // "" likewise; at least one of the three is there
  std::string_view upc_qualifier = "UP";  // UP, EN or UK: how wide it is
  Quantity quantity;
  std::optional<UnitPrice> price;  // absent: as agreed
  std::string description;
  Unit counted_in = kEach;  // what is in the end sold, used and sent back one by one
  friend bool operator==(const PlacedLine&, const PlacedLine&) = default;
};

// A line as a change wants it.
struct PlacedChangeLine {
  std::string code;  // POC02
  PlacedLine line;   // as it is to be; quantity: in all
  Quantity before;   // what was wanted of it, the changes ahead of this one being taken
  friend bool operator==(const PlacedChangeLine&, const PlacedChangeLine&) = default;
};

struct PlacedChange {
  std::string name;         // "1", "2" …: its place among the order's changes
  bool is_counted = true;   // BCH05 says so
  bool cancels = false;     // the whole order
  Instant at;
  Date changed_on;                  // BCH11
  std::optional<Date> deliver_on;   // the new date
  std::vector<PlacedChangeLine> lines;
  friend bool operator==(const PlacedChange&, const PlacedChange&) = default;
};

struct PlacedOrder {
  std::string number;          // BEG03
  std::string release;         // BEG04
  std::string type = "SA";     // BEG02
  std::string purpose = "00";  // BEG01
  Date ordered_on;
  std::optional<Date> deliver_on;  // DTM*002
  canonical::OrderWindows windows;
  std::string ship_to;             // the buyer's code of the place, N104
  std::string ship_to_qualifier = "92";  // N103
  std::string ship_to_name;
  Currency currency = kDollar;
  std::vector<PlacedLine> lines;
  std::vector<PlacedChange> changes;
  bool is_announced = false;  // a change goes ahead of it: the 850 follows with a later interchange of the book
  std::optional<Duration> cancel_after;  // that long after placing it, the buyer changes its mind
  friend bool operator==(const PlacedOrder&, const PlacedOrder&) = default;
};

struct Buyer {
  std::string name;  // N102 of the BY
  std::string id;    // N104 of the BY; "": not said
  std::string id_qualifier = "92";  // N103
};

x12::PurchaseOrder850 purchase_order_850(const PlacedOrder& order, const Buyer& buyer);

// The names that a line goes by on the wire: IN, VN, UP, those that it has.
std::vector<x12::ProductId> product_ids(const PlacedLine& line);

// What a qualifier says a name is; nullopt for one that names no item (a style, a colour …).
std::optional<canonical::ItemName> item_name(const x12::ProductId& product);

// PO105: what the price is for.
std::string_view basis_code(const Quantity& basis);

// Nothing where neither name nor id is known.
void add_party(std::vector<x12::NamedParty>& parties, std::string_view role, const std::string& name,
               const std::string& id_qualifier, const std::string& id);

// The line's price times its quantity; zero without a price.
Money amount_of(const PlacedLine& line, Currency currency);

}  // namespace proofload::mocks::edi_partner
