#include "harness/defects/rounds_prices.hpp"

#include "contracts/json/interfaces/erp.hpp"

#include "harness/defects/rewrite.hpp"
#include "harness/defects/wrapper.hpp"

namespace proofload::defects {
namespace {

// Down to whole dollars; what costs less than one stays as it is.
void round_down(UnitPrice& price) {
  constexpr std::int64_t kDollarInMillionths = 1'000'000;
  if (price.millionths > kDollarInMillionths) price.millionths -= price.millionths % kDollarInMillionths;
}

class RoundsPrices final : public Wrapper {
 public:
  using Wrapper::Wrapper;

 private:
  void ask(Message& message) override {
    if (message.type != Symbol("erp.create_order")) return;
    rewrite<erp::CreateOrder>(message, parser_, [](erp::CreateOrder& order) {
      for (erp::OrderLine& line : order.lines) round_down(line.price);
    });
  }

  json::Parser parser_;
};

}  // namespace

const Defect kRoundsPrices{
    .name = "rounds-prices",
    .harm = "What costs 4.20 is booked, and invoiced, at 4.00.",
    .caught_by = "invoiced_as_shipped",
    .wrap = [](std::unique_ptr<Actor> inner) -> std::unique_ptr<Actor> {
      return std::make_unique<RoundsPrices>(std::move(inner));
    }};

}  // namespace proofload::defects
