// mocks/wms/settings.hpp — a warehouse of one's own, asked by requests and heard through events.
#pragma once

#include <string>
#include <vector>

#include "mocks/common/objection.hpp"
#include "mocks/common/settings.hpp"
#include "mocks/warehouse/settings.hpp"

namespace proofload::mocks::wms {

struct Receipt {  // goods that come in
  std::string name;
  Instant at{};
  std::string item;
  Quantity quantity;  // in the item's base unit
};

struct Settings : RequestRules, Webhooks, warehouse::Settings {
  std::vector<Receipt> receipts;  // of items of the catalogue
};

inline Objection objection(const Settings& settings) {
  return first_of(warehouse::objection(settings),
                  mocks::objection(static_cast<const RequestRules&>(settings)),
                  mocks::objection(static_cast<const Webhooks&>(settings)));
}

}  // namespace proofload::mocks::wms
