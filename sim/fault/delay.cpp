#include "sim/fault/delay.hpp"

#include <array>

#include "sim/fault/fields.hpp"
#include "sim/fault/selector.hpp"

namespace proofload::sim {
namespace {

class Delay final : public Fault {
 public:
  Delay(Selector selector, Duration by) : selector_(std::move(selector)), by_(by) {}
  bool on_wire(const Sent& sent, const Chance& chance, std::vector<Delivery>& deliveries) const override {
    if (deliveries.empty() || !selector_.picks(sent, chance, "delay")) return false;
    for (Delivery& delivery : deliveries) delivery.extra += by_;
    return true;
  }

 private:
  Selector selector_;
  Duration by_;
};

constexpr std::array<std::string_view, 12> kFields{"delay", "by", "of", "on", "order", "about", "times",
                                                   "nth", "copy", "rate", "from", "until"};

Result<std::unique_ptr<Fault>> make(const FaultFields& fields) {
  auto selector = Selector::from(fields, "delay", Selector::What::wire);
  if (!selector) return fail(selector.error());
  const auto by = duration_field(fields, "by", 30min);
  if (!by) return fail(by.error());
  return std::make_unique<Delay>(std::move(*selector), *by);
}

}  // namespace

const FaultKind kDelay{.name = "delay",
                       .summary = "a message arrives later; on a fifo link it holds its followers back",
                       .example = R"({"delay": "carrier.tracking", "by": "3h", "rate": "1/10"})",
                       .fields = kFields,
                       .make = make};

}  // namespace proofload::sim
