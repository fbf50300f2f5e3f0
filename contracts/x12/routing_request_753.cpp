#include "contracts/x12/routing_request_753.hpp"

#include "contracts/x12/logistics_codec.hpp"

namespace proofload::x12 {
namespace {

void read_into_destination(SetReader& reader, RoutedDestination753& destination) {
  switch (reader.id()) {
    case pack("G62"):
      read_scheduled_date(reader, destination.dates);
      break;
    case pack("OID"):
      destination.orders.push_back(read_order_lading(reader));
      break;
    default:
      read_into_party(reader, destination.party, pack("L11"));
      break;
  }
}

}  // namespace

template <>
Result<RoutingRequest753> read(const SetText& set) {
  SetReader reader(set);
  RoutingRequest753 request;
  bool begun = false, in_detail = false;
  while (reader.next()) {
    switch (reader.id()) {
      case pack("BGN"):
        begun = true;
        request.beginning = read_beginning(reader);
        break;
      case pack("LX"):
        in_detail = true;
        request.line = reader.whole(1).value_or(0);
        break;
      case pack("N1"):
        if (in_detail) {
          request.destinations.push_back({.party = read_party(reader), .dates = {}, .orders = {}});
        } else {
          request.ship_from = read_party(reader);
        }
        break;
      default:
        if (!in_detail) read_into_party(reader, request.ship_from, kNoReferences);
        if (!request.destinations.empty())
          read_into_destination(reader, request.destinations.back());
        break;
    }
  }
  reader.require(begun, "BGN");
  return reader.done(std::move(request));
}

void write(const RoutingRequest753& request, Writer& w) {
  w.begin_set("753");
  write(request.beginning, w);
  write_party(request.ship_from, "L11", w);
  w.segment("LX", request.line);
  for (const RoutedDestination753& destination : request.destinations) {
    write_party(destination.party, "L11", w);
    write_all(destination.dates, w);
    write_all(destination.orders, w);
  }
  w.end_set();
}

}  // namespace proofload::x12
