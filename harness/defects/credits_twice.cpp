#include "harness/defects/credits_twice.hpp"

#include "contracts/json/interfaces/erp.hpp"
#include "harness/defects/asks_twice.hpp"

namespace proofload::defects {
namespace {

class CreditsTwice final : public AsksTwice<erp::PostCredit> {
 public:
  explicit CreditsTwice(std::unique_ptr<Actor> inner) : AsksTwice(std::move(inner), "erp.post_credit", "-2") {}

 private:
  void change(erp::PostCredit& second) const override { second.return_number += "-2"; }
};

}  // namespace

const Defect kCreditsTwice{
    .name = "credits-twice",
    .harm = "What came back once is paid back twice.",
    .caught_by = "credited_as_returned",
    .wrap = [](std::unique_ptr<Actor> inner) -> std::unique_ptr<Actor> {
      return std::make_unique<CreditsTwice>(std::move(inner));
    }};

}  // namespace proofload::defects
