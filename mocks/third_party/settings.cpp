#include "mocks/third_party/settings.hpp"

namespace proofload::mocks::third_party {

Objection objection(const Settings& settings) {
  if (settings.self.qualifier.size() != 2) return "'edi_qualifier' must have 2 characters";
  if (settings.self.id.empty() || settings.self.id.size() > 15) {
    return "'edi_id' must have 1 to 15 characters";
  }
  if (settings.mends_max < 0) return "'mends_max' must not be negative";
  if (settings.full_report_at < Duration::zero() || settings.full_report_at >= 24h) {
    return "'full_report_at' must be a time of the day, from '0s' to less than '24h'";
  }
  if (settings.changes_every != Duration::zero() && settings.changes_every < 1min) {
    return "'changes_every' must be at least a minute, or '0s' for none";
  }
  for (const auto& [item, substitute] : settings.substitutes) {
    const warehouse::Item* const wanted = settings.catalogue->item(item);
    const warehouse::Item* const other = settings.catalogue->item(substitute);
    if (wanted == nullptr || other == nullptr) {
      return "'substitutes': '" + (wanted == nullptr ? item : substitute) + "' is no item";
    }
    if (wanted->on_hand.unit != other->on_hand.unit) {
      return "'substitutes': '" + substitute + "' is not counted as '" + item + "' is";
    }
  }
  return first_of(warehouse::objection(settings),
                  mocks::objection({{"advice_wait", settings.advice_wait},
                                    {"put_away", settings.put_away},
                                    {"report_late_by", settings.report_late_by}}));
}

}  // namespace proofload::mocks::third_party
