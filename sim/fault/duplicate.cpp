#include "sim/fault/duplicate.hpp"

#include <array>

#include "sim/fault/fields.hpp"
#include "sim/fault/selector.hpp"

namespace proofload::sim {
namespace {

class Duplicate final : public Fault {
 public:
  Duplicate(Selector selector, std::uint32_t copies, Duration after)
      : selector_(std::move(selector)), copies_(copies), after_(after) {}
  bool on_wire(const Sent& sent, const Chance& chance, std::vector<Delivery>& deliveries) const override {
    if (deliveries.empty() || !selector_.picks(sent, chance, "duplicate")) return false;
    // The original's time stays as it was; copies come after it and hold nobody back.
    std::uint32_t copy = deliveries.back().copy;
    for (std::uint32_t i = 1; i <= copies_; ++i) {
      deliveries.push_back({.extra = deliveries.front().extra + after_ * i,
                            .copy = ++copy,
                            .body = deliveries.front().body,
                            .overtakes = true});
    }
    return true;
  }

 private:
  Selector selector_;
  std::uint32_t copies_;
  Duration after_;
};

constexpr std::array<std::string_view, 13> kFields{"duplicate", "copies", "after", "of", "on", "order",
                                                   "about", "times", "nth", "copy", "rate", "from", "until"};

Result<std::unique_ptr<Fault>> make(const FaultFields& fields) {
  auto selector = Selector::from(fields, "duplicate", Selector::What::wire);
  if (!selector) return fail(selector.error());
  const auto after = duration_field(fields, "after", 1s);
  if (!after) return fail(after.error());
  const std::int64_t copies = number_field(fields, "copies").value_or(1);
  if (copies < 1 || copies > 100) return fail("\"copies\" is a number from 1 to 100");
  return std::make_unique<Duplicate>(std::move(*selector), static_cast<std::uint32_t>(copies), *after);
}

}  // namespace

const FaultKind kDuplicate{.name = "duplicate",
                           .summary = "a message arrives more than once",
                           .example = R"({"duplicate": "carrier -> orchestrator", "rate": "1/200"})",
                           .fields = kFields,
                           .make = make};

}  // namespace proofload::sim
