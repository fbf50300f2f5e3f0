// How far what was shipped is: heard from carriers, told to the ERP. A parcel is followed by its SSCC, a load by its release.
#include <charconv>

#include "contracts/json/interfaces/erp.hpp"
#include "orchestrator/names.hpp"
#include "orchestrator/orchestrator.hpp"

namespace proofload::orchestrator {

Orchestrator::OnItsWay Orchestrator::on_its_way(OrderState& order, std::string_view subject) const {
  if (CartonRecord* carton = order.carton(subject)) {
    return {&carton->way, carton->tracking, order.release(carton->release)};
  }
  ReleaseRecord* release = order.release(subject);
  if (release == nullptr) return {};
  return {&release->load.way, release->load.load_id, release};
}

void Orchestrator::save_way(Transaction& tx, const OrderState& order, std::string_view subject) {
  for (const CartonRecord& carton : order.cartons) {
    if (carton.sscc == subject) return book_.save_carton(tx, order, carton);
  }
  for (const ReleaseRecord& release : order.releases) {
    if (release.name == subject) return book_.save_release(tx, order, release);
  }
}

void Orchestrator::heard_status(Transaction& tx, OrderState& order, std::string_view subject, std::string status,
                                std::string at) {
  const OnItsWay it = on_its_way(order, subject);
  if (it.way == nullptr || !policies_.supersedes({it.way->status, it.way->status_at}, {status, at})) return;
  it.way->status = std::move(status);
  it.way->status_at = std::move(at);
  save_way(tx, order, subject);
  tell_status(tx, order, subject);
}

// One at a time for a parcel, and each names the count of those before it: an attempt at an older word that lands after
// a newer one changes nothing.
void Orchestrator::tell_status(Transaction& tx, OrderState& order, std::string_view subject) {
  const OnItsWay it = on_its_way(order, subject);
  if (it.way == nullptr || it.release == nullptr || it.release->shipment.empty()) return;
  if (it.way->status == it.way->told || it.way->status == "pre_transit" || !it.way->telling.empty()) return;
  const erp::SetDeliveryStatus request{order.head.sales_order, it.release->shipment, std::string(it.tracking),
                                       it.way->status,         it.way->status_at,    it.way->shown};
  const std::string about = request.tracking + ":" + it.way->status + ":" + it.way->status_at;
  it.way->telling = std::string(kSetDeliveryStatus.text()) + ":" + about;
  save_way(tx, order, subject);
  ask(tx, order, erp_of(order), kSetDeliveryStatus, about, to_json(request), subject);
}

void Orchestrator::status_told(Transaction& tx, OrderState& order, const Operation& operation) {
  const OnItsWay it = on_its_way(order, operation.subject);
  if (it.way == nullptr || it.way->telling != operation.id) return;
  if (const auto said = erp::from_json<erp::SetDeliveryStatus>(parser_, operation.body)) it.way->told = said->status;
  ++it.way->shown;
  it.way->telling.clear();
  save_way(tx, order, operation.subject);
  tell_status(tx, order, operation.subject);
}

// The ERP shows another count than we know of: it lost one, or somebody else was at it. Told again, on what is there.
void Orchestrator::status_stale(Transaction& tx, OrderState& order, const Operation& operation,
                                std::string_view shown) {
  const OnItsWay it = on_its_way(order, operation.subject);
  if (it.way == nullptr || it.way->telling != operation.id) return;
  std::from_chars(shown.data(), shown.data() + shown.size(), it.way->shown);
  it.way->telling.clear();
  save_way(tx, order, operation.subject);
  tell_status(tx, order, operation.subject);
}

}  // namespace proofload::orchestrator
