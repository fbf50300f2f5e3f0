// Which warehouse ships what: each line goes to the first source that its rule names, and what that one turns out not to
// have, to the next. When there is no other it is cancelled or waits, as agreed.
#include <algorithm>

#include "contracts/base/check.hpp"
#include "contracts/json/interfaces/wms.hpp"
#include "orchestrator/names.hpp"
#include "orchestrator/orchestrator.hpp"

namespace proofload::orchestrator {
namespace {

// The first release of an order is named as the order is.
std::string release_name(const OrderState& order, std::int32_t number) {
  return "R-" + order.head.key + (number == 1 ? "" : "#" + std::to_string(number));
}

}  // namespace

void Orchestrator::source(Transaction& tx, OrderState& order, std::string_view step, std::string_view reason) {
  if (is_changing(order)) return;  // what is decided sources it
  if (!order.head.cancel_requested) release_uncovered(tx, order);
  std::vector<std::pair<std::int32_t, Quantity>> dropped;
  for (const LineRecord& line : order.lines) {
    if (!order.head.cancel_requested && agreement_of(order, line).backorder == Backorder::keep) continue;
    dropped.emplace_back(line.line, order.uncovered(line));
  }
  cancel_lines(tx, order, step, reason, dropped);
  if (order.is_answerable()) send_response(tx, order);
  settle_order(tx, order);
}

void Orchestrator::release_uncovered(Transaction& tx, OrderState& order) {
  const std::size_t before = order.releases.size();
  for (const LineRecord& line : order.lines) {
    const Quantity wanted = order.uncovered(line);
    const std::optional<Symbol> source = wanted.millionths > 0 ? next_source(order, line) : std::nullopt;
    if (!source) continue;
    auto release = std::find_if(order.releases.begin() + static_cast<std::ptrdiff_t>(before), order.releases.end(),
                                [&](const ReleaseRecord& each) { return each.warehouse == source->text(); });
    if (release == order.releases.end()) {
      ReleaseRecord added;
      added.number = static_cast<std::int32_t>(order.releases.size()) + 1;
      added.name = release_name(order, added.number);
      added.warehouse = source->text();
      release = order.releases.insert(order.releases.end(), std::move(added));
    }
    const Quantity none{0, wanted.unit};
    release->lines.push_back({.line = line.line, .wanted = wanted, .allocated = none, .shipped = none});
  }
  for (std::size_t i = before; i < order.releases.size(); ++i) {
    advance(tx, order, order.releases[i], ReleaseStage::asked);
    ask_release(tx, order, order.releases[i]);
  }
}

std::optional<Symbol> Orchestrator::next_source(const OrderState& order, const LineRecord& line) const {
  const auto was_asked = [&](std::string_view warehouse) {
    return std::any_of(order.releases.begin(), order.releases.end(), [&](const ReleaseRecord& release) {
      return release.number > line.asked_since && release.warehouse == warehouse && release.has_line(line.line);
    });
  };
  const HeadRecord& head = order.head;
  for (const std::string& name :
       canonical::sources_of(settings_.sourcing, {head.partner, head.type, head.ship_to_code, line.item})) {
    if (!was_asked(name)) return warehouse_named(name);
  }
  return std::nullopt;
}

void Orchestrator::ask_release(Transaction& tx, OrderState& order, const ReleaseRecord& release) {
  wms::CreateRelease request{release.name, order.head.key, order.head.sales_order, order.head.ship_to, {}};
  for (const ReleaseLine& wanted : release.lines) {
    request.lines.push_back({wanted.line, order.line(wanted.line)->item, wanted.wanted});
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
