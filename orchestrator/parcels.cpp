// The parcel carrier's side of an order: labelled, followed.
#include "contracts/base/check.hpp"
#include "contracts/json/interfaces/carrier.hpp"
#include "contracts/json/interfaces/wms.hpp"
#include "orchestrator/names.hpp"
#include "orchestrator/orchestrator.hpp"

namespace proofload::orchestrator {

void Orchestrator::buy_label(Transaction& tx, OrderState& order, const ReleaseRecord& release, CartonRecord& carton) {
  if (goes_collect(order)) return hand_over(tx, order, release, carton);
  if (goes_by_truck(order, release)) return put_on_truck(tx, order, release, carton);
  if (!carton.tracking.empty()) {
    ask(tx, order, warehouse_named(release.warehouse), kAttachLabel, carton.sscc,
        to_json(wms::AttachLabel{release.name, carton.sscc, carton.tracking}), carton.sscc);
    return;
  }
  if (release.service.empty()) {
    return rate(tx, order, release, carton.weight_g);
  }
  const carrier::BuyLabel request{carton.sscc, release.name, order.head.ship_to, release.service, carton.weight_g};
  ask(tx, order, carrier_of(release), kBuyLabel, carton.sscc, to_json(request), carton.sscc,
      {kFindLabel, to_json(carrier::FindLabel{carton.sscc})});
}

void Orchestrator::label_bought(Transaction& tx, OrderState& order, const Operation& operation, const Answer& reply) {
  const auto label = reply.as<carrier::Label>();
  CartonRecord* carton = order.carton(operation.subject);
  if (!label || carton == nullptr || !carton->tracking.empty()) return;
  carton->tracking = label->tracking;
  book_.save_carton(tx, order, *carton);
  const ReleaseRecord* release = order.release(carton->release);
  CHECK(release != nullptr, "a carton of a release");
  if (release->stage == ReleaseStage::cancelled) return void_label(tx, order, *release, *carton);
  buy_label(tx, order, *release, *carton);
}

// Of a carton that will not leave. A truck needs none.
void Orchestrator::void_label(Transaction& tx, const OrderState& order, const ReleaseRecord& release,
                              const CartonRecord& carton) {
  if (carton.tracking.empty() || release.service.empty()) return;
  ask(tx, order, carrier_of(release), kVoidLabel, carton.tracking, to_json(carrier::VoidLabel{carton.tracking}));
}

void Orchestrator::label_attached(Transaction& tx, OrderState& order, const Operation& operation) {
  CartonRecord* carton = order.carton(operation.subject);
  if (carton == nullptr) return;
  carton->attached = true;
  book_.save_carton(tx, order, *carton);
  if (ReleaseRecord* release = order.release(carton->release)) advance(tx, order, *release, release->stage);
}

// In the words of the delivery lifecycle; "": the carrier has no such word.
Symbol Orchestrator::meaning_of(Symbol carrier, std::string_view said) const {
  for (const ParcelCarrier& known : settings_.carriers) {
    if (known.name == carrier) return known.vocabulary.meaning(said);
  }
  return {};
}

bool Orchestrator::take_tracking(Transaction& tx, const Message& event) {
  const auto body = carrier::from_json<carrier::Tracking>(parser_, event.body);
  if (!body) return false;
  OrderState* order = book_.by_sscc(body->reference);
  CartonRecord* carton = order == nullptr ? nullptr : order->carton(body->reference);
  if (carton == nullptr) return true;
  const Symbol status = meaning_of(event.from, body->status);
  if (status.empty()) return false;
  heard_status(tx, *order, carton->sscc, std::string(status.text()), body->at);
  return true;
}

}  // namespace proofload::orchestrator
