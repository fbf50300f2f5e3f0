// The wire side of a world: naming a message, asking the faults, scheduling its arrivals.
#include <algorithm>

#include "contracts/base/check.hpp"
#include "sim/world.hpp"

namespace proofload::sim {
void World::host_reply(Instance& receiver, const Arrival& arrival, int status, Duration retry_after) {
  if (arrival.flight->message.kind == Kind::document) return;
  Message reply = reply_to(arrival.flight->message, status);
  if (retry_after > Duration{}) {
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(retry_after).count();
    reply.headers.emplace_back("retry-after", std::to_string(seconds));
  }
  const Step step{receiver.options.name, receiver.incarnation, now_, nullptr, nullptr};
  transmit(receiver, step, &arrival, std::move(reply));
}

void World::transmit(Instance& sender, const Step& step, const Arrival* trigger, Message&& sent_message) {
  const auto flight = std::make_shared<Flight>(std::move(sent_message));
  Message& message = flight->message;
  message.from = sender.options.name;
  Identity& identity = flight->identity;
  identity.from = message.from;
  identity.to = message.to;
  identity.type = message.type;
  identity.kind = message.kind;
  if (message.kind == Kind::reply) {
    if (trigger != nullptr && trigger->flight->message.id == message.in_reply_to) {
      identity.subject = trigger->flight->identity.subject;
      flight->caller_incarnation = trigger->flight->sender_incarnation;
    } else if (const auto found = sender.unanswered.find(message.in_reply_to.value);
               found != sender.unanswered.end()) {
      identity.subject = std::move(found->second.subject);
      flight->caller_incarnation = found->second.caller_incarnation;
      sender.unanswered.erase(found);
    }
  } else {
    identity.subject = identifier_.subject_of(message);
  }
  identity.hash = hash_of(identity);
  identity.nth = ++sends_[identity.hash];
  message.id = id_of(identity);
  flight->sent_at = now_;
  flight->sender_incarnation = sender.incarnation;
  ++messages_sent_;

  const Sent sent = flight->sent();
  for (Observer* observer : options_.observers) observer->on_sent(sent, step);
  put_on_wire(flight, instance_of(flight->message.to, sender.options.name));
}

void World::put_on_wire(const std::shared_ptr<const Flight>& flight, Instance& receiver) {
  const Sent sent = flight->sent();
  const auto found = links_.find(combine(flight->message.from.hash(), flight->message.to.hash()));
  if (found == links_.end()) {
    throw ProtocolBreach("no link from '" + std::string(flight->message.from.text()) + "' to '" +
                         std::string(flight->message.to.text()) + "'");
  }
  Link& link = found->second;

  Duration cut_delay{};
  if (const Cut* cut = cut_between(flight->message.from, flight->message.to)) {
    for (Observer* observer : options_.observers) observer->on_fault(cut->rule, &sent, now_);
    if (flight->message.kind != Kind::document) {
      for (Observer* observer : options_.observers) observer->on_lost(sent, Loss::cut, now_);
      return;
    }
    cut_delay = cut->window.until - now_;
  }

  deliveries_.assign(1, Delivery{});
  if (now_ < options_.heal) {
    for (std::size_t rule = 0; rule < options_.rules.size(); ++rule) {
      if (!options_.rules[rule].fault->on_wire(sent, chances_[rule], deliveries_)) continue;
      for (Observer* observer : options_.observers) observer->on_fault(rule, &sent, now_);
    }
  }
  if (deliveries_.empty()) {
    for (Observer* observer : options_.observers) observer->on_lost(sent, Loss::fault, now_);
    return;
  }
  Instant first_arrival = kNever;
  for (Delivery& delivery : deliveries_) {
    const Duration latency = time_taken(link.options().latency, Part::travel, flight->identity, delivery.copy);
    if (!delivery.past.empty()) {
      const std::uint32_t slot = take_slot(Arrival{flight, std::move(delivery.body), delivery.copy, 0, {}});
      const Instant at_most = std::max(now_, std::min(now_ + delivery.at_most, options_.heal));
      held_.push_back({slot, receiver.index, delivery.past,
                       queue_.push(at_most, Event{Event::What::let_go, receiver.index, slot})});
      continue;
    }
    const Duration held = cut_delay + delivery.extra;
    auto [at, held_up] = link.arrival(now_, latency + held, flight->identity.subject, delivery.overtakes, held > Duration{});
    // A copy comes after the message itself, however fast it travels by itself.
    if (delivery.copy > 0 && first_arrival != kNever) at = std::max(at, first_arrival);
    if (held_up) {
      for (Observer* observer : options_.observers) observer->on_held_up(sent, now_, at);
    }
    const std::uint32_t slot = take_slot(Arrival{flight, std::move(delivery.body), delivery.copy, 0, {}});
    queue_.push(at, Event{Event::What::arrive, receiver.index, slot});
    first_arrival = std::min(first_arrival, at);
  }
  if (!held_.empty() && first_arrival != kNever) let_past(*flight, first_arrival);
}

void World::let_past(const Flight& flight, Instant at) {
  const Identity& later = flight.identity;
  std::vector<std::uint32_t> slots;
  for (const Held& held : held_) {
    const Identity& identity = arrivals_[held.slot].flight->identity;
    const bool is_repeat = held.past == kItsRepeat && later.hash == identity.hash && later.nth > identity.nth;
    const bool is_of_type = held.past == later.type.text() || held.past == later.subject.document;
    const bool is_related = identity.subject.roots.empty() ||
                            std::find_first_of(identity.subject.roots.begin(), identity.subject.roots.end(),
                                               later.subject.roots.begin(), later.subject.roots.end()) !=
                                identity.subject.roots.end();
    const bool is_itself = &flight == arrivals_[held.slot].flight.get();
    if (!is_itself && (is_repeat || (is_of_type && is_related))) slots.push_back(held.slot);
  }
  for (const std::uint32_t slot : slots) let_go(slot, at);
}

void World::let_go(std::uint32_t slot, Instant at) {
  const auto held = std::find_if(held_.begin(), held_.end(), [&](const Held& each) { return each.slot == slot; });
  CHECK(held != held_.end(), "an arrival that is held back");
  queue_.cancel(held->at_most);
  const Arrival& arrival = arrivals_[slot];
  const Flight& flight = *arrival.flight;
  const Link& link = links_.at(combine(flight.message.from.hash(), flight.message.to.hash()));
  at += time_taken(link.options().latency, Part::travel, flight.identity, arrival.copy);
  for (Observer* observer : options_.observers) observer->on_held_up(flight.sent(arrival.copy), flight.sent_at, at);
  queue_.push(at, Event{Event::What::arrive, held->receiver, slot});
  held_.erase(held);
}

const World::Cut* World::cut_between(Symbol a, Symbol b) const {
  const Cut* last = nullptr;
  for (const Cut& cut : cuts_) {
    const Window& window = cut.window;
    if (now_ < window.from || now_ >= window.until) continue;
    const auto touches = [&](Symbol one, Symbol other) {
      return one.text() == window.instance && (window.peer.empty() || other.text() == window.peer);
    };
    if (!touches(a, b) && !touches(b, a)) continue;
    if (last == nullptr || last->window.until < window.until) last = &cut;
  }
  return last;
}

}  // namespace proofload::sim
