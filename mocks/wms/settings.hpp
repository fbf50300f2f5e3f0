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

// What a partner sends back of each of its releases that ship the line: so many units of it, so long after they left.
struct Return {
  std::string partner;
  std::int32_t line = 0;
  std::int64_t units = 0;
  Duration after{};
  bool is_damaged = false;
};

struct Settings : RequestRules, Webhooks, warehouse::Settings {
  std::vector<Return> returns;
  std::vector<Receipt> receipts;  // of items of the catalogue
};

inline Objection objection(const Settings& settings) {
  return first_of(warehouse::objection(settings),
                  mocks::objection(static_cast<const RequestRules&>(settings)),
                  mocks::objection(static_cast<const Webhooks&>(settings)));
}

}  // namespace proofload::mocks::wms
