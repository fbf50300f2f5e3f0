#include "harness/defects/labels_by_guess.hpp"

#include "contracts/json/interfaces/carrier.hpp"
#include "harness/defects/rewrite.hpp"
#include "harness/defects/wrapper.hpp"

namespace proofload::defects {
namespace {

class LabelsByGuess final : public Wrapper {
 public:
  using Wrapper::Wrapper;

 private:
  void ask(Message& request) override {
    if (request.type != Symbol("carrier.buy_label")) return;
    rewrite<carrier::BuyLabel>(request, parser_, [](carrier::BuyLabel& label) { label.weight_g = 1'000; });
  }

  json::Parser parser_;
};

}  // namespace

const Defect kLabelsByGuess{
    .name = "labels-by-guess",
    .harm = "Carriers weigh again and charge the difference, with a fee, weeks later.",
    .caught_by = "asked_as_told",
    .wrap = [](std::unique_ptr<Actor> inner) -> std::unique_ptr<Actor> {
      return std::make_unique<LabelsByGuess>(std::move(inner));
    }};

}  // namespace proofload::defects
