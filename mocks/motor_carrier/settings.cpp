#include "mocks/motor_carrier/settings.hpp"

#include <algorithm>

#include "mocks/common/objection.hpp"

namespace proofload::mocks::motor_carrier {

std::optional<std::string> objection(const Settings& settings) {
  const bool is_scac = settings.scac.size() >= 2 && settings.scac.size() <= 4 &&
                       std::all_of(settings.scac.begin(), settings.scac.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (!is_scac) return "'" + settings.scac + "' is no SCAC: two to four capital letters";
  if (settings.tariff.base.minor < 0 || settings.tariff.per_hundred_kg.minor < 0) {
    return "a load's cost must not be negative";
  }
  return mocks::objection({{"answer", settings.answer},
                           {"late_answer", settings.late_answer},
                           {"to_pickup", settings.to_pickup},
                           {"loading", settings.loading},
                           {"transit", settings.transit},
                           {"unloading", settings.unloading},
                           {"status_after", settings.status_after},
                           {"status_late_by", settings.status_late_by},
                           {"status_repeat_after", settings.status_repeat_after},
                           {"invoice_after", settings.invoice_after},
                           {"balance_after", settings.balance_after}});
}

}  // namespace proofload::mocks::motor_carrier
