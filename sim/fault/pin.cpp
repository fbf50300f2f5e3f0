#include "sim/fault/pin.hpp"

#include <array>
#include <string>
#include <utility>

#include "sim/fault/selector.hpp"

namespace proofload::sim {
namespace {

constexpr std::array<std::string_view, 12> kSelecting{"of",    "on",  "job",  "order", "roots", "about",
                                                      "times", "nth", "copy", "rate",  "from",  "until"};

std::string text_of(Symbol symbol) { return std::string(symbol.text()); }

}  // namespace

FaultFields pinned(const FaultKind& kind, FaultFields fields, Strikes where, const Identity& identity,
                   std::uint32_t copy) {
  for (const std::string_view name : kSelecting) {
    if (const auto found = fields.find(name); found != fields.end()) fields.erase(found);
  }
  const bool is_start = identity.type == kStart;
  const std::string type =
      identity.subject.document.empty() ? text_of(identity.type) : identity.subject.document;
  fields.insert_or_assign(std::string(kind.name), where == Strikes::wire ? std::string(to_text(identity.kind)) : text_of(identity.to));
  fields.insert_or_assign(where == Strikes::wake ? "job" : "of", type);
  if (where != Strikes::wake && !is_start) {
    fields.insert_or_assign("on", text_of(identity.from) + " -> " + text_of(identity.to));
  }
  if (!is_start) fields.insert_or_assign("about", identity.subject.text);
  fields.insert_or_assign("nth", std::int64_t{identity.nth});
  if (copy != 0) fields.insert_or_assign("copy", std::int64_t{copy});
  return fields;
}

Pinning::Pinning(const Fault& inner, const FaultKind& kind, const FaultFields& fields, Tell tell)
    : inner_(inner), kind_(kind), fields_(fields), tell_(std::move(tell)) {
  if (kind.strikes == Strikes::window) tell_(fields);
}

void Pinning::tell(Strikes where, const Sent& sent, const Chance& chance) const {
  FaultFields fields = pinned(kind_, fields_, where, sent.identity, sent.copy);
  inner_.write_drawn(sent, chance, fields);
  tell_(std::move(fields));
}

bool Pinning::on_wire(const Sent& sent, const Chance& chance, std::vector<Delivery>& deliveries) const {
  const bool acted = inner_.on_wire(sent, chance, deliveries);
  if (acted) tell(Strikes::wire, sent, chance);
  return acted;
}

bool Pinning::on_step(const Sent& sent, const Chance& chance, StepPlan& plan) const {
  const bool acted = inner_.on_step(sent, chance, plan);
  if (acted) tell(Strikes::step, sent, chance);
  return acted;
}

bool Pinning::on_start(const Starting& starting, const Chance& chance, StepPlan& plan) const {
  const bool acted = inner_.on_start(starting, chance, plan);
  if (acted) tell(Strikes::step, Unsent(starting).sent(), chance);
  return acted;
}

bool Pinning::on_timer(const Woken& woken, const Chance& chance, StepPlan& plan) const {
  const bool acted = inner_.on_timer(woken, chance, plan);
  if (acted) tell(Strikes::wake, Unsent(woken).sent(), chance);
  return acted;
}

std::optional<Duration> Pinning::on_wake(const Woken& woken, const Chance& chance) const {
  const auto after = inner_.on_wake(woken, chance);
  if (after) tell(Strikes::wake, Unsent(woken).sent(), chance);
  return after;
}

std::vector<Window> Pinning::windows() const { return inner_.windows(); }

}  // namespace proofload::sim
