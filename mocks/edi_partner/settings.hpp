// mocks/edi_partner/settings.hpp — one retailer: its addresses, its agreement, the orders to place.
//
// What     Immutable, shared by all cases of a scenario. The orders are a function: a year of them
//          takes no memory, each is made when it is due.
// Requires book.at ascending; book.orders pure: the same orders for the same index, no order twice;
//          given sorted by `at`.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "contracts/base/calendar.hpp"
#include "contracts/base/ratio.hpp"
#include "contracts/base/symbol.hpp"
#include "contracts/canonical/agreement.hpp"
#include "contracts/port/actor.hpp"
#include "contracts/x12/envelope.hpp"
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

struct Settings {
  Symbol name;  // of the instance, and of the partner in business keys
  Symbol listener = "orchestrator";
  Buyer buyer;
  x12::InterchangeParty self;    // ISA05/06, GS02 of what it sends
  x12::InterchangeParty seller;  // ISA07/08, GS03
  x12::Delimiters delimiters;
  std::string version = "004010";
  char usage = 'P';
  std::uint32_t first_control_number = 1;  // ISA13 and GS06 of its first; after 999999999 comes 1
  bool ask_ta1 = false;  // ISA14 of what it sends
  Agreement agreement;
  CivilEpoch epoch;

  OrderBook book;
  std::uint32_t sets_per_group = 0;  // 0: all orders of an interchange in one group
  std::vector<GivenDocument> given;  // sent as they are, besides the book

  // A quirk: so many orders are sent a second time, under new control numbers and with nothing else new.
  Ratio again{0, 1};
  Duration again_after = 3h;

  OnRejection on_rejection = OnRejection::send_again;  // given documents are never mended
  Duration mend_after = 1h;
  std::int32_t mends_max = 3;  // for one order

  // How long it remembers the answers that it may have to repeat, an invoiced order, any other.
  Duration answer_retention = std::chrono::hours(24 * 4);
  Duration invoiced_retention = std::chrono::hours(24 * 14);
  Duration order_retention = std::chrono::hours(24 * 120);
};

std::unique_ptr<Actor> make_edi_partner(std::shared_ptr<const Settings> settings);

}  // namespace proofload::mocks::edi_partner
