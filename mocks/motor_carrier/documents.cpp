#include "mocks/motor_carrier/documents.hpp"

#include <algorithm>

#include "contracts/x12/freight_invoice_210.hpp"
#include "contracts/x12/load_tender_204.hpp"
#include "contracts/x12/reading.hpp"
#include "contracts/x12/shipment_status_214.hpp"
#include "contracts/x12/tender_response_990.hpp"
#include "contracts/x12/time_of_day.hpp"

namespace proofload::mocks::motor_carrier {
namespace {

constexpr std::string_view kLocal = "LT";
constexpr std::string_view kUniversal = "UT";
constexpr std::string_view kBalanceDue = "BD";
constexpr std::int64_t kGramsInKilogram = 1'000;
constexpr std::int64_t kGramsInPound = 454;

std::string reference(const std::vector<x12::Reference>& references, std::string_view qualifier) {
  for (const x12::Reference& each : references) {
    if (each.qualifier == qualifier) return each.value;
  }
  return "";
}

std::int64_t grams_of(const Quantity& weight) {
  const std::int64_t of_one = weight.unit == Unit("L") ? kGramsInPound : kGramsInKilogram;
  std::int64_t scaled = 0;
  if (__builtin_mul_overflow(weight.millionths, of_one, &scaled)) return 0;
  return scaled / Quantity::kOne;
}

std::int64_t weight_of(const x12::Stop204& stop) {
  if (stop.lading_weight && stop.lading_weight->weight) return grams_of(*stop.lading_weight->weight);
  return stop.weight ? grams_of(*stop.weight) : 0;
}

std::int64_t instant_ns(const x12::ScheduledDate& said, const Settings& settings) {
  const Zone zone = said.time_code == kUniversal ? Zone() : settings.zone;
  const Duration clock = x12::time_of_day(said.time).value_or(Duration::zero());
  const Instant at = zone.instant(said.date, {static_cast<int>(clock / std::chrono::minutes(1))}, settings.epoch);
  return std::max(at, kEpoch).time_since_epoch().count();
}

}  // namespace

Result<ReadTender> read_tender(const x12::SetText& set, const Settings& settings) {
  const auto said = x12::read<x12::LoadTender204>(set);
  if (!said) return fail(said.error());
  if (said->shipment.empty()) return fail("a tender without a load: B204");
  ReadTender tender{said->purpose, {}};
  Offer& offer = tender.offer;
  offer.load = said->shipment;
  offer.about = reference(said->references, "SI");
  if (offer.about.empty()) offer.about = offer.load;
  offer.bill_of_lading = reference(said->references, "BM");
  for (const x12::Stop204& stop : said->stops) {
    const bool loads = stop.reason == "CL" || stop.reason == "LD" || stop.reason == "PL";
    if (loads) offer.weight_g += weight_of(stop);
    if (loads && stop.lading_weight) {
      offer.pallets += static_cast<std::int32_t>(std::min<std::int64_t>(stop.lading_weight->handling_units.value_or(0), 1000));
    }
    std::string& place = loads ? offer.ship_from : offer.ship_to;
    if (stop.party) place = stop.party->id;
    std::int64_t& when = loads ? offer.pickup_ns : offer.deliver_from_ns;
    if (when == 0 && !stop.dates.empty()) when = instant_ns(stop.dates.front(), settings);
  }
  return tender;
}

void write_answer(const Settings& settings, const Tender& tender, const std::string& answer, Instant now,
                  x12::Writer& writer) {
  x12::TenderResponse990 response;
  response.carrier = settings.scac;
  response.shipment = tender.offer.load;
  response.date = settings.zone.date(now, settings.epoch);
  response.action = answer;
  x12::write(response, writer);
}

void write_status(const Settings& settings, const Tender& tender, const Due& status, x12::Writer& writer) {
  const LocalTime local = settings.zone.local(Instant(Duration(status.at_ns)), settings.epoch);
  x12::ShipmentStatus214 said;
  said.reference = invoice_number(tender, false);
  said.shipment = tender.offer.load;
  said.carrier = settings.scac;
  if (!tender.offer.bill_of_lading.empty()) said.references.push_back({.qualifier = "BM", .value = tender.offer.bill_of_lading});
  x12::StatusLine214& line = said.lines.emplace_back();
  line.number = 1;
  x12::StatusEvent214& event = line.events.emplace_back();
  event.status = status.code;
  event.reason = "NS";
  event.date = local.date;
  event.time = clock_text(local);
  event.time_code = kLocal;
  x12::write(said, writer);
}

void write_invoice(const Settings& settings, const Tender& tender, const Money& amount, bool balance_due, Instant now,
                   x12::Writer& writer) {
  x12::FreightInvoice210 invoice;
  invoice.number = invoice_number(tender, balance_due);
  invoice.shipment = tender.offer.load;
  invoice.date = settings.zone.date(now, settings.epoch);
  invoice.due_cents = amount.minor;
  if (balance_due) invoice.correction = kBalanceDue;
  invoice.carrier = settings.scac;
  invoice.currency = amount.currency.text();
  if (!tender.offer.bill_of_lading.empty()) {
    invoice.references.push_back({.qualifier = "BM", .value = tender.offer.bill_of_lading});
  }
  x12::FreightLine210& line = invoice.lines.emplace_back();
  line.number = 1;
  line.charges.push_back({.number = 1, .rate_millionths = {}, .rate_basis = {}, .cents = amount.minor, .code = "400",
                          .description = {}});
  x12::write(invoice, writer);
}

std::string invoice_number(const Tender& tender, bool balance_due) {
  return tender.offer.load + (balance_due ? "-B" : "-F");
}

}  // namespace proofload::mocks::motor_carrier
