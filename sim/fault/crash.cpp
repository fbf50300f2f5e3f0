#include "sim/fault/crash.hpp"

#include <array>

#include "sim/fault/fields.hpp"
#include "sim/fault/selector.hpp"

namespace proofload::sim {
namespace {

constexpr std::uint64_t kEffectsDrawn = 5;
// A system whose every start crashes must still let time go by.
constexpr Duration kDownLeast = 1s;

class Crash final : public Fault {
 public:
  enum class Of : std::uint8_t { message, start, job };  // what it is doing

  Crash(Selector selector, Of of, std::optional<std::uint32_t> after_effect, Duration down)
      : selector_(std::move(selector)), of_(of), after_effect_(after_effect), down_(down) {}
  bool on_step(const Sent& sent, const Chance& chance, StepPlan& plan) const override {
    return of_ == Of::message && crashes(sent, chance, plan);
  }
  bool on_timer(const Woken& woken, const Chance& chance, StepPlan& plan) const override {
    return of_ == Of::job && crashes(Unsent(woken).sent(), chance, plan);
  }
  bool on_start(const Starting& starting, const Chance& chance, StepPlan& plan) const override {
    return of_ == Of::start && crashes(Unsent(starting).sent(), chance, plan);
  }

  void write_drawn(const Sent& sent, const Chance& chance, FaultFields& fields) const override {
    fields["after_effect"] = std::int64_t{effects(sent, chance)};
  }

 private:
  std::uint32_t effects(const Sent& sent, const Chance& chance) const {
    return after_effect_.value_or(
        static_cast<std::uint32_t>(chance.number("effect", sent.identity, sent.copy) % kEffectsDrawn));
  }
  bool crashes(const Sent& sent, const Chance& chance, StepPlan& plan) const {
    if (!selector_.picks(sent, chance, "crash")) return false;
    plan.crash_after = effects(sent, chance);
    plan.down = down_;
    return true;
  }

  Selector selector_;
  Of of_;
  std::optional<std::uint32_t> after_effect_;
  Duration down_;
};

constexpr std::array<std::string_view, 14> kFields{"crash", "after_effect", "down", "of",   "job",  "on",   "order",
                                                   "about", "times",        "nth",  "copy", "rate", "from", "until"};

Result<std::unique_ptr<Fault>> make(const FaultFields& fields) {
  const bool of_job = !text_field(fields, "job").empty();
  if (of_job && fields.contains("of")) return fail("it crashes at its \"job\" or at what it is sent (\"of\"), not at both");
  FaultFields named = fields;
  if (of_job) named["of"] = std::string(text_field(fields, "job"));
  auto selector = Selector::from(named, "crash", Selector::What::receiver);
  if (!selector) return fail(selector.error());
  const auto down = duration_field(fields, "down", 40s);
  if (!down) return fail(down.error());
  const bool of_start = text_field(fields, "of") == kStart.text();
  if (of_start && fields.contains("roots")) return fail("a start is about no order: leave \"order\" out");
  if (of_start && *down < kDownLeast) return fail("\"down\" is at least 1s where it is the start that crashes");
  std::optional<std::uint32_t> after_effect;
  if (const auto number = number_field(fields, "after_effect")) {
    if (*number < 0 || *number > 1000) return fail("\"after_effect\" is a number from 0 to 1000");
    after_effect = static_cast<std::uint32_t>(*number);
  }
  const Crash::Of of = of_job ? Crash::Of::job : of_start ? Crash::Of::start : Crash::Of::message;
  return std::make_unique<Crash>(std::move(*selector), of, after_effect, *down);
}

}  // namespace

const FaultKind kCrash{
    .name = "crash",
    .summary = "a system crashes between two effects of handling a message, of a job or of its start, and is down for a while",
    .example = R"({"crash": "orchestrator", "after_effect": 2, "of": "wms.shipped", "order": 5, "down": "40s"})",
    .strikes = Strikes::step,
    .fields = kFields,
    .make = make};

}  // namespace proofload::sim
