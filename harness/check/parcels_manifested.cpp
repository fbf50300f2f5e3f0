#include "harness/check/parcels_manifested.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "contracts/json/interfaces/wms.hpp"
#include "harness/check/third_parties.hpp"
#include "mocks/facts.hpp"

namespace proofload::check {
namespace {

namespace facts = mocks::facts;

constexpr Duration kManifestedWithin = 24h;

class ParcelsManifested final : public Check {
 public:
  explicit ParcelsManifested(const CaseView& view) : view_(view), third_parties_(third_parties_of(view)) {}

  void on_fact(const Fact& fact, const About& about, const sim::Step& step) override {
    if (about.order.placed == nullptr) return;
    if (fact.kind == facts::kLabelBought && third_parties_.contains(step.instance)) return;  // they see to their own
    if (fact.kind == facts::kLabelBought) {
      Release& release = releases_[fact.order.value];
      if (!release.shipment.empty()) return;  // the goods were faster: nobody waits for its label
      parcels_[fact.location] = {&about.order, fact.order.value, fact.subject};
      carton_of_[fact.subject] = fact.location;
    } else if (fact.kind == facts::kLabelVoided) {
      const auto parcel = parcels_.find(fact.location);
      if (parcel != parcels_.end() && parcel->second.tracking == fact.subject) parcels_.erase(parcel);
    } else if (fact.kind == facts::kShipmentManifested) {
      const auto carton = carton_of_.find(fact.location);
      const auto parcel = carton == carton_of_.end() ? parcels_.end() : parcels_.find(carton->second);
      if (parcel != parcels_.end()) parcel->second.manifested = std::min(parcel->second.manifested, step.at);
    } else if (fact.kind == facts::kReleaseShipped) {
      releases_[fact.order.value].shipment = fact.subject;
    } else if (fact.kind == facts::kShipmentConfirmed) {
      confirmed_.try_emplace(fact.subject, Confirmed{step.at, fact.cause});
    }
  }

  void on_sent(const sim::Sent& sent, const sim::Step&) override {
    const Message& message = sent.message;
    if (message.kind != Kind::request || message.type != Symbol("wms.attach_label")) return;
    const auto label = json::from_json<wms::AttachLabel>(parser_, message.body);
    if (label && releases_[label->release].shipment.empty()) attached_.insert(label->tracking);
  }

  void settle(Instant end, Judgement& judgement) override {
    for (const auto& [carton, parcel] : parcels_) {
      if (!attached_.contains(parcel.tracking)) continue;  // its reply was lost, and the goods left without it
      const auto confirmed = confirmed_.find(releases_[parcel.release].shipment);
      if (confirmed == confirmed_.end()) continue;
      const Instant until = deadline(view_, *parcel.order, confirmed->second.at, kManifestedWithin, kManifestedWithin);
      if (parcel.manifested > end && until > end) {
        ++judgement.excused;
        continue;
      }
      ++judgement.judged;
      if (parcel.manifested <= until) continue;
      const std::string name(parcel.order->name);
      judgement.findings.push_back({kParcelsManifested.name, name,
                                    "Order " + name + ": parcel " + parcel.tracking + " left with shipment " +
                                        confirmed->first + ", as the ERP has known for " +
                                        brief_duration(std::min(parcel.manifested, end) - confirmed->second.at) +
                                        (parcel.manifested > end ? ", and its carrier was never told to expect it."
                                                                 : " when its carrier was told to expect it."),
                                    {confirmed->second.because}});
    }
  }

 private:
  struct Parcel {
    const CaseOrder* order = nullptr;
    std::string release, tracking;  // the last that was bought for it
    Instant manifested = kNever;    // by whichever label
  };
  struct Release {
    std::string shipment;  // "": it has not left
  };
  struct Confirmed {
    Instant at;
    MessageId because;
  };

  const CaseView& view_;
  json::Parser parser_;
  std::map<Symbol, Acknowledgement> third_parties_;
  std::set<std::string, std::less<>> attached_;                // trackings that a warehouse was told of in time
  std::map<std::string, Parcel, std::less<>> parcels_;         // by SSCC
  std::map<std::string, std::string, std::less<>> carton_of_;  // by tracking number
  std::map<std::string, Release, std::less<>> releases_;
  std::map<std::string, Confirmed, std::less<>> confirmed_;  // by shipment
};

}  // namespace

const CheckKind kParcelsManifested{
    .name = "parcels_manifested",
    .promise = "Each parcel that leaves is on a manifest of its carrier.",
    .assumptions = "the day in which a manifest is due starts again where injected trouble ends; what a system answers with "
                   "success is done",
    .relies_on_answers = true,
    .make = [](const CaseView& view) -> std::unique_ptr<Check> { return std::make_unique<ParcelsManifested>(view); }};

}  // namespace proofload::check
