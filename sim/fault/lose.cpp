#include "sim/fault/lose.hpp"

#include <array>

#include "sim/fault/selector.hpp"

namespace proofload::sim {
namespace {

class Lose final : public Fault {
 public:
  explicit Lose(Selector selector) : selector_(std::move(selector)) {}
  bool on_wire(const Sent& sent, const Chance& chance, std::vector<Delivery>& deliveries) const override {
    if (deliveries.empty() || !selector_.picks(sent, chance, "lose")) return false;
    deliveries.clear();
    return true;
  }

 private:
  Selector selector_;
};

constexpr std::array<std::string_view, 11> kFields{"lose", "of", "on", "order", "about", "times", "nth",
                                                   "copy", "rate", "from", "until"};

Result<std::unique_ptr<Fault>> make(const FaultFields& fields) {
  return Selector::from(fields, "lose", Selector::What::wire).map([](Selector selector) {
    return std::unique_ptr<Fault>(std::make_unique<Lose>(std::move(selector)));
  });
}

}  // namespace

const FaultKind kLose{
    .name = "lose",
    .summary = "a message never arrives; of a reply: what was asked for was done all the same",
    .example = R"({"lose": "reply", "of": "erp.create_order", "order": 3, "times": 2})",
    .fields = kFields,
    .make = make};

}  // namespace proofload::sim
