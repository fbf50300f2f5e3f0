#include "harness/defects/never_reconciles.hpp"

#include "harness/defects/wrapper.hpp"

namespace proofload::defects {
namespace {

class NeverReconciles final : public Wrapper {
 public:
  using Wrapper::Wrapper;

 private:
  void tamper(std::vector<Effect>& effects) override {
    std::erase_if(effects, [](const Effect& effect) {
      const auto* arm = std::get_if<Arm>(&effect);
      return arm != nullptr && arm->key.purpose == Symbol("sweep");
    });
  }
};

}  // namespace

const Defect kNeverReconciles{
    .name = "never-reconciles",
    .harm = "An event that was lost is never missed, and its order stays where it is.",
    .caught_by = "orders_end_as_required",
    .wrap = [](std::unique_ptr<Actor> inner) -> std::unique_ptr<Actor> {
      return std::make_unique<NeverReconciles>(std::move(inner));
    }};

}  // namespace proofload::defects
