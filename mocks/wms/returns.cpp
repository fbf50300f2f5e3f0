// What comes back of what was shipped: counted, inspected, put away where it can be sold.
#include "contracts/base/calendar.hpp"
#include "mocks/facts.hpp"
#include "mocks/wms/actor.hpp"

namespace proofload::mocks::wms {

void Wms::take_back(Step& step, const std::string& number) {
  const auto back = returns_.take(step, number);
  if (!back) return;
  const std::string condition(back->condition());
  step.state({.kind = facts::kGoodsReturned,
              .order = {"release", back->release},
              .line = back->line,
              .quantity = back->quantity,
              .subject = back->number,
              .location = condition});
  warehouse_.receive(step, {back->number, back->line, back->item}, back->good(), back->damaged());
  const proofload::wms::Returned body{.event = settings_->location + "/" + back->number,
                                      .release = back->release,
                                      .return_number = back->number,
                                      .at = iso_text(step.now(), settings_->epoch),
                                      .lines = {{back->line, back->item, back->quantity, condition}}};
  std::string bytes;
  json::write(body, bytes);
  outbox_.post(step, {"wms.returned", body.event, std::move(bytes)});
}

}  // namespace proofload::mocks::wms
