// The truck's side of an order: its load planned, tendered to one carrier after the other, booked, followed, and paid.
#include <algorithm>

#include "contracts/canonical/tracking_vocabulary.hpp"
#include "contracts/json/interfaces/tms.hpp"
#include "contracts/json/interfaces/wms.hpp"
#include "contracts/x12/freight_invoice_210.hpp"
#include "contracts/x12/reading.hpp"
#include "contracts/x12/shipment_status_214.hpp"
#include "contracts/x12/tender_response_990.hpp"
#include "orchestrator/freight_documents.hpp"
#include "orchestrator/names.hpp"
#include "orchestrator/orchestrator.hpp"

namespace proofload::orchestrator {
namespace {

constexpr std::string_view kOriginal = "00";
constexpr std::string_view kCancellation = "01";
constexpr std::string_view kChange = "04";

std::string tender_id(const ReleaseRecord& release, std::string_view scac, std::string_view purpose) {
  return "204:" + release.name + ":" + std::string(scac) + ":" + std::string(purpose);
}

}  // namespace

// As agreed, or by what it weighs: known when it is released, whatever of it is allocated.
bool Orchestrator::goes_by_truck(const OrderState& order, const ReleaseRecord& release) const {
  const bool is_agreed = policies_.transport(agreement_of(order)) == Transport::freight;
  if (settings_.motor_carriers.empty() || (settings_.freight.from_g == 0 && !is_agreed)) return false;
  if (third_party(release.warehouse) != nullptr) return false;  // it sees to its own transport
  if (release.load.stage == LoadStage::unplaced || release.load.stage == LoadStage::cancelled) return false;
  if (is_agreed) return true;
  std::int64_t weight_g = 0;
  for (const ReleaseLine& line : release.lines) weight_g += weight_of(order, line.line, line.wanted);
  return weight_g >= settings_.freight.from_g;
}

std::int64_t Orchestrator::weight_of(const OrderState& order, std::int32_t line, const Quantity& quantity) const {
  for (const LineRecord& each : order.lines) {
    const canonical::Item* item = each.line == line ? item_of(each.item) : nullptr;
    if (item != nullptr) return quantity.millionths / Quantity::kOne * item->weight_g;
  }
  return 0;
}

void Orchestrator::plan_load(Transaction& tx, OrderState& order, ReleaseRecord& release) {
  LoadRecord& load = release.load;
  if (load.stage == LoadStage::none) {
    load.weight_g = 0;
    for (const ReleaseLine& line : release.lines) load.weight_g += weight_of(order, line.line, line.allocated);
    if (load.weight_g == 0) return;
    load.stage = LoadStage::planning;
    load.pallets = static_cast<std::int32_t>((load.weight_g + settings_.freight.pallet_g - 1) / settings_.freight.pallet_g);
    load.ready_ns = (tx.now() + settings_.freight.prepare).time_since_epoch().count();
    book_.save_release(tx, order, release);
  }
  const Instant ready(Duration(load.ready_ns));
  const auto text = [&](Instant at) { return iso_text(at, settings_.epoch); };
  const tms::PlanLoad request{.load = release.name,
                              .releases = {{release.name, load.weight_g, load.pallets}},
                              .ship_from = release.warehouse,
                              .ship_to = order.head.ship_to,
                              .ready_at = text(ready),
                              .deliver_from = text(ready + settings_.freight.transit),
                              .deliver_until = text(ready + settings_.freight.transit + 24h)};
  ask(tx, order, *settings_.tms, kPlanLoad, release.name, to_json(request), release.name);
}

void Orchestrator::load_planned(Transaction& tx, OrderState& order, ReleaseRecord& release, const Answer& reply) {
  const auto planned = reply.as<tms::LoadPlanned>();
  if (!planned || release.load.stage != LoadStage::planning) return;
  release.load.load_id = planned->load_id;
  for (const tms::RatedCarrier& rated : planned->carriers) release.load.carriers.push_back({rated.scac, rated.cost});
  release.load.asked = -1;
  tender_to_next(tx, order, release);
}

void Orchestrator::tender_to_next(Transaction& tx, OrderState& order, ReleaseRecord& release) {
  LoadRecord& load = release.load;
  const auto all = static_cast<std::int32_t>(load.carriers.size());
  do {
    ++load.asked;
  } while (load.asked < all && motor_carrier(load.holder().scac) == nullptr);
  if (load.asked == all) return give_load_up(tx, order, release);
  load.stage = LoadStage::tendering;
  const Instant answer_by = tx.now() + settings_.freight.window;
  load.answer_by_ns = answer_by.time_since_epoch().count();
  book_.save_release(tx, order, release);
  send_tender(tx, order, release, load.holder().scac, kOriginal);
  tx.arm({kTenderTimer, release.name}, settings_.freight.window);
}

// Nobody takes it: the goods go as parcels.
void Orchestrator::give_load_up(Transaction& tx, OrderState& order, ReleaseRecord& release) {
  release.load.stage = LoadStage::unplaced;
  book_.save_release(tx, order, release);
  ask(tx, order, *settings_.tms, kCancelLoad, release.name, to_json(tms::CancelLoad{release.load.load_id, "no_carrier"}),
      release.name);
  for (CartonRecord& carton : order.cartons) {
    if (carton.release == release.name && !carton.attached) buy_label(tx, order, release, carton);
  }
}

// Silence is no acceptance, and who is not waited for any more must hear of it before another is asked.
void Orchestrator::tender_unanswered(Transaction& tx, const std::string& name) {
  const auto [order, release] = book_.by_release(name);
  if (release == nullptr || release->load.stage != LoadStage::tendering) return;
  const Instant answer_by(Duration(release->load.answer_by_ns));
  if (tx.now() < answer_by) return tx.arm({kTenderTimer, name}, answer_by - tx.now());
  if (policies_.silence_accepts()) return accepted(tx, *order, *release);
  withdraw_tender(tx, *order, *release, release->load.holder().scac);
  tender_to_next(tx, *order, *release);
}

void Orchestrator::resume_tenders(Transaction& tx) {
  for (const auto& [key, order] : book_.open()) {
    for (const ReleaseRecord& release : order.releases) {
      if (release.load.stage != LoadStage::tendering) continue;
      const Duration left = Instant(Duration(release.load.answer_by_ns)) - tx.now();
      tx.arm({kTenderTimer, release.name}, std::max(left, Duration::zero()));
    }
  }
}

// False: carriers send no such document.
bool Orchestrator::take_freight_document(Transaction& tx, const MotorCarrier& carrier, const x12::JudgedSet& set) {
  if (set.id == "990") {
    const auto said = x12::read<x12::TenderResponse990>(set.text);
    said ? tender_answered(tx, carrier, said->shipment, said->action) : unreadable_set(tx, carrier.edi, set);
  } else if (set.id == "214") {
    const auto said = x12::read<x12::ShipmentStatus214>(set.text);
    said ? load_moved(tx, carrier, *said) : unreadable_set(tx, carrier.edi, set);
  } else if (set.id == "210") {
    const auto said = x12::read<x12::FreightInvoice210>(set.text);
    said ? settle_freight(tx, carrier, *said) : unreadable_set(tx, carrier.edi, set);
  } else {
    return false;
  }
  return true;
}

void Orchestrator::tender_answered(Transaction& tx, const MotorCarrier& carrier, const std::string& load_id,
                                   std::string_view action) {
  const auto [order, release] = book_.by_load(load_id);
  if (release == nullptr) return unknown_load(tx, carrier, "990", load_id);
  LoadRecord& load = release->load;
  const bool holds = load.is_held_by(carrier.scac);
  if (action == "A" && !holds) return withdraw_tender(tx, *order, *release, carrier.scac);  // too late
  if (!holds || load.stage != LoadStage::tendering) return;
  tx.cancel({kTenderTimer, release->name});
  if (action != "A") {
    if (action != "D") withdraw_tender(tx, *order, *release, carrier.scac);  // on conditions: no
    return tender_to_next(tx, *order, *release);
  }
  accepted(tx, *order, *release);
}

// The carrier's 997 says that it can read the tender, and no more.
void Orchestrator::tender_received(Transaction& tx, OrderState& order, std::string_view document) {
  if (!policies_.receipt_accepts()) return;
  for (ReleaseRecord& release : order.releases) {
    if (release.load.stage != LoadStage::tendering) continue;
    if (document != tender_id(release, release.load.holder().scac, kOriginal)) continue;
    tx.cancel({kTenderTimer, release.name});
    accepted(tx, order, release);
  }
}

void Orchestrator::accepted(Transaction& tx, OrderState& order, ReleaseRecord& release) {
  release.load.stage = LoadStage::booking;
  book_.save_release(tx, order, release);
  book_load(tx, order, release);
}

void Orchestrator::withdraw_tender(Transaction& tx, const OrderState& order, const ReleaseRecord& release,
                                   std::string_view scac) {
  if (policies_.withdraws_tenders()) send_tender(tx, order, release, scac, kCancellation);
}

void Orchestrator::book_load(Transaction& tx, OrderState& order, const ReleaseRecord& release) {
  const LoadRecord& load = release.load;
  ask(tx, order, *settings_.tms, kBookLoad, release.name,
      to_json(tms::BookLoad{load.load_id, load.holder().scac, load.holder().cost}), release.name);
}

void Orchestrator::load_booked(Transaction& tx, OrderState& order, ReleaseRecord& release, const Answer& reply) {
  const auto booked = reply.as<tms::LoadBooked>();
  if (!booked || release.load.stage != LoadStage::booking) return;
  release.load.stage = LoadStage::booked;
  release.load.bill_of_lading = booked->bill_of_lading;
  book_.save_release(tx, order, release);
  for (CartonRecord& carton : order.cartons) {
    if (carton.release == release.name) put_on_truck(tx, order, release, carton);
  }
}

// The warehouse ships what has a number to ship under: of a load, its bill of lading.
void Orchestrator::put_on_truck(Transaction& tx, OrderState& order, const ReleaseRecord& release, CartonRecord& carton) {
  if (release.load.bill_of_lading.empty() || carton.attached) return;
  carton.tracking = release.load.bill_of_lading;
  book_.save_carton(tx, order, carton);
  ask(tx, order, warehouse_named(release.warehouse), kAttachLabel, carton.sscc,
      to_json(wms::AttachLabel{release.name, carton.sscc, carton.tracking}), carton.sscc);
}

// The goods stand on the dock.
void Orchestrator::load_ready(Transaction& tx, OrderState& order, ReleaseRecord& release) {
  if (release.load.stage != LoadStage::booked) return;
  release.load.stage = LoadStage::ready;
  book_.save_release(tx, order, release);
  send_tender(tx, order, release, release.load.holder().scac, kChange);
}

void Orchestrator::cancel_load(Transaction& tx, OrderState& order, ReleaseRecord& release) {
  LoadRecord& load = release.load;
  if (load.stage == LoadStage::none || load.stage >= LoadStage::ready) return;
  const bool is_held = load.stage != LoadStage::planning;
  const std::string holder = is_held ? load.holder().scac : "";
  load.stage = LoadStage::cancelled;
  book_.save_release(tx, order, release);
  tx.cancel({kTenderTimer, release.name});
  if (!is_held) return;
  send_tender(tx, order, release, holder, kCancellation);
  ask(tx, order, *settings_.tms, kCancelLoad, release.name,
      to_json(tms::CancelLoad{load.load_id, "release_cancelled"}), release.name);
}

void Orchestrator::load_moved(Transaction& tx, const MotorCarrier& carrier, const x12::ShipmentStatus214& said) {
  const auto [order, release] = book_.by_load(said.shipment);
  if (release == nullptr) return unknown_load(tx, carrier, "214", said.shipment);
  if (!release->load.is_held_by(carrier.scac)) return;
  for (const x12::StatusLine214& line : said.lines) {
    for (const x12::StatusEvent214& event : line.events) {
      const Symbol status = canonical::kShipmentStatusVocabulary.meaning(event.status);
      if (status.empty()) continue;  // an estimate, an appointment
      heard_status(tx, *order, release->name, std::string(status.text()),
                   iso_text(instant_of_event(event, carrier.zone, settings_.epoch), settings_.epoch));
    }
  }
}

void Orchestrator::settle_freight(Transaction& tx, const MotorCarrier& carrier, const x12::FreightInvoice210& said) {
  const auto [order, release] = book_.by_load(said.shipment);
  if (release == nullptr) return unknown_load(tx, carrier, "210", said.shipment);
  const Currency currency = said.currency.empty() ? release->load.carriers.front().cost.currency : Currency(said.currency);
  ask(tx, *order, *settings_.tms, kSettleFreight, said.number,
      to_json(tms::SettleFreight{said.shipment, said.number, carrier.scac, Money{said.due_cents, currency},
                                 said.correction == "BD"}),
      release->name);
}

// What the TMS does not want to pay is for people to see to; the goods are on their way all the same.
void Orchestrator::freight_refused(Transaction& tx, const OrderState& order, const Operation& operation,
                                   std::string_view error, std::string_view message) {
  open_case(tx, order.head.partner, order.head.key,
            {.case_id = operation.id,
             .kind = "business",
             .cause = error == "over_tolerance" ? "freight_over_tolerance" : "refused",
             .step = operation.type,
             .text = operation.system + " refuses " + operation.id + ": " + std::string(message) +
                     ". Talk to the carrier.",
             .line = {}});
}

void Orchestrator::send_tender(Transaction& tx, const OrderState& order, const ReleaseRecord& release,
                               std::string_view scac, std::string_view purpose) {
  const MotorCarrier* carrier = motor_carrier(scac);
  if (carrier == nullptr) return;
  gateway_.send(tx, carrier->edi, tender_id(release, scac, purpose), order.head.key, "SM", [&](x12::Writer& writer) {
    write_tender(order, release, *carrier, purpose, settings_, writer);
  });
}

const MotorCarrier* Orchestrator::motor_carrier(std::string_view scac) const {
  const auto found = std::find_if(settings_.motor_carriers.begin(), settings_.motor_carriers.end(),
                                  [&](const MotorCarrier& carrier) { return carrier.scac == scac; });
  return found == settings_.motor_carriers.end() ? nullptr : &*found;
}

}  // namespace proofload::orchestrator
