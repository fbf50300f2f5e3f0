// mocks/erp/settings.hpp — what the ERP knows of customers and items, and how it behaves.
//
// Shape    the catalogue is immutable and shared by all the cases of a scenario.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/base/money.hpp"
#include "contracts/base/index.hpp"
#include "contracts/canonical/agreement.hpp"
#include "contracts/canonical/price_list.hpp"
#include "mocks/common/settings.hpp"

namespace proofload::mocks::erp {

struct Customer {
  std::string id;
  std::uint32_t records = 1;  // of more than one nobody knows which is meant
  bool credit_hold = false;
  SalesTax tax;
  std::optional<Money> order_limit;  // a larger order is held like one of a customer on hold
};

struct Item {
  std::string number;
  canonical::PriceList prices;
  std::vector<Conversion> units;       // from others to the unit of the price
  std::optional<Date> discontinued_on;  // the first day on which it cannot be ordered

  Unit unit() const { return prices.usual.basis.unit; }
};

class Catalogue {
 public:
  Catalogue(const std::vector<Customer>& customers, const std::vector<Item>& items);

  const Customer* customer(std::string_view id) const { return find(customers_, id); }
  const Item* item(std::string_view number) const { return find(items_, number); }

 private:
  Index<Customer> customers_;
  Index<Item> items_;
};

// Exact. Errors: no conversion, or no exact number of the other unit.
Result<Quantity> in_unit(const Item& item, const Quantity& quantity, Unit unit);

// When an accepted order becomes a sales order: at once, or in the next batch, as IDocs of status 64 do.
enum class Posting : std::uint8_t { at_once, in_batches };

inline constexpr std::string_view kPostsLater = "posts on the next working day:";  // how its note begins

// What comes while the nightly batch runs is refused, or taken and dated the next working day.
enum class InBatch : std::uint8_t { closed, post_next_day };

// At which price goods that came back are credited when the caller names another than was invoiced: as it says, or as was
// invoiced; or nothing is credited.
enum class CreditPrice : std::uint8_t { as_asked, as_invoiced, refuse_other };

enum class OnCreditHold : std::uint8_t { refuse, hold };

struct Settings : RequestRules, Webhooks {
  std::shared_ptr<const Catalogue> catalogue;

  // Keys alone tell a repeated create from a new one, as in many ERPs: find_order is the look-up by
  // external id. True: the second is answered 409 already_exists, the error that means success.
  bool unique_external_id = false;
  Posting posting = Posting::at_once;
  Duration batch_every = 30min;
  Ratio posting_failures{0, 1};        // of the orders in a batch: people process them again
  Range reprocessed_after{1h, 6h};     // then; the next batch posts them
  OnCreditHold on_credit_hold = OnCreditHold::refuse;
  Duration held_for = 4h;                 // until a clerk releases what is on hold
  Ratio price_tolerance{0, 1};            // of the caller's price against the catalogue's
  bool refuse_more_than_shipped = false;  // else an invoice says what it is asked to say
  bool refuse_more_than_open = false;     // else more is paid of an invoice than it asks for
  CreditPrice credit_price = CreditPrice::as_asked;
  std::optional<Window> batch_window;
  InBatch in_batch = InBatch::closed;
  Duration month_end_freeze{};  // no invoice is posted in so much of the end of a month
  std::string order_prefix = "SO-";
  std::string invoice_prefix = "INV-";
  Duration retention = std::chrono::hours(24 * 30);  // of a closed order's lines
};

std::optional<std::string> objection(const Settings& settings);  // common/objection.hpp

}  // namespace proofload::mocks::erp
