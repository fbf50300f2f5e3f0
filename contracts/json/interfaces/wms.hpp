// contracts/json/interfaces/wms.hpp — what the warehouse is asked, answers, and tells.
//
// Types    wms.create_release, wms.cancel_release, wms.get_release, wms.attach_label: requests.
//          wms.allocated, wms.picked, wms.packed, wms.shipped, wms.cancelled: events, per line and
//          per carton, possibly repeated and out of order; `sequence` counts those of a release.
//          wms.received: an event of stock that came in; wms.returned: one of goods that came back.
// Shape    a release is one warehouse's share of an order. It ships when all cartons have labels.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "contracts/base/quantity.hpp"
#include "contracts/json/interfaces/body.hpp"

namespace proofload::wms {

struct ReleaseLine {
  std::int32_t line = 0;
  std::string item;
  Quantity quantity;
  std::optional<Quantity> most;    // that may ship, where it is more
  std::optional<bool> substitute;  // whether another item may ship in its place; absent: no
};

struct CreateRelease {
  std::string release;      // the caller's name for it
  std::string external_id;  // the order's business key
  std::string sales_order;
  std::string ship_to;
  std::vector<ReleaseLine> lines;
  std::optional<std::string> not_before;  // ISO time: it may leave from here on
  std::optional<std::string> not_after;   // and until here; what is not begun in time is cancelled
};

struct ReleaseCreated {  // 201
  std::string release;
  std::string status;  // received
};

struct Refusal {  // 4xx
  // already_exists, idempotency_key_reused, in_progress, unknown_item, bad_unit, not_found,
  // too_late, unreadable, too_many_requests, unavailable
  std::string error;
  std::string message;
  std::optional<std::int32_t> line;
  std::optional<std::string> existing;
};

struct CancelRelease {
  std::string release;
  std::string reason;
};

struct GetRelease {
  std::string release;
};

struct PackedLine {
  std::int32_t line = 0;
  std::string item;
  Quantity quantity;
};

struct Carton {
  std::string sscc;  // 18 digits
  std::int64_t weight_g = 0;
  std::vector<PackedLine> lines;
  std::optional<std::string> tracking;
};

struct LineState {
  std::int32_t line = 0;
  Quantity ordered;
  Quantity allocated;
  Quantity picked;
  Quantity shipped;
  std::optional<std::string> item;  // what ships, where it is not the one that was asked for
};

struct ReleaseState {  // 200 of get_release
  std::string release;
  std::string status;  // received, allocated, picking, packed, shipped, cancelled
  std::int32_t sequence = 0;
  std::vector<LineState> lines;
  std::vector<Carton> cartons;
  std::optional<std::string> shipment;
  std::optional<std::string> shipped_at;
};

struct AttachLabel {
  std::string release;
  std::string sscc;
  std::string tracking;
};

struct Done {  // 200 of cancel_release, attach_label
  std::string status;
};

struct Allocated {
  std::string event;  // unique per event, equal over its deliveries
  std::string release;
  std::int32_t sequence = 0;
  std::string at;
  std::vector<LineState> lines;
};

struct Picked {  // one line; picked < allocated: a short pick
  std::string event;
  std::string release;
  std::int32_t sequence = 0;
  std::string at;
  LineState line;
};

struct Packed {  // one carton
  std::string event;
  std::string release;
  std::int32_t sequence = 0;
  std::string at;
  Carton carton;
  std::int32_t cartons_in_all = 0;
};

struct Shipped {  // irreversible
  std::string event;
  std::string release;
  std::int32_t sequence = 0;
  std::string at;
  std::string shipment;
  std::vector<LineState> lines;
  std::vector<Carton> cartons;
};

struct Cancelled {  // nothing of it will ship: asked for, or nothing was in stock
  std::string event;
  std::string release;
  std::int32_t sequence = 0;
  std::string at;
  std::string reason;
};

struct Received {  // goods came in, of no release
  std::string event;
  std::string item;
  Quantity quantity;  // that can be promised from now on
  std::string at;
};

struct ReturnedLine {
  std::int32_t line = 0;
  std::string item;
  Quantity quantity;
  std::string condition;  // sellable, damaged
};

struct Returned {  // goods of a release that shipped came back, counted and inspected
  std::string event;
  std::string release;
  std::string return_number;  // as the sender of the goods calls it
  std::string at;
  std::vector<ReturnedLine> lines;
};

using json::from_json;
using json::to_json;

}  // namespace proofload::wms
