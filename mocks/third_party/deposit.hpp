// mocks/third_party/deposit.hpp — what the depositor asked for and announced, as the third party
// keeps it until it has answered.
//
// Shape    an order under "deposit/<W0502>", what comes in under "inbound/<W0602>", a report that is
//          late under "report/<BIA03>", what came back under "taken_back/<its number>". Quantities are in the item's base unit.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "contracts/base/quantity.hpp"
#include "contracts/base/time.hpp"

namespace proofload::mocks::third_party {

struct Party {  // of the 940's N1: it stands in the 945 again
  std::string role, name, id_qualifier, id;
};

struct OrderedLine {
  std::int32_t line = 0;   // LX01
  std::string item;
  Quantity ordered;
  std::string substitute;  // the item that is shipped in its place; "": none
  bool is_known = true;    // not: no item or unit of this warehouse, and nothing is shipped
};

struct Deposit {
  std::string order;           // W0502: the release's name
  std::string purchase_order;  // W0503
  std::string link;            // W0505
  std::string carrier;         // the SCAC that W66 names; "": none
  bool substitutes = true;     // what is missing, where the settings know how
  std::vector<Party> parties;
  std::vector<OrderedLine> lines;  // empty: closed for so long that nothing else is known
  std::string outcome;  // "": at work; shipped, cancelled, nothing_in_stock, short_picked, refused
  std::string depositor{};        // who ordered it, as edi::Endpoint::send takes it
  std::int64_t advise_at_ns = 0;  // when its 945 is due; 0: it is not, or was sent
  std::int64_t until_ns = 0;      // of a closed one: when its lines are forgotten
};

struct InboundLine {
  std::int32_t line = 0;
  std::string item;
  Quantity advised, good, damaged;
};

struct Arrival {
  std::string shipment;  // W0602
  std::string carrier_shipment;  // W0604
  std::vector<InboundLine> lines;
  std::string receipt;  // "": not yet received
  std::int64_t receive_at_ns = 0;
  std::int64_t until_ns = 0;
  std::int64_t cause = 0;  // the id of the 943's message
  std::string depositor{};
};

struct TakenBack {  // of what came back: its 944 may have to be written again
  std::string number;
  std::string release;
  std::string depositor;
  std::string receipt;
  std::int32_t line = 0;
  std::string item;
  Quantity good, damaged;
  std::int64_t at_ns = 0;
  std::int64_t until_ns = 0;
};

struct Figure {
  std::string item;
  Quantity available;
};

struct Report {
  std::string reference;  // BIA03
  bool is_full = false;
  std::int64_t as_of_ns = 0;
  std::int64_t send_at_ns = 0;
  std::vector<Figure> figures;
};

struct Reported {  // of each item of the catalogue, what the last report said
  std::vector<Figure> figures;
};

inline Instant instant_at(std::int64_t ns) {
  return Instant(Duration(ns));
}
inline std::int64_t ns_of(Instant at) {
  return at.time_since_epoch().count();
}

std::string stored_name(const Deposit& deposit);
std::string stored_name(const Arrival& arrival);
std::string stored_name(const Report& report);
std::string stored_name(const TakenBack& taken);

}  // namespace proofload::mocks::third_party
