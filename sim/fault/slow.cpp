#include "sim/fault/slow.hpp"

#include <array>

#include "sim/fault/fields.hpp"
#include "sim/fault/selector.hpp"

namespace proofload::sim {
namespace {

class Slow final : public Fault {
 public:
  Slow(Selector selector, Duration by) : selector_(std::move(selector)), by_(by) {}
  bool on_step(const Sent& sent, const Chance& chance, StepPlan& plan) const override {
    // A reply waits for nobody's time.
    if (sent.identity.kind == Kind::reply || !selector_.picks(sent, chance, "slow")) return false;
    plan.slow += by_;
    return true;
  }

 private:
  Selector selector_;
  Duration by_;
};

constexpr std::array<std::string_view, 12> kFields{"slow", "by", "of", "on", "order", "about", "times",
                                                   "nth", "copy", "rate", "from", "until"};

Result<std::unique_ptr<Fault>> make(const FaultFields& fields) {
  auto selector = Selector::from(fields, "slow", Selector::What::receiver);
  if (!selector) return fail(selector.error());
  const auto by = duration_field(fields, "by", 2min);
  if (!by) return fail(by.error());
  return std::make_unique<Slow>(std::move(*selector), *by);
}

}  // namespace

const FaultKind kSlow{.name = "slow",
                      .summary = "a system takes longer over a message",
                      .example = R"({"slow": "erp", "by": "90s", "from": "01:00", "until": "02:00", "rate": "1/2"})",
                      .strikes = Strikes::step,
                      .fields = kFields,
                      .make = make};

}  // namespace proofload::sim
