#include "harness/defects/rounds_prices.hpp"

#include "contracts/json/interfaces/erp.hpp"

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
  void tamper(std::vector<Effect>& effects) override {
    for (Effect& effect : effects) {
      auto* message = std::get_if<Message>(&effect);
      if (message == nullptr || message->kind != Kind::request || message->type != Symbol("erp.create_order")) continue;
      auto request = json::from_json<erp::CreateOrder>(parser_, message->body);
      if (!request) continue;
      for (erp::OrderLine& line : request->lines) round_down(line.price);
      message->body = Body(json::to_json(*request));
    }
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
