#include "harness/defects/ships_at_midnight.hpp"

#include <algorithm>

#include "contracts/json/interfaces/erp.hpp"
#include "harness/defects/rewrite.hpp"
#include "harness/defects/wrapper.hpp"

namespace proofload::defects {
namespace {

class ShipsAtMidnight final : public Wrapper {
 public:
  using Wrapper::Wrapper;

 private:
  void ask(Message& request) override {
    if (request.type != Symbol("erp.confirm_shipment")) return;
    rewrite<erp::ConfirmShipment>(request, parser_, [](erp::ConfirmShipment& confirmed) {
      constexpr std::size_t kDay = 10;
      confirmed.shipped_at.resize(std::min(kDay, confirmed.shipped_at.size()));
      confirmed.shipped_at.append("T00:00:00Z");
    });
  }

  json::Parser parser_;
};

}  // namespace

const Defect kShipsAtMidnight{
    .name = "ships-at-midnight",
    .harm = "Freight terms, payment terms and the stock of that hour are reckoned from the wrong time.",
    .caught_by = "dated_as_agreed",
    .wrap = [](std::unique_ptr<Actor> inner) -> std::unique_ptr<Actor> {
      return std::make_unique<ShipsAtMidnight>(std::move(inner));
    }};

}  // namespace proofload::defects
