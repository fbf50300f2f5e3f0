#include "harness/defects/invoice_per_shipment_and_order.hpp"

#include <set>
#include <string>

#include "contracts/json/interfaces/erp.hpp"
#include "harness/defects/wrapper.hpp"

namespace proofload::defects {
namespace {

class InvoicePerShipmentAndOrder final : public Wrapper {
 public:
  using Wrapper::Wrapper;

 private:
  void tamper(std::vector<Effect>& effects) override {
    std::vector<Message> more;
    for (const Effect& effect : effects) {
      const auto* message = std::get_if<Message>(&effect);
      if (message == nullptr || message->type != Symbol("erp.post_invoice") || !asked_.insert(message->ref).second) {
        continue;
      }
      auto request = erp::from_json<erp::PostInvoice>(parser_, message->body);
      if (!request) continue;
      if (!request->shipments) request->shipments = {request->shipment};
      request->shipment = request->sales_order;
      Message again = *message;
      again.ref += kOfOrder;
      again.idempotency_key += kOfOrder;
      again.body = Body(to_json(*request));
      more.push_back(std::move(again));
    }
    for (Message& message : more) effects.emplace_back(std::move(message));
  }

  static constexpr std::string_view kOfOrder = "/order";
  std::set<std::string> asked_;
  json::Parser parser_;
};

}  // namespace

const Defect kInvoicePerShipmentAndOrder{
    .name = "invoice-per-shipment-and-order",
    .harm = "What shipped is invoiced twice.",
    .caught_by = "one_effect_per_intent",
    .wrap = [](std::unique_ptr<Actor> inner) -> std::unique_ptr<Actor> {
      return std::make_unique<InvoicePerShipmentAndOrder>(std::move(inner));
    }};

}  // namespace proofload::defects
