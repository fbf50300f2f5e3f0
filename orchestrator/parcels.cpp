// The carrier's side of an order: rated, labelled, followed; and the ERP told how far each parcel is.
#include <charconv>

#include "contracts/base/check.hpp"
#include "contracts/json/interfaces/carrier.hpp"
#include "contracts/json/interfaces/erp.hpp"
#include "contracts/json/interfaces/wms.hpp"
#include "orchestrator/names.hpp"
#include "orchestrator/orchestrator.hpp"

namespace proofload::orchestrator {

void Orchestrator::buy_label(Transaction& tx, OrderState& order, const ReleaseRecord& release, CartonRecord& carton) {
  if (!carton.tracking.empty()) {
    ask(tx, order, warehouse_named(release.warehouse), kAttachLabel, carton.sscc,
        to_json(wms::AttachLabel{release.name, carton.sscc, carton.tracking}), carton.sscc);
    return;
  }
  if (release.service.empty()) {
    ask(tx, order, settings_.carrier, kRate, release.name,
        to_json(carrier::Rate{release.name, order.head.ship_to, carton.weight_g}), release.name);
    return;
  }
  const carrier::BuyLabel request{carton.sscc, release.name, order.head.ship_to, release.service, carton.weight_g};
  ask(tx, order, settings_.carrier, kBuyLabel, carton.sscc, to_json(request), carton.sscc,
      {kFindLabel, to_json(carrier::FindLabel{carton.sscc})});
}

void Orchestrator::rated(Transaction& tx, OrderState& order, ReleaseRecord& release, const Answer& reply) {
  const auto rate = reply.as<carrier::Rated>();
  if (!rate || !release.service.empty()) return;
  release.service = rate->service;
  book_.save_release(tx, order, release);
  for (CartonRecord& carton : order.cartons) {
    if (carton.release == release.name && carton.tracking.empty()) buy_label(tx, order, release, carton);
  }
}

void Orchestrator::label_bought(Transaction& tx, OrderState& order, const Operation& operation, const Answer& reply) {
  const auto label = reply.as<carrier::Label>();
  CartonRecord* carton = order.carton(operation.subject);
  if (!label || carton == nullptr || !carton->tracking.empty()) return;
  carton->tracking = label->tracking;
  book_.save_carton(tx, order, *carton);
  const ReleaseRecord* release = order.release(carton->release);
  CHECK(release != nullptr, "a carton of a release");
  if (release->stage == ReleaseStage::cancelled) {
    ask(tx, order, settings_.carrier, kVoidLabel, label->tracking, to_json(carrier::VoidLabel{label->tracking}));
    return;
  }
  buy_label(tx, order, *release, *carton);
}

void Orchestrator::label_attached(Transaction& tx, OrderState& order, const Operation& operation) {
  CartonRecord* carton = order.carton(operation.subject);
  if (carton == nullptr) return;
  carton->attached = true;
  book_.save_carton(tx, order, *carton);
  if (ReleaseRecord* release = order.release(carton->release)) advance(tx, order, *release, release->stage);
}

bool Orchestrator::take_tracking(Transaction& tx, const Message& event) {
  const auto body = carrier::from_json<carrier::Tracking>(parser_, event.body);
  if (!body) return false;
  OrderState* order = book_.by_sscc(body->reference);
  CartonRecord* carton = order == nullptr ? nullptr : order->carton(body->reference);
  if (carton == nullptr) return true;
  if (!policies_.supersedes({carton->status, carton->status_at}, {body->status, body->at})) return true;
  carton->status = body->status;
  carton->status_at = body->at;
  book_.save_carton(tx, *order, *carton);
  tell_status(tx, *order, *carton);
  return true;
}

// One at a time for a parcel, and each names the count of those before it: an attempt at an older word that lands after
// a newer one changes nothing.
void Orchestrator::tell_status(Transaction& tx, OrderState& order, CartonRecord& carton) {
  if (carton.status == carton.told || carton.status == "pre_transit" || !carton.telling.empty()) return;
  const ReleaseRecord* release = order.release(carton.release);
  if (release == nullptr || release->shipment.empty()) return;
  const erp::SetDeliveryStatus request{order.head.sales_order, release->shipment, carton.tracking,
                                       carton.status, carton.status_at, carton.shown};
  const std::string about = carton.tracking + ":" + carton.status + ":" + carton.status_at;
  carton.telling = std::string(kSetDeliveryStatus.text()) + ":" + about;
  book_.save_carton(tx, order, carton);
  ask(tx, order, erp_of(order), kSetDeliveryStatus, about, to_json(request), carton.sscc);
}

void Orchestrator::status_told(Transaction& tx, OrderState& order, const Operation& operation) {
  CartonRecord* carton = order.carton(operation.subject);
  if (carton == nullptr || carton->telling != operation.id) return;
  if (const auto said = erp::from_json<erp::SetDeliveryStatus>(parser_, operation.body)) carton->told = said->status;
  ++carton->shown;
  carton->telling.clear();
  book_.save_carton(tx, order, *carton);
  tell_status(tx, order, *carton);
}

// The ERP shows another count than we know of: it lost one, or somebody else was at it. Told again, on what is there.
void Orchestrator::status_stale(Transaction& tx, OrderState& order, const Operation& operation,
                                std::string_view shown) {
  CartonRecord* carton = order.carton(operation.subject);
  if (carton == nullptr || carton->telling != operation.id) return;
  std::from_chars(shown.data(), shown.data() + shown.size(), carton->shown);
  carton->telling.clear();
  book_.save_carton(tx, order, *carton);
  tell_status(tx, order, *carton);
}

}  // namespace proofload::orchestrator
