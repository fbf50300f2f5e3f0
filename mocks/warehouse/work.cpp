#include <algorithm>

#include "contracts/base/calendar.hpp"
#include "contracts/base/check.hpp"
#include "contracts/base/decimal.hpp"
#include "mocks/common/numbers.hpp"
#include "contracts/port/record.hpp"
#include "mocks/facts.hpp"
#include "mocks/warehouse/packing.hpp"
#include "mocks/warehouse/sscc.hpp"
#include "mocks/warehouse/warehouse.hpp"

namespace proofload::mocks::warehouse {
namespace {

constexpr std::string_view kCounters = "counters";
constexpr std::string_view kReleases = "release/";
constexpr std::string_view kUnits = "unit/";
constexpr int kForgottenAtOnce = 2;

std::string line_name(const Release& release, const Line& line) {
  return release.release + "/" + std::to_string(line.line);
}

// What is missing of an allocated line, when something is: one unit, all, or between.
Quantity shortage(const Step& step, const std::string& subject, const Quantity& allocated) {
  const std::int64_t units = std::max<std::int64_t>(allocated.millionths / Quantity::kOne, 1);
  const Duration drawn = step.draw("wms.units_short", subject, {Duration(1), Duration(units)});
  return {std::min(drawn.count() * Quantity::kOne, allocated.millionths), allocated.unit};
}

bool is_labelled(const Held& held) {
  return std::all_of(held.cartons.begin(), held.cartons.end(),
                     [](const Carton& carton) { return carton.tracking.has_value(); });
}

}  // namespace

Warehouse::Warehouse(const Settings& settings, const CivilEpoch& epoch, Front& front)
    : settings_(settings), epoch_(epoch), front_(front), stock_(settings.catalogue) {}

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

void Warehouse::start_picking(Step& step, Held& held) {
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
      const Quantity missing = shortage(step, name, line.allocated);
      line.picked -= missing;
      state(step, facts::kUnitsShort, release, line, missing);
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

void Warehouse::close(Step& step, Held& held, std::string status) {
  held.release.status = std::move(status);
  held.release.due_at(step.now() + settings_.retention);
  closed_.add(held.release.due(), held.release.release);
  save(step, held.release);
}

void Warehouse::forget_closed(Step& step) {
  for (int i = 0; i < kForgottenAtOnce; ++i) {
    const std::optional<std::string> name = closed_.take_due(step.now());
    if (!name) return;
    Held& held = *find(*name);
    for (const Carton& carton : held.cartons) step.erase(stored_name(carton));
    held.cartons = {};
    held.release.lines = {};
    save(step, held.release);
  }
}

void Warehouse::await(Step& step, Release& release, Duration work) {
  release.due_at(step.now() + work);
  step.arm({kWork, release.release}, work);
  save(step, release);
}

void Warehouse::save(Step& step, const Release& release) {
  step.write(stored_name(release), to_record(release));
}
void Warehouse::save(Step& step, const Carton& carton) {
  step.write(stored_name(carton), to_record(carton));
}
void Warehouse::save_counters(Step& step) {
  step.write(std::string(kCounters), to_record(counters_));
}

void Warehouse::state(Step& step, Symbol kind, const Release& release, std::string subject) {
  step.state({.kind = kind,
              .order = {"release", release.release},
              .subject = std::move(subject),
              .location = settings_.location});
}

void Warehouse::state(Step& step, Symbol kind, const Release& release, const Line& line,
                const Quantity& quantity) {
  step.state({.kind = kind,
              .order = {"release", release.release},
              .line = line.line,
              .quantity = quantity,
              .subject = line.item,
              .location = settings_.location});
}

void Warehouse::begin(Step& step, bool is_first_start) {
  closed_.restored();
  if (!is_first_start) return;
  for (const Item& item : settings_.catalogue->items()) {
    step.state({.kind = facts::kStockInitial,
                .quantity = item.on_hand,
                .subject = item.number,
                .location = settings_.location});
  }
  save_counters(step);
}

bool Warehouse::restore(Step& step, std::string_view key, std::string_view value) {
  if (key == kCounters) {
    counters_ = Record<Counters>::read(value);
  } else if (key.starts_with(Stock::kPrefix)) {
    stock_.restore(key.substr(Stock::kPrefix.size()), value);
  } else if (key.starts_with(kReleases)) {
    Release release = Record<Release>::read(value);
    if (release.is_closed() && !release.lines.empty()) closed_.add(release.due(), release.release);
    if (!release.is_closed() && release.due_ns != 0) {
      step.arm_at({kWork, release.release}, release.due());
    }
    const std::string name = release.release;
    releases_.insert_or_assign(name, Held{std::move(release), {}});
  } else if (key.starts_with(kUnits)) {
    // Behind the releases in the order of keys, and by SSCC in the order of packing.
    Carton carton = Record<Carton>::read(value);
    Held* const held = find(carton.release);
    CHECK(held != nullptr, "a stored carton of a stored release");
    held->cartons.push_back(std::move(carton));
  } else {
    return false;
  }
  return true;
}

}  // namespace proofload::mocks::warehouse
