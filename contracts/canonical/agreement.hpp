// contracts/canonical/agreement.hpp — what two trading partners have agreed upon.
//
// What     Data, composed: defaults <- partner <- order type <- item. Checks read it: what it does
//          not require is not demanded, and what it relaxed is printed. A default-constructed
//          agreement is the honest default.
// Units    windows are virtual durations; tolerances are shares of the ordered quantity or price.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "contracts/base/ratio.hpp"
#include "contracts/base/time.hpp"
#include "contracts/base/zone.hpp"

namespace proofload {

enum class PoResponse : std::uint8_t { none, po_855 };
enum class ChangeResponse : std::uint8_t { none, po_865, po_855 };
// What POC03 says under QI and QD: how many there are to be, or how many more or fewer.
enum class ChangeQuantity : std::uint8_t { total, difference };
enum class AsnScope : std::uint8_t { none, per_shipment, per_order, per_load };
enum class AsnDue : std::uint8_t { before_arrival, within };
enum class InvoiceScope : std::uint8_t { per_shipment, per_order, consolidated };
enum class InvoiceAfter : std::uint8_t { ship_confirm, asn, free };
enum class Backorder : std::uint8_t { keep, cancel };
enum class DuplicateInterchange : std::uint8_t { repeat_997, ta1_025, silence };
enum class ChangeCutoff : std::uint8_t { release, pick, ship };
// How a partner asks for what it is to send back: not at all, or by 180, and waits for the answer.
enum class ReturnAuthorization : std::uint8_t { none, x12_180 };
enum class Transport : std::uint8_t { parcel, freight, collect };
enum class Sourcing : std::uint8_t { split, one_warehouse };

// Whether each line's tax is rounded, or the document's.
enum class TaxRounding : std::uint8_t { line, document };

struct Acknowledgement {
  bool expected = true;             // a 997 for every functional group
  Duration due = 24h;               // after receipt
  Duration repeat_after = 4h;       // the sender of an unacknowledged group sends it again
  std::int32_t repeats = 12;        // and how often
  DuplicateInterchange on_duplicate = DuplicateInterchange::repeat_997;
  friend bool operator==(const Acknowledgement&, const Acknowledgement&) = default;
};

struct Tolerances {
  Ratio over_shipment{0, 1};
  Ratio under_shipment{1, 1};  // of what was accepted; 1/1: a short shipment closes the line
  Ratio price{1, 1};           // by which the buyer's price may differ from the seller's
  friend bool operator==(const Tolerances&, const Tolerances&) = default;
};

struct SalesTax {
  Ratio rate{0, 1};  // of the amounts
  TaxRounding rounding = TaxRounding::document;
  friend bool operator==(const SalesTax&, const SalesTax&) = default;
};

struct Agreement {
  Acknowledgement acknowledgement;
  PoResponse po_response = PoResponse::po_855;
  Duration po_response_due = 24h;
  ChangeResponse change_response = ChangeResponse::po_865;
  Duration change_response_due = 24h;     // after the change
  ChangeQuantity change_quantity = ChangeQuantity::total;
  // A change or cancel is taken until the order is released, its goods are picked, or they leave.
  ChangeCutoff change_cutoff = ChangeCutoff::pick;
  AsnScope asn = AsnScope::per_shipment;
  AsnDue asn_due_rule = AsnDue::within;
  Duration asn_due = 12h;                 // after departure
  InvoiceScope invoice = InvoiceScope::per_shipment;
  InvoiceAfter invoice_after = InvoiceAfter::ship_confirm;
  Duration invoice_due = 48h;             // after ship confirm, or after the last of what it is for
  Duration invoice_every = std::chrono::hours(24 * 7);  // of consolidated ones: the period of one
  SalesTax tax;
  Duration returns_within{};              // after departure goods may come back; zero: they may not
  ReturnAuthorization return_authorization = ReturnAuthorization::none;
  Backorder backorder = Backorder::cancel;
  bool substitution = false;              // another item may be sent in place of the ordered one
  // How goods go by default: by a parcel carrier, by truck at the seller's cost, by the buyer's own.
  Transport transport = Transport::parcel;
  // Whether the lines of an order may come from several warehouses.
  Sourcing sourcing = Sourcing::split;
  Tolerances tolerances;
  std::int64_t control_number_horizon = 999'999'999;
  // A business key may be used again after this.
  Duration order_key_horizon = std::chrono::hours(24 * 365);
  Zone zone;                              // of the dates and times in documents
  std::string calendar = "always_open";   // what is due is counted in its open time
  friend bool operator==(const Agreement&, const Agreement&) = default;
};

// A clause with its value as text: {"po_response", "none"}, {"acknowledgement.due", "1d"}.
struct Clause {
  std::string name;
  std::string value;
  friend bool operator==(const Clause&, const Clause&) = default;
};

// All of them, in a fixed order.
std::vector<Clause> clauses(const Agreement& agreement);

// The clauses in which `agreement` asks for less than the default, in a fixed order.
std::vector<Clause> relaxed_clauses(const Agreement& agreement);

}  // namespace proofload
