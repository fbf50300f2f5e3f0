// contracts/x12/routing_request_753.hpp — what a supplier has ready, for the buyer to say who fetches it.
//
// Shape    read<RoutingRequest753>(set); write(request, writer) from ST to SE.
// Source   X12 004030 set 753.
#pragma once

#include <string>
#include <vector>

#include "contracts/x12/logistics_parts.hpp"
#include "contracts/x12/parts.hpp"
#include "contracts/x12/set_text.hpp"

namespace proofload::x12 {

class Writer;

struct RoutedDestination753 {         // an N1 loop below the LX
  NamedParty party;                   // ST; its references are the destination's L11s
  std::vector<ScheduledDate> dates;   // G62: 10 ready …
  std::vector<OrderLading> orders;    // OID: purchase order, cartons, weight, volume
  friend bool operator==(const RoutedDestination753&, const RoutedDestination753&) = default;
};

struct RoutingRequest753 {
  Beginning beginning;                // BGN
  NamedParty ship_from;               // N1 SF; without references
  int line = 1;                       // LX01
  std::vector<RoutedDestination753> destinations;
  friend bool operator==(const RoutingRequest753&, const RoutingRequest753&) = default;
};

template <>
Result<RoutingRequest753> read(const SetText& set);
void write(const RoutingRequest753& request, Writer& writer);

}  // namespace proofload::x12
