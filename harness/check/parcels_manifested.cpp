#include "harness/check/parcels_manifested.hpp"

#include <map>
#include <set>
#include <string>

#include "mocks/facts.hpp"

namespace proofload::check {
namespace {

namespace facts = mocks::facts;

constexpr Duration kManifestedWithin = 24h;

class ParcelsManifested final : public Check {
 public:
  explicit ParcelsManifested(const CaseView& view) : view_(view) {
    for (const scenario::System& system : view.scenario.world.systems) {
      if (system.kind == scenario::kThirdPartyKind) third_parties_.insert(std::string(system.name.text()));
    }
  }

  void on_fact(const Fact& fact, const About& about, const sim::Step& step) override {
    if (about.order.placed == nullptr) return;
    if (third_parties_.contains(step.instance.text())) return;  // they see to their own
    if (fact.kind == facts::kLabelBought) {
      Parcel& parcel = parcels_[fact.location];
      parcel.order = &about.order;
      parcel.release = fact.order.value;
      parcel.tracking = fact.subject;
      carton_of_[fact.subject] = fact.location;
    } else if (fact.kind == facts::kLabelVoided) {
      const auto parcel = parcels_.find(fact.location);
      if (parcel != parcels_.end() && parcel->second.tracking == fact.subject) parcels_.erase(parcel);
    } else if (fact.kind == facts::kShipmentManifested) {
      const auto carton = carton_of_.find(fact.location);
      if (carton != carton_of_.end()) parcels_[carton->second].is_manifested = true;
    } else if (fact.kind == facts::kReleaseShipped) {
      left_[fact.order.value] = {step.at, fact.cause};
    }
  }

  void settle(Instant end, Judgement& judgement) override {
    for (const auto& [carton, parcel] : parcels_) {
      const auto left = left_.find(parcel.release);
      if (left == left_.end() || parcel.order == nullptr) continue;
      const Instant until = deadline(view_, *parcel.order, left->second.at, kManifestedWithin, kManifestedWithin);
      if (!parcel.is_manifested && until > end) {
        ++judgement.excused;
        continue;
      }
      ++judgement.judged;
      if (parcel.is_manifested) continue;
      const std::string name(parcel.order->name);
      judgement.findings.push_back({kParcelsManifested.name, name,
                                    "Order " + name + ": parcel " + parcel.tracking + " left " +
                                        brief_duration(end - left->second.at) +
                                        " ago, and its carrier was never told to expect it.",
                                    {left->second.because}});
    }
  }

 private:
  struct Parcel {
    const CaseOrder* order = nullptr;
    std::string release, tracking;  // the last that was bought for it
    bool is_manifested = false;     // by whichever label
  };
  struct Left {
    Instant at;
    MessageId because;
  };

  const CaseView& view_;
  std::set<std::string, std::less<>> third_parties_;
  std::map<std::string, Parcel, std::less<>> parcels_;         // by SSCC
  std::map<std::string, std::string, std::less<>> carton_of_;  // by tracking number
  std::map<std::string, Left, std::less<>> left_;              // by release
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
