#include "harness/defects/tracking_of_first_parcel.hpp"

#include <map>
#include <string>

#include "contracts/json/interfaces/erp.hpp"

#include "harness/defects/wrapper.hpp"

namespace proofload::defects {
namespace {

class TrackingOfFirstParcel final : public Wrapper {
 public:
  using Wrapper::Wrapper;

 private:
  void tamper(std::vector<Effect>& effects) override {
    for (Effect& effect : effects) {
      auto* message = std::get_if<Message>(&effect);
      if (message == nullptr || message->kind != Kind::request || message->type != Symbol("erp.set_delivery_status")) continue;
      auto request = json::from_json<erp::SetDeliveryStatus>(parser_, message->body);
      if (!request) continue;
      request->tracking = first_.try_emplace(request->sales_order, request->tracking).first->second;
      request->shown.reset();
      message->body = Body(json::to_json(*request));
    }
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
