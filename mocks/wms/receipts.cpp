#include <algorithm>

#include "contracts/base/calendar.hpp"
#include "mocks/wms/actor.hpp"

namespace proofload::mocks::wms {

void Wms::await_receipts(Step& step) {
  for (const Receipt& receipt : settings_->receipts) {
    if (!received_.contains(receipt.name)) step.arm_at({kReceive, receipt.name}, receipt.at);
  }
}

void Wms::take_in(Step& step, std::string_view name) {
  const auto& all = settings_->receipts;
  const auto receipt =
      std::find_if(all.begin(), all.end(), [&](const Receipt& each) { return each.name == name; });
  if (receipt == all.end() || !received_.insert(receipt->name).second) return;
  step.write(std::string(kReceived) + receipt->name, receipt->name);
  warehouse_.receive(step, {receipt->name, 1, receipt->item}, receipt->quantity, {0, receipt->quantity.unit});
  const proofload::wms::Received body{.event = settings_->location + "/" + receipt->name,
                                      .item = receipt->item,
                                      .quantity = receipt->quantity,
                                      .at = iso_text(step.now(), settings_->epoch)};
  std::string bytes;
  json::write(body, bytes);
  outbox_.post(step, {"wms.received", body.event, std::move(bytes)});
}

}  // namespace proofload::mocks::wms
