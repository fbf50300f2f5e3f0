#include <algorithm>

#include "contracts/base/calendar.hpp"
#include "contracts/base/decimal.hpp"
#include "mocks/common/numbers.hpp"
#include "mocks/facts.hpp"
#include "mocks/warehouse/drawn_part.hpp"
#include "mocks/warehouse/packing.hpp"
#include "mocks/warehouse/sscc.hpp"
#include "mocks/warehouse/warehouse.hpp"

namespace proofload::mocks::warehouse {
namespace {

constexpr Duration kLabelling = std::chrono::minutes(30);  // as long as labels may take to come

std::string line_name(const Release& release, const Line& line) {
  return release.release + "/" + std::to_string(line.line);
}

bool is_labelled(const Held& held) {
  return std::all_of(held.cartons.begin(), held.cartons.end(),
                     [](const Carton& carton) { return carton.tracking.has_value(); });
}

}  // namespace

void Warehouse::wake(Step& step, const TimerKey& timer) {
  Held* const held = find(timer.of);
  if (held == nullptr) return;
  const Release& release = held->release;
  step.caused_by(release.cause_id());
  if (release.status == "allocated") {
    start_picking(step, *held);
  } else if (release.status == "packed") {
    ship(step, *held);
  } else if (release.status == "picking") {
    const bool is_picked = static_cast<std::size_t>(release.lines_done) == release.lines.size();
    if (is_picked) {
      pack_carton(step, *held);
    } else {
      pick_line(step, *held);
    }
  }
}

bool Warehouse::is_too_late(const Release& release, Instant now) const {
  if (release.leaves_before_ns == 0) return false;
  Duration work = kLabelling + settings_.staging.max;
  std::int64_t units = 0;
  for (const Line& line : release.lines) {
    work += settings_.pick_line.max;
    units += line.allocated.millionths / Quantity::kOne;
  }
  work += settings_.pack_carton.max * (units / settings_.units_per_carton + 1);
  return now + work >= Instant(Duration(release.leaves_before_ns));
}

void Warehouse::start_picking(Step& step, Held& held) {
  if (is_too_late(held.release, step.now())) return cancel(step, held, "window_missed");
  held.release.status = "picking";
  await(step, held.release,
        step.draw("wms.pick_line", line_name(held.release, held.release.lines.front()),
                  settings_.pick_line));
}

void Warehouse::pick_line(Step& step, Held& held) {
  Release& release = held.release;
  Line& line = release.lines[static_cast<std::size_t>(release.lines_done)];
  const std::string name = line_name(release, line);
  if (!line.allocated.is_zero()) {
    line.picked = line.allocated;
    if (step.happens("wms.short_pick", name, settings_.short_pick)) {
      const Quantity missing = drawn_part(step, "wms.units_short", name, line.allocated);
      line.picked -= missing;
      state(step, facts::kUnitsShort, release, line, missing);
    } else if (line.most.millionths > line.ordered.millionths) {
      pick_more(step, release, line);
    }
    if (!line.picked.is_zero()) state(step, facts::kUnitsPicked, release, line, line.picked);
    ++release.sequence;
    front_.on_picked(step, release, line);
  }
  ++release.lines_done;

  const auto done = static_cast<std::size_t>(release.lines_done);
  if (done < release.lines.size()) {
    await(
        step, release,
        step.draw("wms.pick_line", line_name(release, release.lines[done]), settings_.pick_line));
  } else if (std::all_of(release.lines.begin(), release.lines.end(),
                         [](const Line& each) { return each.picked.is_zero(); })) {
    end_cancelled(step, held, "short_picked");
  } else {
    await(step, release,
          step.draw("wms.pack_carton", release.release + "/1", settings_.pack_carton));
  }
}

// The last of a pallet, a case instead of its pieces: as far as it may ship, and is there.
void Warehouse::pick_more(Step& step, Release& release, Line& line) {
  const std::string name = line_name(release, line);
  if (line.allocated != line.ordered || !step.happens("wms.over_pick", name, settings_.over_pick)) return;
  const Quantity wanted = drawn_part(step, "wms.units_over", name, line.most - line.ordered);
  const Quantity more = stock_.take(step, *settings_.catalogue->item(line.item), wanted);
  if (more.is_zero()) return;
  line.allocated += more;
  line.picked += more;
  state(step, facts::kStockAllocated, release, line, more);
  state(step, facts::kUnitsOver, release, line, more);
}

void Warehouse::pack_carton(Step& step, Held& held) {
  Release& release = held.release;
  auto plan = plan_cartons(release.lines, settings_.units_per_carton);
  Carton carton{.sscc = sscc(settings_.sscc_extension, settings_.company_prefix,
                             settings_.first_serial + counters_.cartons++),
                .release = release.release,
                .weight_g = settings_.carton_tare_g,
                .lines = std::move(plan[held.cartons.size()])};
  Quantity units{0, carton.lines.front().quantity.unit};
  for (const Packed& packed : carton.lines) {
    units.millionths += packed.quantity.millionths;
    carton.weight_g +=
        multiply_divide(packed.quantity.millionths,
                        settings_.catalogue->item(packed.item)->weight_g, Quantity::kOne);
  }
  step.state({.kind = facts::kCartonPacked,
              .order = {"release", release.release},
              .quantity = units,
              .subject = carton.sscc,
              .location = settings_.location});
  ++release.sequence;
  front_.on_packed(step, release, carton, plan.size());
  save_counters(step);
  save(step, carton);
  held.cartons.push_back(std::move(carton));

  if (held.cartons.size() == plan.size()) {
    release.status = "packed";
    release.due_ns = 0;
    if (is_labelled(held)) return stage_when_labelled(step, held);
    return save(step, release);  // it waits for the labels
  }
  const std::string next = release.release + "/" + std::to_string(held.cartons.size() + 1);
  await(step, release, step.draw("wms.pack_carton", next, settings_.pack_carton));
}

void Warehouse::stage_when_labelled(Step& step, Held& held) {
  Release& release = held.release;
  if (release.status != "packed" || release.due_ns != 0 || !is_labelled(held)) return;
  await(step, release, step.draw("wms.staging", release.release, settings_.staging));
}

void Warehouse::ship(Step& step, Held& held) {
  Release& release = held.release;
  release.shipment = numbered(settings_.shipment_prefix, ++counters_.shipments);
  release.shipped_at = iso_text(step.now(), epoch_);
  for (Line& line : release.lines) {
    line.shipped = line.picked;
    if (!line.shipped.is_zero()) state(step, facts::kUnitsShipped, release, line, line.shipped);
  }
  state(step, facts::kReleaseShipped, release, *release.shipment);
  ++release.sequence;
  front_.on_shipped(step, held);
  save_counters(step);
  close(step, held, "shipped");
}

void Warehouse::end_cancelled(Step& step, Held& held, const std::string& reason) {
  Release& release = held.release;
  state(step, facts::kReleaseCancelled, release, reason);
  ++release.sequence;
  front_.on_cancelled(step, release, reason);
  step.cancel({kWork, release.release});
  close(step, held, "cancelled");
}

}  // namespace proofload::mocks::warehouse
