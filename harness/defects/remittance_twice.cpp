#include "harness/defects/remittance_twice.hpp"

#include "contracts/json/interfaces/erp.hpp"
#include "harness/defects/asks_twice.hpp"

namespace proofload::defects {
namespace {

class RemittanceTwice final : public AsksTwice<erp::ApplyPayment> {
 public:
  explicit RemittanceTwice(std::unique_ptr<Actor> inner) : AsksTwice(std::move(inner), "erp.apply_payment", "-2") {}

 private:
  void change(erp::ApplyPayment& second) const override {
    second.remittance += "-2";
  }
};

}  // namespace

const Defect kRemittanceTwice{
    .name = "remittance-twice",
    .harm = "What a customer paid once is booked twice, and its next invoice looks paid.",
    .caught_by = "payments_applied_once",
    .wrap = [](std::unique_ptr<Actor> inner) -> std::unique_ptr<Actor> {
      return std::make_unique<RemittanceTwice>(std::move(inner));
    }};

}  // namespace proofload::defects
