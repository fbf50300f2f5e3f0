#include "orchestrator/freight_documents.hpp"

#include "contracts/x12/load_tender_204.hpp"
#include "contracts/x12/time_of_day.hpp"

namespace proofload::orchestrator {
namespace {

constexpr std::string_view kUniversalTime = "UT";

x12::ScheduledDate at(std::string qualifier, std::string time_qualifier, Instant when, const Settings& settings) {
  const int minute = minute_of_day(when, settings.epoch);
  const auto two = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
  return {std::move(qualifier), date_of(when, settings.epoch), std::move(time_qualifier),
          two(minute / 60) + two(minute % 60), std::string(kUniversalTime)};
}

x12::NamedParty place(std::string role, std::string_view id) {
  x12::NamedParty party;
  party.role = std::move(role);
  party.id_qualifier = "92";
  party.id = id;
  return party;
}

// Kilograms, to three places.
Quantity kilograms(std::int64_t grams) { return {grams * 1'000, Unit("K")}; }

}  // namespace

void write_tender(const OrderState& order, const ReleaseRecord& release, const MotorCarrier& carrier,
                  std::string_view purpose, const Settings& settings, x12::Writer& writer) {
  const LoadRecord& load = release.load;
  const Instant ready(Duration(load.ready_ns));
  x12::LoadTender204 tender;
  tender.carrier = carrier.scac;
  tender.shipment = load.load_id;
  tender.purpose = purpose;
  tender.application = "LT";
  tender.references.push_back({.qualifier = "SI", .value = release.name});
  if (load.stage == LoadStage::ready) tender.references.push_back({.qualifier = "BM", .value = load.bill_of_lading});
  x12::Stop204& from = tender.stops.emplace_back();
  from.number = 1;
  from.reason = "CL";
  from.dates.push_back(at("69", "U", ready, settings));
  from.lading_weight = x12::LadingWeight{.qualifier = "G", .weight = kilograms(load.weight_g), .handling_units = load.pallets};
  from.party = place("SF", release.warehouse);
  x12::Stop204& to = tender.stops.emplace_back();
  to.number = 2;
  to.reason = "CU";
  to.dates.push_back(at("53", "G", ready + settings.freight.transit, settings));
  to.dates.push_back(at("54", "L", ready + settings.freight.transit + 24h, settings));
  to.party = place("ST", order.head.ship_to_code);
  write(tender, writer);
}

Instant instant_of_event(const x12::StatusEvent214& event, Zone zone, const CivilEpoch& epoch) {
  const Duration clock = x12::time_of_day(event.time).value_or(Duration::zero());
  const Zone told_by = event.time_code == kUniversalTime ? Zone() : zone;
  return told_by.instant(event.date.value_or(Date{}), {static_cast<int>(clock / 1min)}, epoch);
}

}  // namespace proofload::orchestrator
