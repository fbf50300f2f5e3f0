// orchestrator/policies.hpp — the places where integration teams go wrong, each a small function.
//
// What     Policies::sound() is what a very good team would write. A planted defect hands in another function.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/base/calendar.hpp"
#include "contracts/base/time.hpp"
#include "contracts/canonical/agreement.hpp"
#include "contracts/json/interfaces/erp.hpp"
#include "orchestrator/operation.hpp"
#include "orchestrator/order_state.hpp"
#include "orchestrator/settings.hpp"

namespace proofload::orchestrator {

struct Parcel {
  std::string_view status;
  std::string_view at;  // ISO event time
};

struct InvoicedLine {
  std::int32_t line = 0;
  Quantity quantity;
};

// What a routing instruction is known by: when it was written, and its number.
struct RoutingTime {
  std::string_view written;
};

// Of what a report says.
struct StockTime {
  Instant as_of;
  std::string_view report;  // its name
};

struct Policies {
  // The idempotency key of the nth attempt.
  std::string (*idempotency_key)(const Operation&, std::uint32_t attempt);

  // Whether a system still knows a key that was first used so long ago.
  bool (*trusts_key)(const Patience&, Duration age);

  // The pause before attempt n + 1; `chance` is drawn for that attempt.
  Duration (*retry_pause)(const Patience&, std::uint32_t attempts, std::uint64_t chance);

  // Whether to go on trying after so many attempts.
  bool (*tries_again)(const Patience&, std::uint32_t attempts);

  // Whether what just came replaces what is known of a parcel.
  bool (*supersedes)(const Parcel& known, const Parcel& arrived);

  // What the invoice of a release that shipped asks for.
  std::vector<InvoicedLine> (*invoice_lines)(const OrderState&, const ReleaseRecord&);

  // Whether a refusal says that what was asked for had been done before.
  bool (*means_done)(int status, std::string_view error);

  // Whether an order of this key was taken before; `known_key`, `known_envelope`: what was remembered; `age`: since the
  // day that the order itself says.
  bool (*is_repeat)(bool known_key, bool known_envelope, Duration age);

  // Whether what a report says of an item takes the place of what is known.
  bool (*replaces_stock)(const StockTime& known, const StockTime& arrived);

  // Whether an 810 waits; `notice_is_out`: its 856 was sent, and the partner has not said that it has it.
  bool (*holds_invoice)(const Agreement&, bool notice_is_out);

  // Whether a warehouse may ship another item in place of what it has not.
  bool (*may_substitute)(const Agreement&);

  // Whether the lines of an order may come from several warehouses.
  bool (*may_split)(const Agreement&);

  // Whether an 856 tells which carton holds what.
  bool (*tells_cartons)();

  // Whether a carrier that let the time for its answer pass has taken the load.
  bool (*silence_accepts)();

  // Whether a carrier that acknowledged the receipt of a tender by a 997 has taken the load.
  bool (*receipt_accepts)();

  // Whether a carrier is told that a load is no longer meant for it: when it was silent, or accepts too late.
  bool (*withdraws_tenders)();

  // How goods go.
  Transport (*transport)(const Agreement&);

  // Whether a routing instruction takes the place of the one that is known.
  bool (*replaces_routing)(const RoutingTime& known, const RoutingTime& arrived);

  // Whose clocks the dates and times in documents are told by.
  Zone (*document_zone)(const Agreement&);

  // Whether a change of this name was taken before.
  bool (*is_repeat_change)(bool known_name);

  // Whether it is the turn of the change of that number, after the last that was decided.
  bool (*is_next_change)(std::optional<std::int64_t> last, std::int64_t number);

  // Whether a line may become so many, of which so many are on their way to the dock and cannot be taken back.
  bool (*may_change)(const Quantity& on_its_way, const Quantity& total);

  // What becomes of the tax that the ERP says is on an invoice.
  void (*settle_tax)(erp::InvoicePosted&, const SalesTax&);

  // Whether the days between which goods may leave and arrive count.
  bool (*heeds_windows)();

  // How many of what a release was invoiced for are credited when so many came back.
  Quantity (*credited)(const Quantity& invoiced, const Quantity& returned);

  // Whether a partner may send back what it asks to; `fits`: so much of it has shipped and not come back, and it is in time.
  bool (*authorizes_return)(bool fits);

  // At which price what came back is credited; `listed`: what the price list says today.
  UnitPrice (*credit_price)(const UnitPrice& invoiced, const UnitPrice& listed);

  // Which systems are spoken to in which later version of their interface; `stated`: by themselves.
  SpokenVersions (*versions_spoken)(const SpokenVersions& stated);

  // How a name that a document has for an item is looked up.
  std::string (*item_name)(std::string_view text);

  // What is ordered, in the item's base unit.
  Result<Quantity> (*to_base)(const canonical::Item&, const Quantity&);

  // Of which day the price list holds for an order that came today without prices.
  Date (*priced_on)(const Date& ordered, const Date& today);

  static Policies sound();
};

}  // namespace proofload::orchestrator
