#include "harness/defects/invoice_per_shipment_and_order.hpp"

#include "contracts/json/interfaces/erp.hpp"
#include "harness/defects/asks_twice.hpp"

namespace proofload::defects {
namespace {

class InvoicePerShipmentAndOrder final : public AsksTwice<erp::PostInvoice> {
 public:
  explicit InvoicePerShipmentAndOrder(std::unique_ptr<Actor> inner) : AsksTwice(std::move(inner), "erp.post_invoice", "/order") {}

 private:
  void change(erp::PostInvoice& second) const override {
    if (!second.shipments) second.shipments = {second.shipment};
    second.shipment = second.sales_order;
  }
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
