// The traffic department: says by 754 who fetches what a supplier has ready, when, and under which load.
#include <algorithm>
#include <utility>

#include "contracts/x12/routing_instruction_754.hpp"
#include "mocks/common/stored_name.hpp"
#include "mocks/edi_partner/facts.hpp"
#include "mocks/edi_partner/partner.hpp"
#include "mocks/edi_partner/reactions.hpp"

namespace proofload::mocks::edi_partner {
namespace {

constexpr std::string_view kWithdrawal = "01";  // BGN01
constexpr std::string_view kOriginal = "00";
constexpr std::string_view kReplacement = "05";
constexpr std::string_view kRefusal = "44";
constexpr TimeOfDay kDocksOpen{8 * 60};
constexpr TimeOfDay kDocksClose{16 * 60};
constexpr Duration kLatestReroute = 4h;  // before the pick-up

std::string numbered(std::string_view prefix, std::uint64_t number) {
  const std::string digits = std::to_string(number);
  return std::string(prefix) + std::string(6 - std::min<std::size_t>(digits.size(), 6), '0') + digits;
}

Fact routing_fact(Symbol kind, const RoutedRelease& routed) {
  Fact fact = fact_about(kind, routed.key, routed.release);
  if (!routed.carrier.empty()) fact.location = routed.carrier + " " + routed.authorization;
  return fact;
}

x12::NamedParty place(std::string_view role, const std::string& id) {
  x12::NamedParty party;
  party.role = role;
  party.id_qualifier = "92";
  party.id = id;
  return party;
}

x12::OrderLading lading_of(const RoutedRelease& routed) {
  return {.reference = routed.release,
          .purchase_order = routed.order,
          .other_reference = {},
          .pieces = std::nullopt,
          .weight = std::nullopt,
          .volume = std::nullopt};
}

}  // namespace

void EdiPartner::take_routing_request(Step& step, const x12::RoutingRequest753& request) {
  for (const x12::RoutedDestination753& destination : request.destinations) {
    for (const x12::OrderLading& lading : destination.orders) {
      if (request.beginning.purpose == kWithdrawal) {
        withdraw_request(step, lading.reference);
        continue;
      }
      RoutedRelease& routed = routed_[lading.reference];
      const std::string before = std::exchange(routed.request, request.beginning.number);
      if (before == routed.request) continue;
      routed.release = lading.reference;
      routed.key = key_text(*settings_, lading.purchase_order, "");
      routed.order = lading.purchase_order;
      routed.ship_from = request.ship_from.id;
      routed.ship_to = destination.party.id;
      if (ledger_.find(routed.key) == nullptr) {
        step.state(fact_about(facts::kDocumentUnexpected, routed.key, "753"));
        refuse_routing(step, routed, routed.request);
        routed_.erase(lading.reference);
        continue;
      }
      step.state(fact_about(facts::kRoutingRequested, routed.key, routed.release));
      // Asked again about what it has answered, or will: it says so.
      const bool is_known = routed.stage != RoutedStage::silent;
      if (!is_known && step.happens("routing_refused", routed.request, settings_->routing_refused)) {
        refuse_routing(step, routed, routed.request);
      } else if (is_known || !step.happens("routing_silent", routed.request, settings_->routing_silent)) {
        if (routed.stage == RoutedStage::silent || routed.stage == RoutedStage::waiting) {
          routed.stage = RoutedStage::waiting;
          Duration due = (step.now() + settings_->routes_after).time_since_epoch();
          if (step.happens("routing_late", routed.request, settings_->routing_late)) due += settings_->routing_late_by;
          const Duration run = settings_->routes_every;
          if (run > Duration::zero()) due = run * (due / run + 1);
          routed.due = std::min(routed.due, Instant(due));
          step.arm_at({kRoute, routed.release}, routed.due);
        } else {
          send_instruction(step, {&routed}, kOriginal);
        }
      }
      save_routed(step, routed);
    }
  }
}

void EdiPartner::withdraw_request(Step& step, const std::string& release) {
  const auto found = routed_.find(release);
  if (found == routed_.end()) return;
  step.state(fact_about(facts::kRoutingWithdrawn, found->second.key, release));
  step.cancel({kRoute, release});
  step.erase(stored_under(kRouted, release));
  routed_.erase(found);
}

void EdiPartner::refuse_routing(Step& step, const RoutedRelease& refused, const std::string& request) {
  const LocalTime now = settings_->agreement.zone.local(step.now(), settings_->epoch);
  x12::RoutingInstruction754 refusal;
  refusal.beginning = {std::string(kRefusal), numbered("RI-", take(kInstructions) + 1), now.date, clock_text(now), "", request};
  refusal.parties.push_back(place("SF", refused.ship_from));
  x12::RoutedLoad754& load = refusal.loads.emplace_back();
  load.number = 1;
  load.orders.push_back(lading_of(refused));
  if (ledger_.find(refused.key) != nullptr) step.state(fact_about(facts::kRoutingRefused, refused.key, refused.release));
  const std::vector<edi::OutgoingSet> sets{{"754", std::string(kInstruction) + refusal.beginning.number, false,
                                            [&refusal](x12::Writer& writer) { x12::write(refusal, writer); }}};
  endpoint().send(step, sets);
}

// All that waits for the same way is one load.
void EdiPartner::route(Step& step, const std::string& release) {
  const auto found = routed_.find(release);
  if (found == routed_.end() || found->second.due > step.now()) return;
  RoutedRelease& first = found->second;
  if (first.stage == RoutedStage::waiting) {
    std::vector<RoutedRelease*> loaded;
    for (auto& [name, other] : routed_) {
      if (other.stage != RoutedStage::waiting || other.due > step.now()) continue;
      if (other.ship_from == first.ship_from && other.ship_to == first.ship_to) loaded.push_back(&other);
    }
    send_instruction(step, loaded, kOriginal);
  } else if (first.stage == RoutedStage::rerouting) {
    send_instruction(step, {&first}, kReplacement);
  } else {
    step.erase(stored_under(kRouted, release));
    routed_.erase(found);
  }
}

void EdiPartner::send_instruction(Step& step, const std::vector<RoutedRelease*>& loaded, std::string_view purpose) {
  RoutedRelease& first = *loaded.front();
  const Zone zone = settings_->agreement.zone;
  const bool is_new = first.stage == RoutedStage::waiting || purpose == kReplacement;
  if (is_new) {
    const std::string load = numbered("LD-", take(kLoads) + 1);
    const auto& carriers = settings_->collect_carriers;
    std::string carrier = carriers[step.draw("collect_carrier", first.request) % carriers.size()];
    if (carrier == first.carrier) carrier = carriers[(step.draw("collect_carrier", first.request) + 1) % carriers.size()];
    // The docks take trucks by day.
    const Instant earliest = std::max(first.from, step.now() + settings_->pickup_after);
    Date day = zone.date(earliest, settings_->epoch);
    if (zone.instant(day, kDocksOpen, settings_->epoch) < earliest) day = zone.date(earliest + 24h, settings_->epoch);
    for (RoutedRelease* each : loaded) {
      each->load = load;
      each->authorization = "RA-" + load.substr(3);
      each->carrier = carrier;
      each->from = zone.instant(day, kDocksOpen, settings_->epoch);
      each->until = zone.instant(day, kDocksClose, settings_->epoch);
    }
  }
  const LocalTime now = zone.local(step.now(), settings_->epoch);
  const LocalTime from = zone.local(first.from, settings_->epoch);
  const LocalTime until = zone.local(first.until, settings_->epoch);
  x12::RoutingInstruction754 instruction;
  instruction.beginning = {std::string(purpose), numbered("RI-", take(kInstructions) + 1), now.date, clock_text(now), "",
                           first.request};
  instruction.parties.push_back(place("SF", first.ship_from));
  x12::RoutedLoad754& load = instruction.loads.emplace_back();
  load.number = 1;
  load.references = {{"LO", first.load, ""}, {"BB", first.authorization, ""}};
  load.carrier = first.carrier;
  load.pickup = from.date;
  load.pickup_time = clock_text(from);
  load.dates.push_back({"37", from.date, "G", clock_text(from), "LT"});
  load.dates.push_back({"38", until.date, "L", clock_text(until), "LT"});
  load.party = place("ST", first.ship_to);
  for (RoutedRelease* each : loaded) {
    load.orders.push_back(lading_of(*each));
    each->instruction = instruction.beginning.number;
    Fact fact = routing_fact(facts::kRoutingInstructed, *each);
    fact.location += " " + iso_text(from) + " " + iso_text(until);
    step.state(std::move(fact));
    const Instant again = step.now() + settings_->reroutes_after;
    const bool reroutes = is_new && purpose == kOriginal && again + kLatestReroute < each->from &&
                          step.happens("reroutes", each->release, settings_->reroutes);
    if (is_new) {
      each->stage = reroutes ? RoutedStage::rerouting : RoutedStage::done;
      each->due = reroutes ? again : each->until + settings_->invoiced_retention;
      step.arm_at({kRoute, each->release}, each->due);
    }
    save_routed(step, *each);
  }
  const std::vector<edi::OutgoingSet> sets{{"754", std::string(kInstruction) + instruction.beginning.number, false,
                                            [&instruction](x12::Writer& writer) { x12::write(instruction, writer); }}};
  endpoint().send(step, sets);
}

void EdiPartner::instruction_accepted(Step& step, std::string_view number) {
  for (const auto& [release, routed] : routed_) {
    if (routed.instruction == number) step.state(routing_fact(facts::kRoutingTaken, routed));
  }
}

void EdiPartner::restore_routed(Step& step, std::string_view release, std::string_view value) {
  RoutedRelease routed = routed_release_from(release, value);
  if (routed.due != kNever) step.arm_at({kRoute, routed.release}, routed.due);
  routed_.insert_or_assign(routed.release, std::move(routed));
}

void EdiPartner::save_routed(Step& step, const RoutedRelease& routed) {
  step.write(stored_under(kRouted, routed.release), to_stored(routed));
}

void state_routed(const Desk& desk, const x12::ShipNotice856& notice) {
  const auto reference = [](const x12::Level856& level, std::string_view qualifier) -> std::string {
    for (const x12::Reference& each : level.references) {
      if (each.qualifier == qualifier) return each.value;
    }
    return "";
  };
  const x12::Level856* shipment = nullptr;
  for (const x12::Level856& level : notice.levels) {
    if (level.code == "S") shipment = &level;
    if (!level.order) continue;
    const std::string own = reference(level, "BB");
    const x12::Level856* const says = own.empty() ? shipment : &level;
    if (says == nullptr || says->routing.empty() || reference(*says, "BB").empty()) continue;
    const std::string key = key_text(desk.settings, level.order->number, level.order->release);
    if (desk.ledger.find(key) == nullptr) continue;
    const std::string of_several = reference(level, "SI");
    Fact fact = fact_about(facts::kNoticeRouted, key, of_several.empty() ? notice.shipment : of_several);
    fact.location = says->routing.front().carrier + " " + reference(*says, "BB");
    desk.step.state(std::move(fact));
  }
}

}  // namespace proofload::mocks::edi_partner
