#include "mocks/warehouse/warehouse.hpp"

#include "contracts/base/check.hpp"
#include "contracts/port/record.hpp"
#include "mocks/facts.hpp"

namespace proofload::mocks::warehouse {
namespace {

constexpr std::string_view kCounters = "counters";
constexpr std::string_view kReleases = "release/";
constexpr std::string_view kUnits = "unit/";
constexpr int kForgottenAtOnce = 2;

}  // namespace

Warehouse::Warehouse(const Settings& settings, const CivilEpoch& epoch, Front& front)
    : settings_(settings), epoch_(epoch), front_(front), stock_(settings.catalogue) {}

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

}  // namespace proofload::mocks::warehouse
