#include "orchestrator/order_state.hpp"

#include <algorithm>

namespace proofload::orchestrator {
namespace {

// Of the entry that `is_wanted` names; nullptr: none.
template <class Records, class Wanted>
auto* found_in(Records& records, const Wanted& is_wanted) {
  const auto found = std::find_if(records.begin(), records.end(), is_wanted);
  return found == records.end() ? nullptr : &*found;
}

}  // namespace

std::string_view to_text(Stage stage) {
  switch (stage) {
    case Stage::received: return "received";
    case Stage::booked: return "booked";
    case Stage::invoiced: return "invoiced";
    case Stage::cancelled: return "cancelled";
    case Stage::parked: return "parked";
  }
  return "";
}

std::string_view to_text(ReleaseStage stage) {
  switch (stage) {
    case ReleaseStage::asked: return "asked";
    case ReleaseStage::accepted: return "released";
    case ReleaseStage::shipped: return "shipped";
    case ReleaseStage::invoiced: return "invoiced";
    case ReleaseStage::cancelled: return "cancelled";
  }
  return "";
}

ReleaseLine* ReleaseRecord::line(std::int32_t wanted) {
  return found_in(lines, [&](const ReleaseLine& each) { return each.line == wanted; });
}

bool ReleaseRecord::has_line(std::int32_t wanted) const {
  return found_in(lines, [&](const ReleaseLine& each) { return each.line == wanted; }) != nullptr;
}

std::string ReleaseRecord::instead_of(std::int32_t wanted) const {
  const auto* const found = found_in(lines, [&](const ReleaseLine& each) { return each.line == wanted; });
  return found == nullptr ? "" : found->item;
}

std::string OrderState::instead_of(std::int32_t wanted) const {
  for (const ReleaseRecord& release : releases) {
    if (std::string item = release.instead_of(wanted); !item.empty()) return item;
  }
  return "";
}

Quantity ReleaseRecord::covered(std::int32_t wanted, Unit unit) const {
  const auto* const found = found_in(lines, [&](const ReleaseLine& each) { return each.line == wanted; });
  if (found == nullptr || stage == ReleaseStage::cancelled) return {0, unit};
  if (!is_open()) return found->shipped;
  return is_allocated ? found->allocated : found->wanted;
}

LineRecord* OrderState::line(std::int32_t number) {
  return found_in(lines, [&](const LineRecord& each) { return each.line == number; });
}

CartonRecord* OrderState::carton(std::string_view sscc) {
  return found_in(cartons, [&](const CartonRecord& each) { return each.sscc == sscc; });
}

ReleaseRecord* OrderState::release(std::string_view name) {
  return found_in(releases, [&](const ReleaseRecord& each) { return each.name == name; });
}

Quantity OrderState::uncovered(const LineRecord& line) const {
  Quantity rest = line.ordered - line.cancelled;
  for (const ReleaseRecord& release : releases) rest = rest - release.covered(line.line, line.ordered.unit);
  return rest;
}

bool OrderState::is_answerable() const {
  return std::all_of(releases.begin(), releases.end(),
                     [](const ReleaseRecord& each) { return each.is_allocated || !each.is_open(); });
}

Instant OrderState::last_progress() const {
  std::int64_t last = head.progress_ns;
  for (const ReleaseRecord& release : releases) last = std::max(last, release.progress_ns);
  return Instant(Duration(last));
}

}  // namespace proofload::orchestrator
