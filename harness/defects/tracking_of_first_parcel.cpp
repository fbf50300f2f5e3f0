#include "harness/defects/tracking_of_first_parcel.hpp"

#include <map>
#include <string>

#include "contracts/json/interfaces/erp.hpp"

#include "harness/defects/rewrite.hpp"
#include "harness/defects/wrapper.hpp"

namespace proofload::defects {
namespace {

class TrackingOfFirstParcel final : public Wrapper {
 public:
  using Wrapper::Wrapper;

 private:
  void ask(Message& message) override {
    if (message.type != Symbol("erp.set_delivery_status")) return;
    rewrite<erp::SetDeliveryStatus>(message, parser_, [this](erp::SetDeliveryStatus& status) {
      status.tracking = first_.try_emplace(status.sales_order, status.tracking).first->second;
      status.shown.reset();
    });
  }

  std::map<std::string, std::string> first_;  // by sales order
  json::Parser parser_;
};

}  // namespace

const Defect kTrackingOfFirstParcel{
    .name = "tracking-of-first-parcel",
    .harm = "Of several parcels one is shown, with what happened to all of them: the others never arrive.",
    .caught_by = "legal_status_moves",
    .wrap = [](std::unique_ptr<Actor> inner) -> std::unique_ptr<Actor> {
      return std::make_unique<TrackingOfFirstParcel>(std::move(inner));
    }};

}  // namespace proofload::defects
