#include "mocks/tms/settings.hpp"

#include "mocks/common/objection.hpp"

namespace proofload::mocks::tms {

std::optional<std::string> objection(const Settings& settings) {
  if (settings.carriers.empty()) return "it has no motor carrier to plan loads with";
  return mocks::objection(static_cast<const RequestRules&>(settings));
}

}  // namespace proofload::mocks::tms
