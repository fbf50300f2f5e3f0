// harness/check/guides.hpp — the guides of a case's partners, and what a document that goes to one of them breaks.
//
// Documents of the user's own come from others than who sends them here: nobody's guide holds where they are given.
// Requires the scenario outlives it. Sets that the standard refuses are judged, too: a partner would charge for both.
#pragma once

#include <string_view>
#include <vector>

#include "contracts/conversation/breach.hpp"
#include "contracts/port/message.hpp"
#include "contracts/edi/profile/partner_profile.hpp"
#include "harness/scenario/scenario.hpp"

namespace proofload::check {

class Guides {
 public:
  explicit Guides(const scenario::Scenario& scenario);
  // Nothing, too, for what goes to nobody who has a guide. What is only recommended is no breach.
  std::vector<Breach> broken_by(const Message& message) const;

 private:
  struct Guide {
    std::string_view partner;
    const edi::PartnerProfile* profile = nullptr;
  };
  std::vector<Guide> guides_;
};

}  // namespace proofload::check
