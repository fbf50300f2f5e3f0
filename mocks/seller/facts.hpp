// mocks/seller/facts.hpp — what another seller can truly say.
#pragma once

#include "contracts/base/symbol.hpp"

namespace proofload::mocks::facts {

// One that it was sent; order: document, "945 35131"; subject: who sent it
inline constexpr Symbol kDocumentReceived = "document.received";

}  // namespace proofload::mocks::facts
