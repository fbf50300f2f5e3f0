// sim/fault/pin.hpp — one firing of a fault as a fault of its own, by name.
//
// What     A rule fires by chance, by number or by time. Pinned, each of its firings is a rule that strikes that one message
//          (or start, or timer) and nothing else, with all that chance had decided written out: the same trouble, and
//          nothing left to the seed. A stretch of time is its own pin.
// Requires the inner fault and its fields outlive the Pinning; one thread.
// Replay   a run under the pins of a run is that run.
#pragma once

#include <functional>

#include "sim/fault/kind.hpp"

namespace proofload::sim {

// `fields` as they stand, made to mean this one name: of a message, of a start (a step), or of a timer.
// Requires that the kind strikes there.
FaultFields pinned(const FaultKind& kind, FaultFields fields, Strikes where, const Identity& identity, std::uint32_t copy);

// Does what another fault does, and tells the pin of each firing.
class Pinning final : public Fault {
 public:
  using Tell = std::function<void(FaultFields)>;

  Pinning(const Fault& inner, const FaultKind& kind, const FaultFields& fields, Tell tell);

  bool on_wire(const Sent&, const Chance&, std::vector<Delivery>&) const override;
  bool on_step(const Sent&, const Chance&, StepPlan&) const override;
  bool on_start(const Starting&, const Chance&, StepPlan&) const override;
  bool on_timer(const Woken&, const Chance&, StepPlan&) const override;
  std::optional<Duration> on_wake(const Woken&, const Chance&) const override;
  std::vector<Window> windows() const override;

 private:
  void tell(Strikes where, const Sent& sent, const Chance& chance) const;

  const Fault& inner_;
  const FaultKind& kind_;
  const FaultFields& fields_;
  Tell tell_;
};

}  // namespace proofload::sim
