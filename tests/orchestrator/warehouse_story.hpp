// tests/orchestrator/warehouse_story.hpp — what the warehouse tells of the order's release: its
// first line may be short, the second never is; each line is one carton.
#pragma once

#include <string>
#include <vector>

#include "contracts/json/interfaces/carrier.hpp"
#include "contracts/json/interfaces/wms.hpp"
#include "tests/orchestrator/small_host.hpp"

namespace proofload::orchestrator {

struct WarehouseStory {
  std::int64_t allocated = 12;  // of line 1, of which 12 were ordered
  std::int64_t shipped = 12;    // at most what was allocated

  struct Event {
    Symbol type;
    std::string body;
  };

  std::vector<wms::LineState> lines(bool left) const {
    const auto quantity = [&](std::int64_t whole) { return Quantity::of(left ? whole : 0); };
    return {{1, Quantity::of(12), Quantity::of(allocated), quantity(shipped), quantity(shipped)},
            {2, Quantity::of(5), Quantity::of(5), quantity(5), quantity(5)}};
  }

  wms::Carton carton(std::int32_t line, bool left) const {
    wms::Carton carton;
    carton.sscc = line == 1 ? "000000000000000017" : "000000000000000024";
    carton.weight_g = 4'000;
    carton.lines.push_back({line, line == 1 ? "KETTLE" : "TOASTER",
                            Quantity::of(line == 1 ? shipped : 5)});
    if (left) carton.tracking = "1Z" + carton.sscc;
    return carton;
  }

  static std::string release() { return "R-" + std::string(kKey); }

  Event allocation() const {
    return {"wms.allocated", to_json(wms::Allocated{"e1", release(), 1, kAt, lines(false)})};
  }
  Event packing(std::int32_t line) const {
    return {"wms.packed", to_json(wms::Packed{"e2" + std::to_string(line), release(), 1 + line,
                                              kAt, carton(line, false), 2})};
  }
  Event departure() const {
    return {"wms.shipped", to_json(wms::Shipped{"e4", release(), 4, kAt, "SH-1", lines(true),
                                                {carton(1, true), carton(2, true)}})};
  }
  std::vector<Event> all() const { return {allocation(), packing(1), packing(2), departure()}; }

  static Event delivery() {
    return {"carrier.tracking",
            to_json(carrier::Tracking{"t1", "1Z000000000000000017", "000000000000000017",
                                      "delivered", "2026-01-07T10:00:00Z"})};
  }

  static constexpr const char* kAt = "2026-01-06T15:00:00Z";
};

inline void tell(SmallHost& host, const std::vector<WarehouseStory::Event>& events) {
  for (const auto& [type, body] : events) host.event(type, body);
}

}  // namespace proofload::orchestrator
