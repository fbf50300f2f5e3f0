#include "harness/defects/accepts_and_never_ships.hpp"

#include "contracts/canonical/business_key.hpp"
#include "contracts/json/interfaces/erp.hpp"
#include "harness/defects/null_orchestrator.hpp"

namespace proofload::defects {
namespace {

class AcceptsAndNeverShips final : public NullOrchestrator {
 public:
  using NullOrchestrator::NullOrchestrator;

 private:
  void take(Context& context, const orchestrator::Partner& partner, const x12::PurchaseOrder850& order) override {
    erp::CreateOrder booked;
    booked.customer = partner.name.text();
    booked.external_id = canonical::to_text(canonical::BusinessKey{booked.customer, order.number, order.release});
    booked.purchase_order = order.number;
    booked.ship_to = "dock";
    booked.ordered_on = iso_text(order.date);
    std::int32_t number = 0;
    for (const x12::OrderLine850& line : order.lines) {
      booked.lines.push_back({++number, item_of(partner, line), line.item.quantity,
                              {line.item.price_millionths.value_or(1), kDollar, {Quantity::kOne, line.item.quantity.unit}}});
    }
    ask(context, settings().erps.front(), "erp.create_order", booked.external_id, to_json(booked));
    respond(context, partner, order, "AD", "IA");
  }

  std::string item_of(const orchestrator::Partner& partner, const x12::OrderLine850& line) const {
    for (const canonical::CrossReference& reference : settings().references) {
      if (!reference.partner.value.empty() && reference.partner.value != partner.name.text()) continue;
      for (const x12::ProductId& product : line.item.products) {
        if (product.value == reference.name.value) return reference.item.value;
      }
    }
    return "unknown";
  }
};

}  // namespace

const Defect kAcceptsAndNeverShips{
    .name = "accepts-and-never-ships",
    .harm = "Every order is booked and promised, and stays where it is.",
    .caught_by = "orders_end_as_required",
    .replace = [](std::shared_ptr<const orchestrator::Settings> settings) -> std::unique_ptr<Actor> {
      return std::make_unique<AcceptsAndNeverShips>(std::move(settings));
    }};

}  // namespace proofload::defects
