#include "harness/check/transported_as_agreed.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "harness/check/per_order.hpp"
#include "mocks/edi_partner/facts.hpp"
#include "mocks/facts.hpp"

namespace proofload::check {
namespace {

namespace facts = mocks::facts;

constexpr Duration kTimeToHeed = 1h;

// "HAUL RA-000001 2026-01-07T08:00 2026-01-07T16:00", in two.
struct SaidTruck {
  std::string truck;  // "HAUL RA-000001"
  std::string from;
};

SaidTruck said_truck(const std::string& location) {
  const std::size_t truck_end = location.find(' ', location.find(' ') + 1);
  const std::size_t from_end = location.find(' ', truck_end + 1);
  if (truck_end == std::string::npos) return {location, ""};
  return {location.substr(0, truck_end), location.substr(truck_end + 1, from_end - truck_end - 1)};
}

class TransportedAsAgreed final : public Check {
 public:
  explicit TransportedAsAgreed(const CaseView& view) : view_(view) {}

  void on_fault(std::size_t rule, const sim::Sent* sent, Instant) override {
    if (sent == nullptr || view_.scenario.faults[rule].kind != "corrupt") return;
    const std::string_view document = sent->identity.subject.document;
    if (document != "x12.754" && document != "x12.856") return;
    for (const std::string& root : sent->identity.subject.roots) damaged_[view_.orders.named(root)] = true;
  }

  void on_fact(const Fact& fact, const About& about, const sim::Step& step) override {
    const CaseOrder& known = about.order;
    if (known.placed == nullptr || known.agreement->transport == Transport::parcel) return;
    if (fact.kind == facts::kLabelBought) return labelled(known, fact);
    if (known.agreement->transport == Transport::freight) {
      if (fact.kind == facts::kLoadPlanned) orders_[known].is_planned = true;
      return;
    }
    if (fact.kind == facts::kRoutingInstructed) {
      const SaidTruck said = said_truck(fact.location);
      orders_[known].instructions.push_back({fact.subject, said.truck, said.from, std::nullopt});
    } else if (fact.kind == facts::kRoutingTaken) {
      for (Instruction& each : orders_[known].instructions) {
        if (each.release == fact.subject && each.truck == fact.location && !each.taken) each.taken = step.at;
      }
    } else if (fact.kind == facts::kReleaseShipped) {
      left(known, fact, step.at);
    } else if (fact.kind == facts::kNoticeReceived && fact.line == 0) {
      if (Departure* departure = orders_[known].departure(fact.subject)) departure->is_announced = true;
    } else if (fact.kind == facts::kNoticeRouted) {
      routed(known, fact);
    }
  }

  void settle(Instant, Judgement& judgement) override {
    for (const CaseOrder* known : view_.orders.sorted()) {
      const Order* order = orders_.find(*known);
      if (order == nullptr || damaged_.find(*known) != nullptr) continue;
      for (const Departure& departure : order->departures) {
        if (!departure.is_announced || departure.is_routed || departure.trucks.empty()) continue;
        find(*known, departure.cause, "shipment " + departure.shipment + " left, and its 856 does not say on which truck.");
      }
    }
    judgement.judged = judged_;
    judgement.excused = excused_;
    judgement.findings = std::move(findings_);
  }

 private:
  struct Instruction {
    std::string release;
    std::string truck;
    std::string from;  // on the buyer's clocks
    std::optional<Instant> taken;
  };
  struct Departure {
    std::string shipment;
    std::set<std::string> trucks;  // each of them is right
    bool is_announced = false;
    bool is_routed = false;
    MessageId cause;
  };
  struct Order {
    std::vector<Instruction> instructions;  // as they were given
    std::vector<Departure> departures;
    bool is_planned = false;

    Departure* departure(std::string_view shipment) {
      const auto found = std::find_if(departures.begin(), departures.end(),
                                      [&](const Departure& each) { return each.shipment == shipment; });
      return found == departures.end() ? nullptr : &*found;
    }
  };

  void labelled(const CaseOrder& known, const Fact& fact) {
    ++judged_;
    if (known.agreement->transport == Transport::collect) {
      return find(known, fact.cause, "its buyer fetches it, and the parcel label " + fact.subject + " was bought for it.");
    }
    if (orders_[known].is_planned) return;
    find(known, fact.cause,
         "it goes by freight, and the parcel label " + fact.subject + " was bought before any load was planned.");
  }

  // The last instruction that the supplier had for long enough, and those that came after it.
  void left(const CaseOrder& known, const Fact& fact, Instant at) {
    ++judged_;
    Order& order = orders_[known];
    Departure& departure = order.departures.emplace_back();
    departure.shipment = fact.subject;
    departure.cause = fact.cause;
    std::optional<Instant> opens;
    for (const Instruction& said : order.instructions) {
      if (said.release != fact.order.value) continue;
      if (said.taken && *said.taken + kTimeToHeed <= at) {
        departure.trucks.clear();
        opens.reset();
      }
      departure.trucks.insert(said.truck);
      const auto from = parse_local(said.from);
      if (!from) continue;
      const Instant begins = known.agreement->zone.instant(*from, view_.scenario.epoch);
      opens = opens ? std::min(*opens, begins) : begins;
    }
    if (departure.trucks.empty()) {
      return find(known, fact.cause, "shipment " + fact.subject + " left before its buyer had said who fetches it.");
    }
    if (!opens || at >= *opens) return;
    if (at + view_.trouble.clock_error(known.placed->placed_at, at) >= *opens) {
      --judged_;
      ++excused_;
    } else {
      find(known, fact.cause, "shipment " + fact.subject + " left " + brief_duration(*opens - at) + " before its truck was to come.");
    }
  }

  void routed(const CaseOrder& known, const Fact& fact) {
    Departure* const departure = orders_[known].departure(fact.subject);
    if (departure == nullptr) return;
    departure->is_routed = true;
    if (damaged_.find(known) != nullptr) {
      ++excused_;
      return;
    }
    ++judged_;
    if (departure->trucks.empty() || departure->trucks.contains(fact.location)) return;
    find(known, fact.cause, "shipment " + fact.subject + " left on " + fact.location + " by its 856, and its buyer had sent " +
                                *departure->trucks.begin() + ".");
  }

  void find(const CaseOrder& known, MessageId cause, const std::string& text) {
    const std::string name(known.name);
    findings_.push_back({kTransportedAsAgreed.name, name, "Order " + name + ": " + text,
                         cause ? std::vector{cause} : std::vector<MessageId>{}});
  }

  const CaseView& view_;
  PerOrder<Order> orders_;
  PerOrder<bool> damaged_;
  std::vector<Finding> findings_;
  std::uint64_t judged_ = 0;
  std::uint64_t excused_ = 0;
};

}  // namespace

const CheckKind kTransportedAsAgreed{
    .name = "transported_as_agreed",
    .promise = "Goods go by parcel, freight or collect, as agreed; collect, by the truck that the buyer sends.",
    .assumptions = "a truck may be early by as much as a clock was wrong; no 754 or 856 is damaged on its way",
    .make = [](const CaseView& view) -> std::unique_ptr<Check> { return std::make_unique<TransportedAsAgreed>(view); }};

}  // namespace proofload::check
