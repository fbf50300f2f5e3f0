#include "mocks/warehouse/coming_back.hpp"

#include <algorithm>

#include "contracts/port/fields.hpp"
#include "mocks/common/stored_name.hpp"

namespace proofload::mocks::warehouse {
namespace {

constexpr std::string_view kPlanned = "planned";

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

std::string return_number(const std::string& release, std::size_t place) {
  return "RT-" + release + "-" + std::to_string(place + 1);
}

}  // namespace

void ComingsBack::resume(Step& step) {
  for (const auto& [number, stored] : known_) {
    if (stored != kPlanned) step.arm_at({kTimer, number}, from_stored(stored).due);
  }
}

void ComingsBack::expect(Step& step, const std::string& release, std::string_view partner) {
  for (std::size_t place = 0; place < plans_.size(); ++place) {
    if (plans_[place].partner != partner) continue;
    std::string number = return_number(release, place);
    step.write(stored_under(kPrefix, number), std::string(kPlanned));
    known_.insert_or_assign(std::move(number), std::string(kPlanned));
  }
}

void ComingsBack::await(Step& step, const Release& release) {
  for (std::size_t place = 0; place < plans_.size(); ++place) {
    const Return& plan = plans_[place];
    const auto planned = known_.find(return_number(release.release, place));
    if (planned == known_.end()) continue;
    const auto line = std::find_if(release.lines.begin(), release.lines.end(), [&](const Line& each) {
      return each.line == plan.line && !each.shipped.is_zero();
    });
    if (line == release.lines.end()) {
      step.erase(stored_under(kPrefix, planned->first));
      known_.erase(planned);
      continue;
    }
    const ComingBack back{planned->first, step.now() + plan.after, release.release, plan.line, line->item,
                          Quantity::of(plan.units, line->shipped.unit), plan.is_damaged};
    planned->second = to_stored(back);
    step.write(stored_under(kPrefix, planned->first), planned->second);
    step.arm_at({kTimer, planned->first}, back.due);
  }
}

std::optional<ComingBack> ComingsBack::take(Step& step, const std::string& number) {
  const auto known = known_.find(number);
  if (known == known_.end() || known->second == kPlanned) return std::nullopt;
  ComingBack back = from_stored(known->second);
  back.number = known->first;
  step.erase(stored_under(kPrefix, back.number));
  known_.erase(known);
  return back;
}

}  // namespace proofload::mocks::warehouse
