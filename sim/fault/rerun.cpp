#include "sim/fault/rerun.hpp"

#include <array>

#include "sim/fault/fields.hpp"
#include "sim/fault/selector.hpp"

namespace proofload::sim {
namespace {

class Rerun final : public Fault {
 public:
  Rerun(Selector selector, Duration after) : selector_(std::move(selector)), after_(after) {}
  std::optional<Duration> on_wake(const Woken& woken, const Chance& chance) const override {
    if (!selector_.picks(Unsent(woken).sent(), chance, "rerun")) return std::nullopt;
    return after_;
  }

 private:
  Selector selector_;
  Duration after_;
};

constexpr std::array<std::string_view, 9> kFields{"rerun", "job", "after", "about", "times", "nth", "rate",
                                                  "from", "until"};

Result<std::unique_ptr<Fault>> make(const FaultFields& fields) {
  FaultFields named = fields;
  if (const std::string_view job = text_field(fields, "job"); !job.empty()) named["of"] = std::string(job);
  auto selector = Selector::from(named, "rerun", Selector::What::receiver);
  if (!selector) return fail(selector.error());
  const auto after = duration_field(fields, "after", 1s);
  if (!after) return fail(after.error());
  return std::make_unique<Rerun>(std::move(*selector), *after);
}

}  // namespace

const FaultKind kRerun{.name = "rerun",
                       .summary = "a job runs twice: a timer of a system goes off again while the first run is under way",
                       .example = R"({"rerun": "orchestrator", "job": "sweep", "after": "2s", "rate": "1/2"})",
                       .strikes = Strikes::wake,
                       .fields = kFields,
                       .make = make};

}  // namespace proofload::sim
