#include <array>

#include "contracts/base/calendar.hpp"
#include "mocks/wms/actor.hpp"
#include "mocks/wms/bodies.hpp"
#include "mocks/wms/wms.hpp"

namespace proofload::mocks::wms {
namespace {

namespace api = proofload::wms;

constexpr std::array<Symbol, 7> kEvents{"wms.allocated", "wms.cancelled", "wms.packed",
                                        "wms.picked",    "wms.received",  "wms.returned",
                                        "wms.shipped"};

}  // namespace

Wms::Wms(std::shared_ptr<const Settings> settings)
    : Server(*settings),
      settings_(std::move(settings)),
      warehouse_(*settings_, settings_->epoch, *this),
      outbox_(*settings_, kEvents),
      returns_(settings_->returns) {}

void Wms::restore(Step& step, std::string_view key, std::string_view value) {
  if (warehouse_.restore(step, key, value)) return;
  if (key.starts_with(kReceived)) return void(received_.emplace(key.substr(kReceived.size())));
  if (key.starts_with(warehouse::ComingsBack::kPrefix)) {
    return returns_.restore(key.substr(warehouse::ComingsBack::kPrefix.size()), value);
  }
  CHECK(key.starts_with(Outbox::kPrefix), "a record that this system has stored");
  outbox_.restore(step, key.substr(Outbox::kPrefix.size()), value);
}

void Wms::begin(Step& step, bool is_first_start) {
  warehouse_.begin(step, is_first_start);
  await_receipts(step);
  returns_.resume(step);
}

void Wms::on_timer(Step& step, const TimerKey& timer) {
  if (timer.purpose == Outbox::kTimer) return outbox_.wake(step, timer.of);
  if (timer.purpose == kReceive) return take_in(step, timer.of);
  if (timer.purpose == warehouse::ComingsBack::kTimer) return take_back(step, timer.of);
  warehouse_.wake(step, timer);
}

template <class Body>
void Wms::tell(Step& step, Symbol type, const warehouse::Release& release, Body body) {
  body.event = release.release + "/" + std::to_string(release.sequence);
  body.release = release.release;
  body.sequence = release.sequence;
  body.at = iso_text(step.now(), settings_->epoch);
  std::string bytes;
  bytes.reserve(512);
  json::write(body, bytes);
  outbox_.post(step, {type, std::move(body.event), std::move(bytes)});
}

void Wms::on_allocated(Step& step, const warehouse::Release& release) {
  tell(step, "wms.allocated", release, api::Allocated{.lines = bodies_of(release.lines)});
}

void Wms::on_picked(Step& step, const warehouse::Release& release, const warehouse::Line& line) {
  tell(step, "wms.picked", release, api::Picked{.line = body_of(line)});
}

void Wms::on_packed(Step& step, const warehouse::Release& release, warehouse::Carton& carton,
                    std::size_t cartons_in_all) {
  tell(step, "wms.packed", release,
       api::Packed{.carton = body_of(carton),
                   .cartons_in_all = static_cast<std::int32_t>(cartons_in_all)});
}

void Wms::on_shipped(Step& step, const warehouse::Held& held) {
  tell(step, "wms.shipped", held.release,
       api::Shipped{.shipment = *held.release.shipment,
                    .lines = bodies_of(held.release.lines),
                    .cartons = bodies_of(held.cartons)});
  returns_.await(step, held.release);
}

void Wms::on_cancelled(Step& step, const warehouse::Release& release, const std::string& reason) {
  tell(step, "wms.cancelled", release, api::Cancelled{.reason = reason});
}

std::unique_ptr<Actor> make_wms(std::shared_ptr<const Settings> settings) {
  return std::make_unique<Wms>(std::move(settings));
}

}  // namespace proofload::mocks::wms
