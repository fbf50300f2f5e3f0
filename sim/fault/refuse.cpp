#include "sim/fault/refuse.hpp"

#include <array>

#include "sim/fault/fields.hpp"
#include "sim/fault/selector.hpp"

namespace proofload::sim {
namespace {

class Refuse final : public Fault {
 public:
  Refuse(Selector selector, int status, Duration retry_after)
      : selector_(std::move(selector)), status_(status), retry_after_(retry_after) {}
  bool on_step(const Sent& sent, const Chance& chance, StepPlan& plan) const override {
    const Kind kind = sent.identity.kind;
    if ((kind != Kind::request && kind != Kind::event) || !selector_.picks(sent, chance, "refuse")) return false;
    plan.refuse = status_;
    plan.retry_after = retry_after_;
    return true;
  }

 private:
  Selector selector_;
  int status_;
  Duration retry_after_;
};

constexpr std::array<std::string_view, 13> kFields{"refuse", "status", "retry_after", "of", "on", "order",
                                                   "about", "times", "nth", "copy", "rate", "from", "until"};

Result<std::unique_ptr<Fault>> make(const FaultFields& fields) {
  auto selector = Selector::from(fields, "refuse", Selector::What::receiver);
  if (!selector) return fail(selector.error());
  const auto retry_after = duration_field(fields, "retry_after", {});
  if (!retry_after) return fail(retry_after.error());
  const std::int64_t status = number_field(fields, "status").value_or(503);
  if (status != 429 && status != 503) return fail("\"status\" is 429 or 503");
  return std::make_unique<Refuse>(std::move(*selector), static_cast<int>(status), *retry_after);
}

}  // namespace

const FaultKind kRefuse{.name = "refuse",
                        .summary = "a system answers 429 or 503 in place of doing what it is asked",
                        .example = R"({"refuse": "erp", "status": 429, "retry_after": "30s", "rate": "1/5"})",
                        .strikes = Strikes::step,
                        .fields = kFields,
                        .make = make};

}  // namespace proofload::sim
