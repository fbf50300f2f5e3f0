// What comes back of what was shipped: counted, inspected, put away where it can be sold.
#include <algorithm>
#include <vector>

#include "contracts/base/calendar.hpp"
#include "contracts/port/fields.hpp"
#include "mocks/common/stored_name.hpp"
#include "mocks/facts.hpp"
#include "mocks/wms/actor.hpp"

namespace proofload::mocks::wms {
namespace {

constexpr std::string_view kPlanned = "planned";

// As stored once the goods have left.
struct ComingBack {
  Instant due;
  std::string release;
  std::int32_t line = 0;
  std::string item;
  Quantity quantity;
  bool is_damaged = false;
};

std::string to_stored(const ComingBack& back) {
  FieldWriter fields;
  fields.number(back.due.time_since_epoch().count());
  fields.text(back.release);
  fields.number(back.line);
  fields.text(back.item);
  fields.number(back.quantity.millionths);
  fields.text(back.quantity.unit.text());
  fields.number(back.is_damaged ? 1 : 0);
  return fields.take();
}

ComingBack from_stored(std::string_view value) {
  FieldReader fields(value);
  ComingBack back;
  back.due = Instant(Duration(fields.number()));
  back.release = fields.text();
  back.line = static_cast<std::int32_t>(fields.number());
  back.item = fields.text();
  back.quantity.millionths = fields.number();
  back.quantity.unit = Unit(fields.text());
  back.is_damaged = fields.number() != 0;
  return back;
}

// The sender's own number for the nth thing that it sends back of a release.
std::string return_name(const std::string& release, std::size_t place) {
  return "RT-" + release + "-" + std::to_string(place + 1);
}

}  // namespace

void Wms::expect_returns(Step& step, const std::string& release, std::string_view external_id) {
  for (std::size_t place = 0; place < settings_->returns.size(); ++place) {
    const std::string& partner = settings_->returns[place].partner;
    if (!external_id.starts_with(partner) || external_id.substr(partner.size(), 1) != "/") continue;
    std::string name = return_name(release, place);
    step.write(stored_under(kReturnPrefix, name), std::string(kPlanned));
    returns_.insert_or_assign(std::move(name), std::string(kPlanned));
  }
}

void Wms::await_returns(Step& step, const warehouse::Release& release) {
  for (std::size_t place = 0; place < settings_->returns.size(); ++place) {
    const Return& plan = settings_->returns[place];
    const auto planned = returns_.find(return_name(release.release, place));
    if (planned == returns_.end()) continue;
    const auto line = std::find_if(release.lines.begin(), release.lines.end(), [&](const warehouse::Line& each) {
      return each.line == plan.line && !each.shipped.is_zero();
    });
    if (line == release.lines.end()) {
      step.erase(stored_under(kReturnPrefix, planned->first));
      returns_.erase(planned);
      continue;
    }
    const ComingBack back{step.now() + plan.after, release.release, plan.line, line->item,
                          Quantity::of(plan.units, line->shipped.unit), plan.is_damaged};
    planned->second = to_stored(back);
    step.write(stored_under(kReturnPrefix, planned->first), planned->second);
    step.arm_at({kTakeBack, planned->first}, back.due);
  }
}

void Wms::resume_returns(Step& step) {
  for (const auto& [name, stored] : returns_) {
    if (stored != kPlanned) step.arm_at({kTakeBack, name}, from_stored(stored).due);
  }
}

void Wms::take_back(Step& step, const std::string& name) {
  const auto known = returns_.find(name);
  if (known == returns_.end() || known->second == kPlanned) return;
  const ComingBack back = from_stored(known->second);
  const std::string number = known->first;
  step.erase(stored_under(kReturnPrefix, number));
  returns_.erase(known);
  const Quantity none{0, back.quantity.unit};
  const std::string condition = back.is_damaged ? "damaged" : "sellable";
  step.state({.kind = facts::kGoodsReturned,
              .order = {"release", back.release},
              .line = back.line,
              .quantity = back.quantity,
              .subject = number,
              .location = condition});
  warehouse_.receive(step, {number, back.line, back.item}, back.is_damaged ? none : back.quantity,
                     back.is_damaged ? back.quantity : none);
  const proofload::wms::Returned body{.event = settings_->location + "/" + number,
                                      .release = back.release,
                                      .return_number = number,
                                      .at = iso_text(step.now(), settings_->epoch),
                                      .lines = {{back.line, back.item, back.quantity, condition}}};
  std::string bytes;
  json::write(body, bytes);
  outbox_.post(step, {"wms.returned", body.event, std::move(bytes)});
}

}  // namespace proofload::mocks::wms
