// What its buyer fetches: the buyer is asked who comes and when (753), and the goods are handed over as it says (754), in
// the window that it says, and never before.
#include <algorithm>

#include "contracts/json/interfaces/wms.hpp"
#include "contracts/x12/reading.hpp"
#include "orchestrator/names.hpp"
#include "orchestrator/orchestrator.hpp"
#include "orchestrator/routing_documents.hpp"

namespace proofload::orchestrator {
namespace {

constexpr std::int32_t kRequestsMost = 2;
constexpr std::string_view kOriginalRequest = "00";  // BGN01
constexpr std::string_view kWithdrawnRequest = "01";
constexpr std::string_view kRoutingRequests = "RF";  // GS01

}  // namespace

bool Orchestrator::goes_collect(const OrderState& order) const {
  return policies_.transport(agreement_of(order)) == Transport::collect;
}

void Orchestrator::request_routing(Transaction& tx, OrderState& order, ReleaseRecord& release) {
  if (release.routing.stage != RoutingStage::none) return;
  const bool has_any = std::any_of(release.lines.begin(), release.lines.end(),
                                   [](const ReleaseLine& line) { return !line.allocated.is_zero(); });
  if (has_any) ask_for_routing(tx, order, release);
}

void Orchestrator::ask_for_routing(Transaction& tx, OrderState& order, ReleaseRecord& release) {
  RoutingRecord& routing = release.routing;
  routing.stage = RoutingStage::asked;
  ++routing.requests;
  routing.answer_by_ns = (tx.now() + settings_.freight.routing_window).time_since_epoch().count();
  book_.save_release(tx, order, release);
  send_routing_request(tx, order, release, kOriginalRequest);
  tx.arm({kRoutingTimer, release.name}, settings_.freight.routing_window);
}

void Orchestrator::send_routing_request(Transaction& tx, const OrderState& order, const ReleaseRecord& release,
                                        std::string_view purpose) {
  const std::string number = release.name + "/" + std::to_string(release.routing.requests);
  const LocalTime now = on_partners_clock(order, tx.now());
  const LocalTime ready = on_partners_clock(order, tx.now() + settings_.freight.prepare);
  const x12::Beginning beginning{.purpose = std::string(purpose),
                                 .number = number,
                                 .date = now.date,
                                 .time = clock_text(now),
                                 .time_code = {},
                                 .answers = {}};
  std::int64_t weight_g = 0;
  for (const ReleaseLine& line : release.lines) weight_g += weight_of(order, line.line, line.allocated);
  gateway_.send(tx, partner_of(order), "753:" + number + ":" + std::string(purpose), order.head.key,
                std::string(kRoutingRequests),
                [&](x12::Writer& writer) {
                  write_routing_request(order, release, weight_g, beginning,
                                        {.qualifier = "10",
                                         .date = ready.date,
                                         .time_qualifier = "1",
                                         .time = clock_text(ready),
                                         .time_code = "LT"},
                                        writer);
                },
                x12::version_of("753"));
}

void Orchestrator::routing_unanswered(Transaction& tx, const std::string& name) {
  const auto [order, release] = book_.by_release(name);
  if (release == nullptr || !release->is_open() || release->routing.stage != RoutingStage::asked) return;
  const Instant answer_by(Duration(release->routing.answer_by_ns));
  if (tx.now() < answer_by) return tx.arm({kRoutingTimer, name}, answer_by - tx.now());
  no_routing(tx, *order, *release);
}

// It is asked once more; then people call, and what comes after all is taken.
void Orchestrator::no_routing(Transaction& tx, OrderState& order, ReleaseRecord& release) {
  tx.cancel({kRoutingTimer, release.name});
  if (release.routing.requests < kRequestsMost) return ask_for_routing(tx, order, release);
  if (release.routing.at_desk) return;
  release.routing.at_desk = true;
  book_.save_release(tx, order, release);
  open_case(tx, order.head.partner, order.head.key,
            {.case_id = "routing:" + release.name,
             .kind = "business",
             .cause = "no_routing_instructions",
             .step = "754",
             .text = release.name + " of " + order.head.key + " stands ready in " + release.warehouse +
                     ", and the buyer does not say who fetches it: call its traffic department.",
             .line = {}});
}

void Orchestrator::resume_routing(Transaction& tx) {
  for (const auto& [key, order] : book_.open()) {
    for (const ReleaseRecord& release : order.releases) {
      const RoutingRecord& routing = release.routing;
      const bool is_asked = routing.stage == RoutingStage::asked && !routing.at_desk;
      if (!release.is_open() || (!is_asked && routing.stage != RoutingStage::instructed)) continue;
      const Duration left = Instant(Duration(is_asked ? routing.answer_by_ns : routing.from_ns)) - tx.now();
      tx.arm({is_asked ? kRoutingTimer : kPickupTimer, release.name}, std::max(left, Duration::zero()));
    }
  }
}

void Orchestrator::take_routing(Transaction& tx, const Partner& partner, const x12::JudgedSet& set) {
  const auto said = x12::read<x12::RoutingInstruction754>(set.text);
  if (!said) return unreadable_set(tx, partner, set);
  bool is_known = false;
  for (const x12::RoutedLoad754& load : said->loads) {
    for (const x12::OrderLading& lading : load.orders) {
      const auto [order, release] = book_.by_release(lading.reference);
      is_known |= release != nullptr;
      if (release == nullptr || !release->is_open() || order->head.partner != partner.name.text()) continue;
      if (said->beginning.purpose != kRoutingRefused) {
        routed(tx, *order, *release, written_at(said->beginning), load);
      } else if (release->routing.stage == RoutingStage::asked &&
                 said->beginning.answers == release->name + "/" + std::to_string(release->routing.requests)) {
        no_routing(tx, *order, *release);
      }
    }
  }
  if (is_known) return;
  open_document_case(tx, partner, set.id, said->beginning.number, "routing_of_unknown_release",
                     "A routing instruction came for goods that nobody here has ready: ask the buyer what it is for.");
}

void Orchestrator::routed(Transaction& tx, OrderState& order, ReleaseRecord& release, const std::string& written,
                          const x12::RoutedLoad754& load) {
  RoutingRecord& routing = release.routing;
  if (routing.stage == RoutingStage::none || load.carrier.empty()) return;
  if (!routing.written.empty() && !policies_.replaces_routing({routing.written}, {written})) return;
  if (routing.stage == RoutingStage::handed_over) {
    return open_case(tx, order.head.partner, order.head.key,
                     {.case_id = "rerouted:" + release.name,
                      .kind = "business",
                      .cause = "rerouted_too_late",
                      .step = "754",
                      .text = release.name + " of " + order.head.key + " is being loaded for " + routing.scac +
                              ", and the buyer now sends " + load.carrier + ": call its traffic department.",
                      .line = {}});
  }
  const PickupWindow window = window_of(load, policies_.document_zone(agreement_of(order)), settings_.epoch);
  routing.stage = RoutingStage::instructed;
  routing.written = written;
  routing.load = reference_of(load, "LO");
  routing.authorization = reference_of(load, "BB");
  routing.scac = load.carrier;
  routing.from_ns = window.from.time_since_epoch().count();
  routing.until_ns = window.until.time_since_epoch().count();
  routing.bill_of_lading = "BL-" + release.name;
  advance(tx, order, release, release.stage);
  tx.cancel({kRoutingTimer, release.name});
  hand_over_when_due(tx, release.name);
}

void Orchestrator::hand_over_when_due(Transaction& tx, const std::string& name) {
  const auto [order, release] = book_.by_release(name);
  if (release == nullptr || !release->is_open() || release->routing.stage != RoutingStage::instructed) return;
  const Instant from(Duration(release->routing.from_ns));
  if (tx.now() < from) return tx.arm({kPickupTimer, name}, from - tx.now());
  release->routing.stage = RoutingStage::handed_over;
  book_.save_release(tx, *order, *release);
  for (CartonRecord& carton : order->cartons) {
    if (carton.release == name) hand_over(tx, *order, *release, carton);
  }
}

// The warehouse ships what has a number to ship under: here the bill of lading.
void Orchestrator::hand_over(Transaction& tx, const OrderState& order, const ReleaseRecord& release,
                             CartonRecord& carton) {
  if (release.routing.stage != RoutingStage::handed_over || carton.attached) return;
  carton.tracking = release.routing.bill_of_lading;
  book_.save_carton(tx, order, carton);
  ask(tx, order, warehouse_named(release.warehouse), kAttachLabel, carton.sscc,
      to_json(wms::AttachLabel{release.name, carton.sscc, carton.tracking}), carton.sscc);
}

void Orchestrator::cancel_routing(Transaction& tx, const OrderState& order, ReleaseRecord& release) {
  if (release.routing.stage == RoutingStage::none || release.routing.stage == RoutingStage::cancelled) return;
  release.routing.stage = RoutingStage::cancelled;
  book_.save_release(tx, order, release);
  tx.cancel({kRoutingTimer, release.name});
  tx.cancel({kPickupTimer, release.name});
  send_routing_request(tx, order, release, kWithdrawnRequest);
}

}  // namespace proofload::orchestrator
