// mocks/edi_partner/routed_release.hpp — goods that a supplier has ready, and the truck that the retailer sends for them.
//
// Shape    durable under "routed/<release>", until well after the pick-up. waiting -> done, or rerouting -> done; where the
//          retailer is silent, the next request counts.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "contracts/base/time.hpp"

namespace proofload::mocks::edi_partner {

enum class RoutedStage : std::uint8_t { silent, waiting, rerouting, done };

struct RoutedRelease {
  std::string release;    // OID01, as the supplier calls it
  std::string key;        // of the order
  std::string order;      // OID02
  std::string ship_from;  // N104
  std::string ship_to;
  std::string request;    // BGN02 of the latest 753
  RoutedStage stage = RoutedStage::silent;
  Instant due = kNever;   // when it is answered, rerouted, forgotten
  std::string instruction;  // BGN02 of the 754 that holds; "": none
  std::string load;
  std::string authorization;
  std::string carrier;
  Instant from{};  // the pick-up window
  Instant until{};
};

std::string to_stored(const RoutedRelease& routed);
RoutedRelease routed_release_from(std::string_view release, std::string_view stored);

}  // namespace proofload::mocks::edi_partner
