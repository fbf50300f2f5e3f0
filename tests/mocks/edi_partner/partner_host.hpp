// tests/mocks/edi_partner/partner_host.hpp — a host for one retailer.
#pragma once

#include <memory>
#include <utility>

#include "mocks/edi_partner/settings.hpp"
#include "tests/mocks/edi/edi_host.hpp"

namespace proofload::mocks::edi_partner {

class PartnerHost : public edi::EdiHost {
 public:
  explicit PartnerHost(Settings settings)
      : PartnerHost(std::make_shared<const Settings>(std::move(settings))) {}

 private:
  explicit PartnerHost(std::shared_ptr<const Settings> settings)
      : EdiHost([settings] { return make_edi_partner(settings); }, settings->listener) {}
};

}  // namespace proofload::mocks::edi_partner
