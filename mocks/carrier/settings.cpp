#include "mocks/carrier/settings.hpp"

#include "mocks/common/objection.hpp"

namespace proofload::mocks::carrier {

std::optional<std::string> objection(const Settings& settings) {
  if (settings.base_cost.minor < 0 || settings.cost_per_kg.minor < 0) {
    return "a label's cost must not be negative";
  }
  if (settings.promised_days < 0) return "promised_days must not be negative";
  return first_of(mocks::objection(static_cast<const RequestRules&>(settings)),
                  mocks::objection(static_cast<const Webhooks&>(settings)),
                  mocks::objection({{"to_pre_transit", settings.to_pre_transit},
                                    {"to_in_transit", settings.to_in_transit},
                                    {"to_out_for_delivery", settings.to_out_for_delivery},
                                    {"to_delivered", settings.to_delivered},
                                    {"to_exception", settings.to_exception},
                                    {"to_next_attempt", settings.to_next_attempt}}));
}

}  // namespace proofload::mocks::carrier
