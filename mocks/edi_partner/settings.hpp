// mocks/edi_partner/settings.hpp — one retailer: its addresses, its agreement, the orders to place.
//
// What     Immutable, shared by all cases of a scenario. The orders are a function: a year of them
//          takes no memory, each is made when it is due.
// Requires book.at ascending; book.orders pure: the same orders for the same index; no order twice, but for one that is
//          announced first;
//          what it is given to send is sorted by `at`.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "contracts/base/ratio.hpp"
#include "contracts/base/symbol.hpp"
#include "contracts/port/actor.hpp"
#include "mocks/edi/settings.hpp"
#include "mocks/edi_partner/given_documents.hpp"
#include "mocks/edi_partner/placed_order.hpp"

namespace proofload::mocks::edi_partner {

// What the retailer will order, as interchanges: orders that are sent together are one entry.
struct OrderBook {
  std::uint64_t interchanges = 0;
  std::function<Instant(std::uint64_t index)> at;
  std::function<std::vector<PlacedOrder>(std::uint64_t index)> orders;  // never empty
};

// When the seller's 997 or TA1 refuses an order: send it again under new numbers, or let it be.
enum class OnRejection : std::uint8_t { send_again, give_up };

// Of each shipment of the line that is invoiced: so many units of the item's base unit, back so long after it left.
struct WantedReturn {
  std::int32_t line = 0;
  std::int64_t units = 0;
  Duration after{};
  bool is_damaged = false;
};

struct Settings : edi::Settings {
  Symbol name;  // of the instance, and of the partner in business keys
  Buyer buyer;

  OrderBook book;
  // A quirk: so many orders are sent a second time, under new control numbers and with nothing else new.
  Ratio again{0, 1};
  Duration again_after = 3h;
  Ratio again_otherwise{0, 1};  // so many come then, once they are acknowledged, and ask for one more of their first line

  Ratio change_again{0, 1};  // and so many changes; likewise after `again_after`

  OnRejection on_rejection = OnRejection::send_again;  // given documents are never mended
  Duration mend_after = 1h;
  std::int32_t mends_max = 3;  // for one order

  // It pays, in a run each midnight (UTC), what was invoiced so long ago; zero: no remittance is sent.
  Duration pays_after{};
  Ratio short_pays{0, 1};  // of the invoices: less than they ask for, with a reason

  // Its traffic department answers a 753 after so long, or together with all others that wait then when it works in runs;
  // not at all that share of them, refuses that share, and sends another truck for that share before the pick-up.
  Duration routes_after = 2h;
  Duration routes_every{};  // zero: each by itself
  Ratio routing_silent{0, 1};
  Ratio routing_late{0, 1};
  Duration routing_late_by = 24h;
  Ratio routing_refused{0, 1};
  Ratio reroutes{0, 1};
  Duration reroutes_after = 4h;
  Duration pickup_after = 24h;  // the window is the first working shift of its docks that begins so long after the answer
  std::vector<std::string> collect_carriers{"HAUL", "RIDG", "TALL"};  // SCACs

  // What it asks to send back, where its agreement wants it to ask.
  std::vector<WantedReturn> returns;

  // How long it remembers an invoiced order, and any other.
  Duration invoiced_retention = std::chrono::hours(24 * 14);
  Duration order_retention = std::chrono::hours(24 * 120);
};

std::unique_ptr<Actor> make_edi_partner(std::shared_ptr<const Settings> settings);

}  // namespace proofload::mocks::edi_partner
