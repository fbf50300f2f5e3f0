#include "mocks/desk/settings.hpp"

#include "mocks/common/objection.hpp"

namespace proofload::mocks::desk {

std::optional<std::string> objection(const Settings& settings) {
  if (settings.replay_every <= Duration::zero())
    return "'replay_every' must be longer than nothing";
  return first_of(mocks::objection(static_cast<const RequestRules&>(settings)),
                  mocks::objection(static_cast<const Webhooks&>(settings)),
                  mocks::objection({{"replay_after", settings.replay_after},
                                    {"decide_after", settings.decide_after}}));
}

}  // namespace proofload::mocks::desk
