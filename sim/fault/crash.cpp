#include "sim/fault/crash.hpp"

#include <array>

#include "sim/fault/fields.hpp"
#include "sim/fault/selector.hpp"

namespace proofload::sim {
namespace {

constexpr std::uint64_t kEffectsDrawn = 5;

class Crash final : public Fault {
 public:
  Crash(Selector selector, std::optional<std::uint32_t> after_effect, Duration down)
      : selector_(std::move(selector)), after_effect_(after_effect), down_(down) {}
  bool on_step(const Sent& sent, const Chance& chance, StepPlan& plan) const override {
    if (!selector_.picks(sent, chance, "crash")) return false;
    plan.crash_after = after_effect_.value_or(
        static_cast<std::uint32_t>(chance.number("effect", sent.identity, sent.copy) % kEffectsDrawn));
    plan.down = down_;
    return true;
  }

 private:
  Selector selector_;
  std::optional<std::uint32_t> after_effect_;
  Duration down_;
};

constexpr std::array<std::string_view, 10> kFields{"crash", "after_effect", "down", "of",   "order",
                                                   "times", "nth",          "rate", "from", "until"};

Result<std::unique_ptr<Fault>> make(const FaultFields& fields) {
  auto selector = Selector::from(fields, "crash", Selector::What::receiver);
  if (!selector) return fail(selector.error());
  const auto down = duration_field(fields, "down", 40s);
  if (!down) return fail(down.error());
  std::optional<std::uint32_t> after_effect;
  if (const auto number = number_field(fields, "after_effect")) {
    if (*number < 0 || *number > 1000) return fail("\"after_effect\" is a number from 0 to 1000");
    after_effect = static_cast<std::uint32_t>(*number);
  }
  return std::make_unique<Crash>(std::move(*selector), after_effect, *down);
}

}  // namespace

const FaultKind kCrash{
    .name = "crash",
    .summary = "a system crashes between two effects of handling a message, and is down for a while",
    .example = R"({"crash": "orchestrator", "after_effect": 2, "of": "wms.shipped", "order": 5, "down": "40s"})",
    .fields = kFields,
    .make = make};

}  // namespace proofload::sim
