#include <algorithm>

#include "mocks/facts.hpp"
#include "mocks/wms/actor.hpp"

namespace proofload::mocks::wms {
namespace {

namespace api = proofload::wms;

Answer refuse(int status, std::string error, std::string message,
              std::optional<std::int32_t> line = {}, std::optional<std::string> existing = {}) {
  return answer(status,
                api::Refusal{std::move(error), std::move(message), line, std::move(existing)});
}

Answer no_release(const std::string& name) {
  return refuse(404, "not_found", "no release '" + name + "'");
}

Result<Quantity> in_base_unit(const Item& item, const Quantity& quantity) {
  if (quantity.unit == item.on_hand.unit) return quantity;
  const auto found =
      std::find_if(item.units.begin(), item.units.end(),
                   [&](const Conversion& conversion) { return conversion.from == quantity.unit; });
  if (found != item.units.end()) return convert(quantity, *found);
  return fail(item.number + " is not counted in " + std::string(quantity.unit.text()));
}

}  // namespace

Answer Wms::handle(Step& step, const Message& request) {
  const Symbol type = request.type;
  if (type == Symbol("wms.create_release")) {
    return with<api::CreateRelease>(request,
                                    [&](const auto& b) { return create_release(step, b); });
  }
  if (type == Symbol("wms.attach_label")) {
    return with<api::AttachLabel>(request, [&](const auto& b) { return attach_label(step, b); });
  }
  if (type == Symbol("wms.get_release")) {
    return with<api::GetRelease>(request, [&](const auto& b) { return get_release(b); });
  }
  if (type == Symbol("wms.cancel_release")) {
    return with<api::CancelRelease>(request,
                                    [&](const auto& b) { return cancel_release(step, b); });
  }
  return unknown_type(request);
}

Answer Wms::create_release(Step& step, const api::CreateRelease& body) {
  if (find(releases_, body.release) != nullptr) {
    return refuse(409, "already_exists", "this release was received before", {}, body.release);
  }
  Held held;
  held.release.release = body.release;
  held.release.cause = static_cast<std::int64_t>(step.cause().value);
  for (const api::ReleaseLine& asked : body.lines) {
    const Item* const item = settings_->catalogue->item(asked.item);
    if (item == nullptr) {
      return refuse(422, "unknown_item", "no item '" + asked.item + "'", asked.line);
    }
    const Result<Quantity> ordered = in_base_unit(*item, asked.quantity);
    if (!ordered) return refuse(422, "bad_unit", ordered.error().text, asked.line);
    if (ordered->millionths <= 0) return refuse(422, "bad_unit", "nothing to ship", asked.line);
    const Quantity none{0, ordered->unit};
    held.release.lines.push_back({asked.line, asked.item, *ordered, none, none, none});
  }
  if (commits()) {
    Held& kept = releases_.insert_or_assign(body.release, std::move(held)).first->second;
    state(step, facts::kReleaseReceived, kept.release, body.release);
    allocate(step, kept.release);
    forget_closed(step);
  }
  return answer(201, api::ReleaseCreated{body.release, "received"});
}

void Wms::allocate(Step& step, Release& release) {
  bool is_any = false;
  for (Line& line : release.lines) {
    line.allocated = stock_.take(step, *settings_->catalogue->item(line.item), line.ordered);
    if (line.allocated.is_zero()) continue;
    is_any = true;
    state(step, facts::kStockAllocated, release, line, line.allocated);
  }
  if (!is_any) return cancel(step, *find(releases_, release.release), "nothing_in_stock");
  tell(step, "wms.allocated", release, api::Allocated{.lines = bodies_of(release.lines)});
  await(step, release,
        settings_->waves.empty() ? step.draw("wms.wave_wait", release.release, settings_->wave_wait)
                                 : settings_->calendar.next_at(step.now(), settings_->waves) - step.now());
}

Answer Wms::cancel_release(Step& step, const api::CancelRelease& body) {
  Held* const held = find(releases_, body.release);
  if (held == nullptr) return no_release(body.release);
  Release& release = held->release;
  if (release.status != "cancelled") {
    if (release.status != "allocated") {
      return refuse(409, "too_late", "the release is " + release.status);
    }
    if (commits()) {
      for (Line& line : release.lines) {
        if (line.allocated.is_zero()) continue;
        stock_.put_back(step, *settings_->catalogue->item(line.item), line.allocated);
        state(step, facts::kStockDeallocated, release, line, line.allocated);
        line.allocated = {0, line.allocated.unit};
      }
      cancel(step, *held, body.reason);
    }
  }
  return answer(200, api::Done{"done"});
}

Answer Wms::get_release(const api::GetRelease& body) const {
  const Held* const held = find(releases_, body.release);
  if (held == nullptr) return no_release(body.release);
  const Release& release = held->release;
  return answer(200, api::ReleaseState{.release = release.release,
                                       .status = release.status,
                                       .sequence = release.sequence,
                                       .lines = bodies_of(release.lines),
                                       .cartons = bodies_of(held->cartons),
                                       .shipment = release.shipment,
                                       .shipped_at = release.shipped_at});
}

Answer Wms::attach_label(Step& step, const api::AttachLabel& body) {
  Held* const held = find(releases_, body.release);
  if (held == nullptr) return no_release(body.release);
  const auto carton = std::find_if(held->cartons.begin(), held->cartons.end(),
                                   [&](const Carton& each) { return each.sscc == body.sscc; });
  if (held->release.is_closed()) {
    return refuse(409, "too_late", "the release is " + held->release.status);
  }
  if (carton == held->cartons.end()) {
    return refuse(404, "not_found", "no carton " + body.sscc + " in the release");
  }
  if (commits()) {
    carton->tracking = body.tracking;
    save(step, *carton);
    stage_when_labelled(step, *held);
  }
  return answer(200, api::Done{"done"});
}

}  // namespace proofload::mocks::wms
