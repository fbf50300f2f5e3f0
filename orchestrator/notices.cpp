// Ship notices, by what they are agreed to be for: a shipment, an order, or what leaves together.
#include <algorithm>
#include <map>
#include <tuple>

#include "contracts/canonical/document_scope.hpp"
#include "contracts/x12/ship_notice_856.hpp"
#include "orchestrator/document_parts.hpp"
#include "orchestrator/orchestrator.hpp"

namespace proofload::orchestrator {
namespace {

// What left late in the day is heard of after it.
constexpr Duration kHeardOfLate = 15min;

bool is_on_truck(const ReleaseRecord& release) { return !release.bill_of_lading().empty(); }

const std::string& carrier_of(const ReleaseRecord& release) {
  return release.routing.scac.empty() ? release.load.holder().scac : release.routing.scac;
}

bool has_left(const ReleaseRecord& release) {
  return release.stage == ReleaseStage::shipped || release.stage == ReleaseStage::invoiced;
}

bool leave_together(const Share& a, const Share& b) {
  return a.order->head.partner == b.order->head.partner && a.release->warehouse == b.release->warehouse &&
         a.release->load_name() == b.release->load_name();
}

x12::Routing routing_of(const ReleaseRecord& release) {
  const bool by_truck = is_on_truck(release);
  return {.sequence = "B",
          .id_qualifier = "2",
          .carrier = by_truck ? carrier_of(release) : "PARC",
          .mode = by_truck ? "M" : "U",
          .route = {},
          .service_level = {}};
}

// Appended below a shipment or an order: who gets the goods, when they left, under which paper.
void tell_departure(x12::Level856& level, const Share& share, const LocalTime& left, std::string_view qualifier) {
  const ReleaseRecord& release = *share.release;
  const bool by_paper = qualifier == "BM" && is_on_truck(release);
  level.references.push_back({std::string(qualifier), by_paper ? release.bill_of_lading() : release.shipment, ""});
  if (!release.routing.scac.empty()) {
    level.references.push_back({"LO", release.routing.load, ""});
    level.references.push_back({"BB", release.routing.authorization, ""});
  }
  level.dates.push_back({"011", left.date, clock_text(left), ""});
  level.parties.push_back(ship_to_of(share.order->head));
}

}  // namespace

bool Orchestrator::may_ship_more(const OrderState& order) const {
  const auto is_open = [](const ReleaseRecord& release) { return release.is_open(); };
  const auto waits = [&](const LineRecord& line) { return order.uncovered(line).millionths > 0; };
  return std::any_of(order.releases.begin(), order.releases.end(), is_open) ||
         std::any_of(order.lines.begin(), order.lines.end(), waits);
}

void Orchestrator::send_notice(Transaction& tx, OrderState& order, ReleaseRecord& release) {
  if (release.notice_sent) return;
  switch (agreement_of(order).asn) {
    case AsnScope::none:
      release.notice_sent = true;
      return book_.save_release(tx, order, release);
    case AsnScope::per_shipment:
      return send_notice(tx, {{&order, &release}});
    case AsnScope::per_order:
      return send_order_notice(tx, order);
    case AsnScope::per_load:
      if (is_on_truck(release)) send_truck_notice(tx, {&order, &release});
      return;  // parcels: when the day is over
  }
}

void Orchestrator::send_order_notice(Transaction& tx, OrderState& order) {
  if (agreement_of(order).asn != AsnScope::per_order || may_ship_more(order)) return;
  Shares shares;
  for (ReleaseRecord& release : order.releases) {
    if (has_left(release) && !release.notice_sent) shares.push_back({&order, &release});
  }
  send_notice(tx, shares);
}

// When all of the load has left.
void Orchestrator::send_truck_notice(Transaction& tx, const Share& left) {
  Shares shares;
  for (auto& [key, order] : book_.open()) {
    for (ReleaseRecord& release : order.releases) {
      if (!leave_together({&order, &release}, left)) continue;
      if (release.is_open()) return;
      if (has_left(release) && !release.notice_sent) shares.push_back({&order, &release});
    }
  }
  send_notice(tx, shares);
}

// What left is looked at by the next sweep, and when its day is over.
void Orchestrator::await_day_end(const Transaction& tx, const OrderState& order) {
  if (agreement_of(order).asn == AsnScope::per_load) to_notify_.put(tx.now(), order.head.key);
}

void Orchestrator::send_day_notices(Transaction& tx) {
  std::map<std::tuple<std::string, std::string, Instant>, Shares> days;  // by partner, warehouse, end of the day
  for (const std::string& key : to_notify_.due(tx.now())) {
    OrderState* const order = book_.find(key);
    if (order == nullptr) continue;
    const Agreement& agreed = agreement_of(*order);
    if (agreed.asn != AsnScope::per_load) continue;
    Instant again = kNever;
    for (ReleaseRecord& release : order->releases) {
      if (!has_left(release) || release.notice_sent) continue;
      const auto left = parse_iso_instant(release.shipped_at, settings_.epoch);
      const Instant end = day_end(agreed, left.value_or(tx.now()), settings_.epoch);
      again = std::min(again, end + kHeardOfLate);
      if (tx.now() < end + kHeardOfLate || is_on_truck(release)) continue;
      days[{order->head.partner, release.warehouse, end}].push_back({order, &release});
    }
    if (again != kNever) to_notify_.put(again, key);
  }
  for (const auto& [day, shares] : days) send_notice(tx, shares);
}

void Orchestrator::send_notice(Transaction& tx, Shares shares) {
  if (shares.empty()) return;
  std::stable_sort(shares.begin(), shares.end(), [](const Share& a, const Share& b) {
    return a.release->shipped_at < b.release->shipped_at;
  });
  const Share& first = shares.front();
  const std::string id = "856:" + first.order->head.key + ":" + first.release->shipment;
  std::int64_t cartons = 0;
  for (const Share& share : shares) {
    share.release->notice_sent = true;
    share.release->notice = id;
    book_.save_release(tx, *share.order, *share.release);
    const std::vector<CartonRecord>& all = share.order->cartons;
    cartons += std::count_if(all.begin(), all.end(),
                             [&](const CartonRecord& carton) { return carton.release == share.release->name; });
  }
  const LocalTime now = on_partners_clock(*first.order, tx.now());
  x12::ShipNotice856 notice;
  notice.shipment = first.release->shipment;
  notice.date = now.date;
  notice.time = clock_text(now);

  const bool by_truck = is_on_truck(*first.release);
  x12::Level856 shipment{.id = 1, .parent = 0, .code = "S"};
  shipment.lading.push_back({.packaging = "CTN", .count = cartons});
  shipment.routing.push_back(routing_of(*first.release));
  tell_departure(shipment, first, shipped_at(*first.order, *first.release), "BM");
  notice.levels.push_back(std::move(shipment));

  int next = 2;
  for (const Share& share : shares) {
    const OrderState& order = *share.order;
    const int order_id = next++;
    x12::Level856 of_order{.id = order_id, .parent = 1, .code = "O"};
    of_order.order = x12::OrderReference856{order.head.purchase_order, order.head.order_release,
                                            date_from(order.head.ordered_on)};
    // Several shipments are told apart.
    if (shares.size() > 1) {
      tell_departure(of_order, share, shipped_at(order, *share.release), "SI");
      if (!share.release->routing.scac.empty()) of_order.routing.push_back(routing_of(*share.release));
    }
    notice.levels.push_back(std::move(of_order));
    for (const CartonRecord& carton : order.cartons) {
      if (carton.release != share.release->name) continue;
      int above = order_id;
      if (policies_.tells_cartons()) {
        above = next++;
        x12::Level856 pack{.id = above, .parent = order_id, .code = "P"};
        pack.marks.push_back({"GM", "00" + carton.sscc});
        if (!by_truck && !carton.tracking.empty()) pack.marks.push_back({"CP", carton.tracking});
        notice.levels.push_back(std::move(pack));
      }
      for (const CartonLine& packed : carton.lines) {
        const LineRecord* line = share.order->line(packed.line);
        if (line == nullptr) continue;
        x12::Level856 item{.id = next++, .parent = above, .code = "I"};
        item.line_id = line_id(*line);
        item.products = products_of(*line, share.release->instead_of(line->line));
        item.item = x12::ShippedItem856{in_buyers_unit(*line, packed.quantity), std::nullopt, ""};
        notice.levels.push_back(std::move(item));
      }
    }
  }
  gateway_.send(tx, partner_of(*first.order), id, first.order->head.key, "SH",
                [&](x12::Writer& writer) { write(notice, writer); });
}

}  // namespace proofload::orchestrator
