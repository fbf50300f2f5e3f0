#include "orchestrator/routing_documents.hpp"

#include <charconv>

#include "contracts/x12/routing_request_753.hpp"
#include "orchestrator/document_parts.hpp"

namespace proofload::orchestrator {
namespace {

constexpr std::string_view kNotBefore = "37";  // G6201
constexpr std::string_view kNotAfter = "38";

int minutes_of(std::string_view time) {
  int digits = 0;
  if (time.size() >= 4) std::from_chars(time.data(), time.data() + 4, digits);
  return digits / 100 * 60 + digits % 100;
}

}  // namespace

void write_routing_request(const OrderState& order, const ReleaseRecord& release, std::int64_t weight_g,
                           const x12::Beginning& beginning, const x12::ScheduledDate& ready, x12::Writer& writer) {
  x12::RoutingRequest753 request;
  request.beginning = beginning;
  request.ship_from.role = "SF";
  request.ship_from.id_qualifier = "92";
  request.ship_from.id = release.warehouse;
  x12::RoutedDestination753& destination = request.destinations.emplace_back();
  destination.party = ship_to_of(order.head);
  destination.dates.push_back(ready);
  destination.orders.push_back({.reference = release.name,
                                .purchase_order = order.head.purchase_order,
                                .other_reference = {},
                                .pieces = std::nullopt,
                                .weight = Quantity{weight_g * 1'000, Unit("K")},
                                .volume = std::nullopt});
  write(request, writer);
}

std::string written_at(const x12::Beginning& beginning) {
  return compact_text(beginning.date) + beginning.time + " " + beginning.number;
}

PickupWindow window_of(const x12::RoutedLoad754& load, Zone zone, const CivilEpoch& epoch) {
  const Date day = load.pickup.value_or(Date{});
  PickupWindow window{zone.instant(day, {minutes_of(load.pickup_time)}, epoch),
                      zone.instant(day, kEndOfDay, epoch)};
  for (const x12::ScheduledDate& date : load.dates) {
    const Instant at = zone.instant(date.date, {minutes_of(date.time)}, epoch);
    if (date.qualifier == kNotBefore) window.from = at;
    if (date.qualifier == kNotAfter) window.until = at;
  }
  return window;
}

std::string reference_of(const x12::RoutedLoad754& load, std::string_view qualifier) {
  for (const x12::Reference& reference : load.references) {
    if (reference.qualifier == qualifier) return reference.value;
  }
  return "";
}

}  // namespace proofload::orchestrator
