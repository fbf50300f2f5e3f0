#include "harness/defects/rejects_everything.hpp"

#include "harness/defects/null_orchestrator.hpp"

namespace proofload::defects {
namespace {

class RejectsEverything final : public NullOrchestrator {
 public:
  using NullOrchestrator::NullOrchestrator;

 private:
  void take(Context& context, const orchestrator::Partner& partner, const x12::PurchaseOrder850& order) override {
    respond(context, partner, order, "RD", "IR");
  }
};

}  // namespace

const Defect kRejectsEverything{
    .name = "rejects-everything",
    .harm = "Every order is refused, in due form.",
    .caught_by = "orders_end_as_required",
    .replace = [](std::shared_ptr<const orchestrator::Settings> settings) -> std::unique_ptr<Actor> {
      return std::make_unique<RejectsEverything>(std::move(settings));
    }};

}  // namespace proofload::defects
