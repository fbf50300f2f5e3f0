#include "harness/defects/keeps_the_old_date.hpp"

#include "contracts/json/interfaces/erp.hpp"
#include "harness/defects/rewrite.hpp"
#include "harness/defects/wrapper.hpp"

namespace proofload::defects {
namespace {

class KeepsTheOldDate final : public Wrapper {
 public:
  using Wrapper::Wrapper;

 private:
  void ask(Message& request) override {
    if (request.type != Symbol("erp.change_order")) return;
    rewrite<erp::ChangeOrder>(request, parser_, [](erp::ChangeOrder& change) { change.requested_on.reset(); });
  }

  json::Parser parser_;
};

}  // namespace

const Defect kKeepsTheOldDate{
    .name = "keeps-the-old-date",
    .harm = "Goods come when the buyer asked for them first, to a dock that does not expect them.",
    .caught_by = "changes_applied_in_order",
    .wrap = [](std::unique_ptr<Actor> inner) -> std::unique_ptr<Actor> {
      return std::make_unique<KeepsTheOldDate>(std::move(inner));
    }};

}  // namespace proofload::defects
