// mocks/warehouse/settings.hpp — what a warehouse stocks, how fast it works, and how it numbers
// cartons.
//
// Shape    the catalogue is immutable and shared by all the cases of a scenario; what is left of
//          the stock is the warehouse's own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "contracts/base/quantity.hpp"
#include "contracts/base/index.hpp"
#include "mocks/common/objection.hpp"
#include "mocks/common/settings.hpp"

namespace proofload::mocks::warehouse {

struct Item {
  std::string number;
  Quantity on_hand;               // at the start; its unit is the item's base unit
  std::vector<Conversion> units;  // from others to the base unit
  std::int64_t weight_g = 500;    // of one base unit
};

class Catalogue {
 public:
  explicit Catalogue(std::vector<Item> items);

  const std::vector<Item>& items() const { return items_; }  // by number
  const Item* item(std::string_view number) const;
  std::size_t place_of(const Item& item) const;  // in items()

 private:
  std::vector<Item> items_;
  Index<std::size_t> by_number_;
};

// What a partner sends back of each of its releases that ship the line: so many units of it, so long after they left.
struct Return {
  std::string partner;
  std::int32_t line = 0;
  std::int64_t units = 0;
  Duration after{};
  bool is_damaged = false;
};

// Until when a release can be cancelled: until somebody begins to pick it, or until it leaves.
enum class TakesBack : std::uint8_t { until_pick, until_ship };

struct Settings {
  std::shared_ptr<const Catalogue> catalogue;
  std::vector<Return> returns;
  std::string location = "wms";  // as facts name it

  // From a release to its ship confirm: per release, line, carton, release.
  TakesBack takes_back = TakesBack::until_pick;
  Range wave_wait{10min, 30min};
  std::vector<TimeOfDay> waves;   // of its working days, in place of wave_wait
  BusinessCalendar working;
  Range pick_line{1min, 5min};
  Range pack_carton{2min, 4min};
  Range staging{15min, 60min};
  Ratio short_pick{0, 1};  // of the lines: less is found than was allocated
  Ratio over_pick{0, 1};   // of the lines that may ship more: some more is picked
  // Of items that may ship in place of another, where its line allows it.
  std::map<std::string, std::string, std::less<>> substitutes;

  std::int64_t units_per_carton = 12;
  std::int64_t carton_tare_g = 400;
  std::int32_t sscc_extension = 0;
  std::string company_prefix = "0614141";  // no two warehouses share it with the extension
  std::int64_t first_serial = 1;
  std::string shipment_prefix = "SH-";
  Duration retention = std::chrono::hours(24 * 30);  // of a closed release's lines and cartons
};

Objection objection(const Settings& settings);

}  // namespace proofload::mocks::warehouse
