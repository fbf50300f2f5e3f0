// orchestrator/share.hpp — a release with the order that it is of: what a document is about, one or several of them.
#pragma once

#include <vector>

#include "orchestrator/order_state.hpp"

namespace proofload::orchestrator {

struct Share {
  OrderState* order = nullptr;
  ReleaseRecord* release = nullptr;
};
using Shares = std::vector<Share>;  // of one partner; by order and the release's number

}  // namespace proofload::orchestrator
