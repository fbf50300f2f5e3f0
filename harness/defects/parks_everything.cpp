#include "harness/defects/parks_everything.hpp"

#include "contracts/canonical/business_key.hpp"
#include "contracts/json/interfaces/desk.hpp"
#include "harness/defects/null_orchestrator.hpp"

namespace proofload::defects {
namespace {

class ParksEverything final : public NullOrchestrator {
 public:
  using NullOrchestrator::NullOrchestrator;

 private:
  void take(Context& context, const orchestrator::Partner& partner, const x12::PurchaseOrder850& order) override {
    desk::OpenCase opened;
    opened.partner = partner.name.text();
    opened.external_id = canonical::to_text(canonical::BusinessKey{opened.partner, order.number, order.release});
    opened.case_id = "order:" + opened.external_id;
    opened.kind = "business";
    opened.cause = "unknown_item";
    opened.step = "intake";
    opened.text = "Somebody else may look at " + opened.external_id + ".";
    ask(context, settings().desk, "desk.open_case", opened.case_id, to_json(opened));
  }
};

}  // namespace

const Defect kParksEverything{
    .name = "parks-everything",
    .harm = "Every order waits for people, for no reason.",
    .caught_by = "orders_end_as_required",
    .replace = [](std::shared_ptr<const orchestrator::Settings> settings) -> std::unique_ptr<Actor> {
      return std::make_unique<ParksEverything>(std::move(settings));
    }};

}  // namespace proofload::defects
