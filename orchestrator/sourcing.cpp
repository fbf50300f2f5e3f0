// Which warehouse ships what: each line goes to the first source that its rule names, and what that one turns out not to
// have, to the next. When there is no other it is cancelled or waits, as agreed.
#include <algorithm>

#include "contracts/base/check.hpp"
#include "contracts/json/interfaces/wms.hpp"
#include "orchestrator/names.hpp"
#include "orchestrator/orchestrator.hpp"

namespace proofload::orchestrator {
namespace {

constexpr std::size_t kDepositorOrderMax = 22;  // W0502
constexpr std::size_t kRoutedReleaseMax = 28;   // OID01, and BGN02 with which request it is

// The first release of an order is named as the order is.
std::string release_name(const OrderState& order, std::int32_t number) {
  return std::string(kReleasePrefix) + order.head.key + (number == 1 ? "" : "#" + std::to_string(number));
}

ReleaseLine wanting(const LineRecord& line, const Quantity& wanted) {
  const Quantity none{0, wanted.unit};
  return {.line = line.line, .wanted = wanted, .allocated = none, .shipped = none, .item = {}};
}

// Whole units.
Quantity whole_part(const Quantity& quantity, Ratio share) {
  const std::int64_t units = quantity.millionths / Quantity::kOne * share.numerator / share.denominator;
  return {units * Quantity::kOne, quantity.unit};
}

}  // namespace

void Orchestrator::source(Transaction& tx, OrderState& order, std::string_view step, std::string_view reason) {
  if (is_changing(order)) return;  // what is decided sources it
  const bool is_over = is_window_over(order, tx.now());
  if (is_over) reason = kWindowMissed;
  const bool goes_on = !order.head.cancel_requested && !is_over;
  if (goes_on) release_uncovered(tx, order);
  std::vector<std::pair<std::int32_t, Quantity>> dropped;
  for (const LineRecord& line : order.lines) {
    if (goes_on && agreement_of(order, line).backorder == Backorder::keep) continue;
    dropped.emplace_back(line.line, order.uncovered(line));
  }
  const bool is_any = std::any_of(dropped.begin(), dropped.end(), [](const auto& each) { return each.second.millionths > 0; });
  cancel_lines(tx, order, step, reason, dropped);
  if (is_any && reason == kWindowMissed) tell_window_missed(tx, order);
  if (order.is_answerable()) send_response(tx, order);
  tell_short(tx, order);
  send_order_notice(tx, order);
  bill_order(tx, order);
  settle_order(tx, order);
}

// Less than was accepted, by more than the partner bears with.
void Orchestrator::tell_short(Transaction& tx, OrderState& order) {
  if (order.head.told_short || order.head.cancel_requested || !order.head.response_sent) return;
  for (const LineRecord& line : order.lines) {
    const Ratio bearable = agreement_of(order, line).tolerances.under_shipment;
    Quantity missing = line.accepted;
    for (const ReleaseRecord& release : order.releases) missing = missing - release.covered(line.line, line.ordered.unit);
    if (missing.millionths <= line.accepted.millionths / bearable.denominator * bearable.numerator) continue;
    order.head.told_short = true;
    book_.save_head(tx, order);
    return open_case(tx, order.head.partner, order.head.key,
                     {.case_id = "",
                      .kind = "business",
                      .cause = "short_shipment",
                      .step = "sourcing",
                      .text = "Order " + order.head.key + " line " + std::to_string(line.line) + " ships " +
                              to_text(missing) + " less than was accepted: tell the buyer.",
                      .line = line.line});
  }
}

void Orchestrator::release_uncovered(Transaction& tx, OrderState& order) {
  const std::size_t before = order.releases.size();
  for (const LineRecord& line : order.lines) {
    const Quantity wanted = order.uncovered(line);
    const std::optional<Symbol> source = wanted.millionths > 0 ? next_source(order, line) : std::nullopt;
    if (!source) continue;
    auto release = std::find_if(order.releases.begin() + static_cast<std::ptrdiff_t>(before), order.releases.end(),
                                [&](const ReleaseRecord& each) { return each.warehouse == source->text(); });
    ReleaseRecord& asked = release == order.releases.end() ? add_release(tx, order, *source) : *release;
    asked.lines.push_back(wanting(line, wanted));
  }
  for (std::size_t i = before; i < order.releases.size(); ++i) {
    advance(tx, order, order.releases[i], ReleaseStage::asked);
    ask_release(tx, order, order.releases[i]);
  }
}

void Orchestrator::release_waiting(Transaction& tx, OrderState& order, std::string_view warehouse,
                                   std::string_view item, Quantity& left) {
  std::vector<ReleaseLine> lines;
  for (const LineRecord& line : order.lines) {
    if (line.item != item || !may_supply(order, line, warehouse) || !stays_together(order, warehouse)) continue;
    if (agreement_of(order, line).backorder != Backorder::keep) continue;
    Quantity share = order.uncovered(line);
    share.millionths = std::min(share.millionths, left.millionths);
    if (share.millionths <= 0) continue;
    left = left - share;
    lines.push_back(wanting(line, share));
  }
  if (lines.empty()) return;
  ReleaseRecord& release = add_release(tx, order, warehouse_named(warehouse));
  release.lines = std::move(lines);
  advance(tx, order, release, ReleaseStage::asked);
  ask_release(tx, order, release);
}

ReleaseRecord& Orchestrator::add_release(Transaction& tx, OrderState& order, Symbol warehouse) {
  ReleaseRecord added;
  added.number = static_cast<std::int32_t>(order.releases.size()) + 1;
  added.warehouse = warehouse.text();
  added.name = release_name(order, added.number);
  const std::size_t most = third_party(added.warehouse) != nullptr ? kDepositorOrderMax
                           : goes_collect(order)                   ? kRoutedReleaseMax
                                                                   : added.name.size();
  if (added.name.size() > most) {
    added.name = book_.mint_depositor_number(tx);
  }
  return order.releases.emplace_back(std::move(added));
}

std::span<const std::string> Orchestrator::sources_of(const OrderState& order, const LineRecord& line) const {
  const HeadRecord& head = order.head;
  return canonical::sources_of(settings_.sourcing, {head.partner, head.type, head.ship_to_code, line.item});
}

bool Orchestrator::may_supply(const OrderState& order, const LineRecord& line, std::string_view warehouse) const {
  const auto sources = sources_of(order, line);
  return std::find(sources.begin(), sources.end(), warehouse) != sources.end();
}

// Where all of an order is to come from one warehouse: from one that may supply all of it, and once that has some of it, from
// no other.
bool Orchestrator::stays_together(const OrderState& order, std::string_view warehouse) const {
  if (policies_.may_split(agreement_of(order))) return true;
  const auto holds_some = [&](const ReleaseRecord& release) {
    return std::any_of(order.lines.begin(), order.lines.end(), [&](const LineRecord& line) {
      return release.covered(line.line, line.ordered.unit).millionths > 0;
    });
  };
  return std::all_of(order.lines.begin(), order.lines.end(),
                     [&](const LineRecord& line) { return may_supply(order, line, warehouse); }) &&
         std::none_of(order.releases.begin(), order.releases.end(), [&](const ReleaseRecord& release) {
           return release.warehouse != warehouse && holds_some(release);
         });
}

// Who says that it has nothing of it is asked when nobody else is left: what it says may have changed since.
std::optional<Symbol> Orchestrator::next_source(const OrderState& order, const LineRecord& line) const {
  const auto was_asked = [&](std::string_view warehouse) {
    return std::any_of(order.releases.begin(), order.releases.end(), [&](const ReleaseRecord& release) {
      if (release.number <= line.asked_since || release.warehouse != warehouse || !release.has_line(line.line)) return false;
      // Who gave all that it was asked for may have more.
      const auto asked = std::find_if(release.lines.begin(), release.lines.end(),
                                      [&](const ReleaseLine& each) { return each.line == line.line; });
      return release.covered(line.line, line.ordered.unit).millionths < asked->wanted.millionths;
    });
  };
  std::optional<Symbol> empty;
  for (const std::string& name : sources_of(order, line)) {
    if (was_asked(name) || !stays_together(order, name)) continue;
    if (!stock_.has_nothing(name, line.item)) return warehouse_named(name);
    if (!empty) empty = warehouse_named(name);
  }
  return empty;
}

void Orchestrator::ask_release(Transaction& tx, OrderState& order, const ReleaseRecord& release) {
  if (third_party(release.warehouse) != nullptr) return send_warehouse_order(tx, order, release, kNewOrder);
  wms::CreateRelease request{release.name, order.head.key, order.head.sales_order, order.head.ship_to, {}, {}, {}};
  if (const auto from = leaves_from(order)) request.not_before = iso_text(*from, settings_.epoch);
  if (const auto until = leaves_until(order)) request.not_after = iso_text(*until, settings_.epoch);
  for (const ReleaseLine& wanted : release.lines) {
    const LineRecord& line = *order.line(wanted.line);
    const Agreement& agreed = agreement_of(order, line);
    wms::ReleaseLine& asked = request.lines.emplace_back(wms::ReleaseLine{wanted.line, line.item, wanted.wanted, {}, {}});
    // Of a line in several parts none may be over: they would add up.
    const Quantity more = whole_part(line.ordered, agreed.tolerances.over_shipment);
    if (!more.is_zero() && wanted.wanted == line.ordered) asked.most = wanted.wanted + more;
    if (policies_.may_substitute(agreed)) asked.substitute = true;
  }
  ask(tx, order, warehouse_named(release.warehouse), kCreateRelease, release.name, to_json(request), release.name);
}

Symbol Orchestrator::warehouse_named(std::string_view name) const {
  const auto found = std::find_if(settings_.warehouses.begin(), settings_.warehouses.end(),
                                  [&](Symbol warehouse) { return warehouse.text() == name; });
  CHECK(found != settings_.warehouses.end(), "a warehouse that the settings name");
  return *found;
}

// When nothing more can ship, the order has ended.
void Orchestrator::settle_order(Transaction& tx, OrderState& order) {
  if (order.head.stage != Stage::booked) return;
  const auto stands_at = [&](auto... stages) {
    return std::any_of(order.releases.begin(), order.releases.end(),
                       [&](const ReleaseRecord& each) { return ((each.stage == stages) || ...); });
  };
  if (stands_at(ReleaseStage::asked, ReleaseStage::accepted, ReleaseStage::shipped)) return;
  const bool waits = std::any_of(order.lines.begin(), order.lines.end(),
                                 [&](const LineRecord& line) { return order.uncovered(line).millionths > 0; });
  if (waits) return;
  advance(tx, order, stands_at(ReleaseStage::invoiced) ? Stage::invoiced : Stage::cancelled);
}

}  // namespace proofload::orchestrator
