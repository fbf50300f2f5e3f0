#include "sim/fault/hold.hpp"

#include <array>

#include "sim/fault/fields.hpp"
#include "sim/fault/selector.hpp"

namespace proofload::sim {
namespace {

class Hold final : public Fault {
 public:
  Hold(Selector selector, std::string past, Duration at_most)
      : selector_(std::move(selector)), past_(std::move(past)), at_most_(at_most) {}
  bool on_wire(const Sent& sent, const Chance& chance, std::vector<Delivery>& deliveries) const override {
    if (deliveries.empty() || !selector_.picks(sent, chance, "hold")) return false;
    for (Delivery& delivery : deliveries) {
      delivery.past = past_;
      delivery.at_most = at_most_;
      delivery.overtakes = true;
    }
    return true;
  }

 private:
  Selector selector_;
  std::string past_;
  Duration at_most_;
};

constexpr std::array<std::string_view, 13> kFields{"hold", "past", "at_most", "of", "on", "order", "about",
                                                   "times", "nth", "copy", "rate", "from", "until"};

Result<std::unique_ptr<Fault>> make(const FaultFields& fields) {
  auto selector = Selector::from(fields, "hold", Selector::What::wire);
  if (!selector) return fail(selector.error());
  std::string past(text_field(fields, "past"));
  if (past.empty()) past = kItsRepeat;
  const auto at_most = duration_field(fields, "at_most", std::chrono::hours(24));
  if (!at_most) return fail(at_most.error());
  return std::make_unique<Hold>(std::move(*selector), std::move(past), *at_most);
}

}  // namespace

const FaultKind kHold{.name = "hold",
                      .summary = "a message is held back until a later one about the same order has gone past it",
                      .example = R"({"hold": "x12.856", "past": "x12.810", "at_most": "2d"})",
                      .fields = kFields,
                      .make = make};

}  // namespace proofload::sim
