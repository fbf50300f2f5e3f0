#include <algorithm>
#include <utility>

#include "contracts/base/check.hpp"
#include "mocks/facts.hpp"
#include "mocks/warehouse/warehouse.hpp"

namespace proofload::mocks::warehouse {
namespace {

Result<Quantity> in_base_unit(const Item& item, const Quantity& quantity) {
  if (quantity.unit == item.on_hand.unit) return quantity;
  const auto found =
      std::find_if(item.units.begin(), item.units.end(),
                   [&](const Conversion& conversion) { return conversion.from == quantity.unit; });
  if (found != item.units.end()) return convert(quantity, *found);
  return fail(item.number + " is not counted in " + std::string(quantity.unit.text()));
}

}  // namespace

tl::expected<std::vector<Line>, Refusal> Warehouse::lines_of(std::span<const Asked> asked) const {
  std::vector<Line> lines;
  lines.reserve(asked.size());
  for (const Asked& each : asked) {
    const auto refuse = [&](std::string error, std::string text) {
      return tl::unexpected<Refusal>(Refusal{std::move(error), std::move(text), each.line});
    };
    const Item* const item = settings_.catalogue->item(each.item);
    if (item == nullptr) return refuse("unknown_item", "no item '" + each.item + "'");
    const Result<Quantity> ordered = in_base_unit(*item, each.quantity);
    if (!ordered) return refuse("bad_unit", ordered.error().text);
    if (ordered->millionths <= 0) return refuse("bad_unit", "nothing to ship");
    const Quantity none{0, ordered->unit};
    Line line{each.line, each.item, *ordered, none, none, none, none, {}, {}};
    if (each.most) {
      const Result<Quantity> most = in_base_unit(*item, *each.most);
      if (!most) return refuse("bad_unit", most.error().text);
      line.most = *most;
    }
    if (const auto other = settings_.substitutes.find(each.item); each.substitute && other != settings_.substitutes.end()) {
      line.instead = other->second;
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

void Warehouse::take(Step& step, const std::string& name, std::vector<Line> lines, const Leaving& leaving) {
  Held& held = releases_[name];
  CHECK(held.release.release.empty(), "a release that is new");
  held.release.release = name;
  held.release.cause = static_cast<std::int64_t>(step.cause().value);
  held.release.lines = std::move(lines);
  held.release.leaves_from_ns = leaving.from.time_since_epoch().count();
  if (leaving.before) held.release.leaves_before_ns = leaving.before->time_since_epoch().count();
  state(step, facts::kReleaseReceived, held.release, name);
  allocate(step, held);
  forget_closed(step);
}

void Warehouse::allocate(Step& step, Held& held) {
  Release& release = held.release;
  bool is_any = false;
  for (Line& line : release.lines) {
    line.allocated = stock_.take(step, *settings_.catalogue->item(line.item), line.ordered);
    if (line.allocated.is_zero() && !line.instead.empty()) {
      line.allocated = stock_.take(step, *settings_.catalogue->item(line.instead), line.ordered);
      if (!line.allocated.is_zero()) line.asked = std::exchange(line.item, line.instead);
    }
    if (line.allocated.is_zero()) continue;
    is_any = true;
    state(step, facts::kStockAllocated, release, line, line.allocated);
  }
  if (!is_any) return end_cancelled(step, held, "nothing_in_stock");
  ++release.sequence;
  front_.on_allocated(step, release);
  const Instant from = std::max(step.now(), Instant(Duration(release.leaves_from_ns)));
  await(step, release,
        from - step.now() +
            (settings_.waves.empty() ? step.draw("wms.wave_wait", release.release, settings_.wave_wait)
                                     : settings_.working.next_at(from, settings_.waves) - from));
}

void Warehouse::put_back(Step& step, Release& release) {
  for (std::size_t i = 0; i < release.lines.size(); ++i) {
    Line& line = release.lines[i];
    // What the pickers found short is not there to be put back.
    const bool is_picked = i < static_cast<std::size_t>(release.lines_done);
    const Quantity back = is_picked ? line.picked : line.allocated;
    if (back.is_zero()) continue;
    if (is_picked) state(step, facts::kUnitsUnpicked, release, line, back);
    stock_.put_back(step, *settings_.catalogue->item(line.item), back);
    state(step, facts::kStockDeallocated, release, line, back);
    line.allocated -= back;
    line.picked = {0, line.picked.unit};
  }
}

bool Warehouse::can_cancel(const Release& release) const {
  return release.status == "allocated" || (settings_.takes_back == TakesBack::until_ship && !release.is_closed());
}

void Warehouse::cancel(Step& step, Held& held, const std::string& reason) {
  CHECK(can_cancel(held.release), "a release that may be cancelled");
  put_back(step, held.release);
  end_cancelled(step, held, reason);
}

void Warehouse::refuse_cancel(Step& step, const Release& release) {
  state(step, facts::kReleaseCancelRefused, release, release.status);
}

void Warehouse::change(Step& step, Held& held, std::vector<Line> lines) {
  CHECK(held.release.status == "allocated", "a release that nobody picks yet");
  put_back(step, held.release);
  held.release.lines = std::move(lines);
  for (const Line& line : held.release.lines) {
    state(step, facts::kReleaseChanged, held.release, line, line.ordered);
  }
  allocate(step, held);
}

void Warehouse::attach(Step& step, Held& held, Carton& carton, std::string tracking) {
  carton.tracking = std::move(tracking);
  save(step, carton);
  stage_when_labelled(step, held);
}

}  // namespace proofload::mocks::warehouse
