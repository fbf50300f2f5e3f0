#include <algorithm>

#include "mocks/wms/actor.hpp"
#include "mocks/wms/bodies.hpp"

namespace proofload::mocks::wms {
namespace {

namespace api = proofload::wms;
using warehouse::Carton;
using warehouse::Held;
using warehouse::Release;

Answer refuse(int status, std::string error, std::string message,
              std::optional<std::int32_t> line = {}, std::optional<std::string> existing = {}) {
  return answer(status,
                api::Refusal{std::move(error), std::move(message), line, std::move(existing)});
}

Answer no_release(const std::string& name) {
  return refuse(404, "not_found", "no release '" + name + "'");
}

// Its schema says that both are times.
warehouse::Leaving leaving_of(const api::CreateRelease& body, const CivilEpoch& epoch) {
  warehouse::Leaving leaving;
  if (body.not_before) leaving.from = parse_iso_instant(*body.not_before, epoch).value_or(kEpoch);
  if (body.not_after) leaving.before = parse_iso_instant(*body.not_after, epoch).value_or(kNever);
  return leaving;
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
  if (warehouse_.find(body.release) != nullptr) {
    return refuse(409, "already_exists", "this release was received before", {}, body.release);
  }
  std::vector<warehouse::Asked> asked;
  asked.reserve(body.lines.size());
  for (const api::ReleaseLine& line : body.lines) {
    asked.push_back({line.line, line.item, line.quantity, line.most, line.substitute.value_or(false)});
  }
  auto lines = warehouse_.lines_of(asked);
  if (!lines) return refuse(422, lines.error().error, lines.error().text, lines.error().line);
  if (commits()) {
    returns_.expect(step, body.release, std::string_view(body.external_id).substr(0, body.external_id.find('/')));
    warehouse_.take(step, body.release, std::move(*lines), leaving_of(body, settings_->epoch));
  }
  return answer(201, api::ReleaseCreated{body.release, "received"});
}

Answer Wms::cancel_release(Step& step, const api::CancelRelease& body) {
  Held* const held = warehouse_.find(body.release);
  if (held == nullptr) return no_release(body.release);
  const Release& release = held->release;
  if (release.status != "cancelled") {
    if (!warehouse_.can_cancel(release)) {
      warehouse_.refuse_cancel(step, release);
      return refuse(409, "too_late", "the release is " + release.status);
    }
    if (commits()) warehouse_.cancel(step, *held, body.reason);
  }
  return answer(200, api::Done{"done"});
}

Answer Wms::get_release(const api::GetRelease& body) const {
  const Held* const held = warehouse_.find(body.release);
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
  Held* const held = warehouse_.find(body.release);
  if (held == nullptr) return no_release(body.release);
  const auto carton = std::find_if(held->cartons.begin(), held->cartons.end(),
                                   [&](const Carton& each) { return each.sscc == body.sscc; });
  if (held->release.is_closed()) {
    return refuse(409, "too_late", "the release is " + held->release.status);
  }
  if (carton == held->cartons.end()) {
    return refuse(404, "not_found", "no carton " + body.sscc + " in the release");
  }
  if (commits()) warehouse_.attach(step, *held, *carton, body.tracking);
  return answer(200, api::Done{"done"});
}

}  // namespace proofload::mocks::wms
