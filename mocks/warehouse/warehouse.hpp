// mocks/warehouse/warehouse.hpp — a warehouse: the system of record of stock, cartons and what left
// the dock.
//
// What     Allocates a release when it comes, first come first served; picks, packs into cartons
//          with an SSCC, waits until each has its tracking number, ships: irreversible. A front
//          decides what may be asked, and tells each move.
// Shape    releases.cpp: what is asked of it; receipts.cpp: what comes in and is counted; work.cpp:
//          the work, piece after piece by timers; warehouse.cpp: what it keeps.
// Requires the settings, the epoch and the front outlive it.
// Source   domain facts, section 3: WMS events.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/base/calendar.hpp"
#include "contracts/base/index.hpp"
#include "contracts/base/result.hpp"
#include "contracts/port/effect.hpp"
#include "mocks/common/retention.hpp"
#include "mocks/common/step.hpp"
#include "mocks/warehouse/front.hpp"
#include "mocks/warehouse/release.hpp"
#include "mocks/warehouse/settings.hpp"
#include "mocks/warehouse/stock.hpp"

namespace proofload::mocks::warehouse {

struct Asked {  // a line as the depositor says it, in any unit of the item
  std::int32_t line = 0;
  std::string item;
  Quantity quantity;
  std::optional<Quantity> most;  // that may ship
  bool substitute = false;       // whether another item may ship, where the settings know one
};

struct Inbound {  // a line of what comes in
  std::string shipment;  // the depositor's name for it
  std::int32_t line = 0;
  std::string item;
};

struct Leaving {  // when a release may leave
  Instant from{};
  std::optional<Instant> before;
};

struct Refusal {
  std::string error;  // unknown_item, bad_unit
  std::string text;
  std::int32_t line = 0;
};

class Warehouse {
 public:
  static constexpr Symbol kWork = "work";  // its timers

  Warehouse(const Settings& settings, const CivilEpoch& epoch, Front& front);

  // In base units; or why the first wrong line cannot be taken.
  tl::expected<std::vector<Line>, Refusal> lines_of(std::span<const Asked> asked) const;
  Held* find(std::string_view release) { return proofload::find(releases_, release); }
  const Held* find(std::string_view release) const { return proofload::find(releases_, release); }

  // Allocates at once. Requires a name that it does not know.
  void take(Step& step, const std::string& name, std::vector<Line> lines, const Leaving& leaving = {});
  // What would not be ready in time is cancelled when its picking would start.
  // Requires that it can_cancel().
  void cancel(Step& step, Held& held, const std::string& reason);
  void refuse_cancel(Step& step, const Release& release);  // it is too late
  bool can_cancel(const Release& release) const;
  // Other lines in place of all that it had: put back, and allocated anew. Requires that its picking has not started.
  void change(Step& step, Held& held, std::vector<Line> lines);
  // The last one starts the staging. Requires a release that is open.
  void attach(Step& step, Held& held, Carton& carton, std::string tracking);

  // Units of an advised line came in: so many can be promised, and so many are of no use. In the
  // item's base unit.
  void receive(Step& step, const Inbound& inbound, const Quantity& good, const Quantity& damaged);
  // A count found that much more than the books say, or less: never less than can be promised.
  void adjust(Step& step, const Item& item, Quantity found);
  Quantity available(const Item& item) const { return stock_.available(item); }

  void wake(Step& step, const TimerKey& timer);  // of the purpose kWork

  void begin(Step& step, bool is_first_start);  // after the last restore()
  // False: the record is no warehouse's.
  bool restore(Step& step, std::string_view key, std::string_view value);

 private:
  void allocate(Step& step, Held& held);
  void put_back(Step& step, Release& release);
  bool is_too_late(const Release& release, Instant now) const;

  // One piece of work is done; the next is due.
  void start_picking(Step& step, Held& held);
  void pick_line(Step& step, Held& held);
  void pick_more(Step& step, Release& release, Line& line);
  void pack_carton(Step& step, Held& held);
  void stage_when_labelled(Step& step, Held& held);
  void ship(Step& step, Held& held);

  void end_cancelled(Step& step, Held& held, const std::string& reason);
  void close(Step& step, Held& held, std::string status);
  void forget_closed(Step& step);
  void await(Step& step, Release& release, Duration work);
  void save(Step& step, const Release& release);
  void save(Step& step, const Carton& carton);
  void save_counters(Step& step);

  // A fact of the release, or of one of its lines.
  void state(Step& step, Symbol kind, const Release& release, std::string subject);
  void state(Step& step, Symbol kind, const Release& release, const Line& line,
             const Quantity& quantity);

  const Settings& settings_;
  const CivilEpoch& epoch_;
  Front& front_;
  Stock stock_;
  Index<Held> releases_;
  Counters counters_;
  Retention closed_;
};

}  // namespace proofload::mocks::warehouse
