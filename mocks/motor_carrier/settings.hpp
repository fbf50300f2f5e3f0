// mocks/motor_carrier/settings.hpp — one motor carrier: whether it takes a load, how it carries it, what it charges.
//
// Shape    shares are of loads, but for those of statuses, which are of the messages that tell them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "contracts/base/ratio.hpp"
#include "contracts/base/zone.hpp"
#include "mocks/common/freight_tariff.hpp"
#include "mocks/common/settings.hpp"
#include "mocks/edi/settings.hpp"

namespace proofload::mocks::motor_carrier {

struct Settings : edi::Settings {
  std::string scac = "TRUK";
  FreightTariff tariff;
  Zone zone = find_zone("America/Chicago").value();  // of local times: AT707 LT

  // What it says to a tender.
  Range answer{10min, 90min};
  Ratio declines{0, 1};
  Ratio silent{0, 1};  // it never answers
  Ratio late{0, 1};    // it answers when nobody waits any more
  Range late_answer{5h, 10h};

  // From the appointment, or from when it hears that the goods are ready, to the last of them on the dock.
  Range to_pickup{0min, 45min};
  Range loading{30min, 90min};
  Range transit{12h, 40h};
  Range unloading{30min, 2h};

  // How it tells where the load is.
  Range status_after{2min, 20min};
  Ratio status_late{0, 1};  // told so much later that others overtake it
  Range status_late_by{2h, 24h};
  Ratio status_repeat{0, 1};  // told once more
  Range status_repeat_after{10min, 12h};

  // What it charges: the cost as rated, and more.
  Range invoice_after{4h, 48h};
  Ratio surcharge{0, 1};
  Ratio surcharge_share{1, 10};  // of the cost
  Ratio balance_due{0, 1};       // a second invoice for what the first left out
  Ratio balance_share{1, 20};
  Range balance_after{24h, 72h};

  Duration retention = std::chrono::hours(24 * 90);  // of loads that were declined, cancelled or invoiced
};

std::optional<std::string> objection(const Settings& settings);  // common/objection.hpp

}  // namespace proofload::mocks::motor_carrier
