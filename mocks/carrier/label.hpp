// mocks/carrier/label.hpp — a label, and the parcel that it is stuck on.
//
// Shape    stored under "label/<tracking>".
//          bought -> manifested -> pre_transit -> in_transit -> out_for_delivery
//          [-> exception -> out_for_delivery] -> delivered; voided until in_transit. Where the parcel is
//          stands in the words of the delivery lifecycle, as facts have it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "contracts/base/money.hpp"
#include "contracts/base/time.hpp"
#include "contracts/port/message.hpp"

namespace proofload::mocks::carrier {

struct Label {
  std::string tracking;
  std::string reference;
  std::string release;
  Money cost;
  std::string status = "bought";
  std::int32_t scans = 0;   // events told so far
  std::int64_t due_ns = 0;  // when it is scanned next, or forgotten; 0: it waits
  std::int64_t cause = 0;   // the id of the message that bought it

  bool is_over() const { return status == "voided" || status == "delivered"; }
  bool is_voidable() const {
    return status == "bought" || status == "manifested" || status == "pre_transit";
  }
  Instant due() const { return Instant(Duration(due_ns)); }
  void due_at(Instant at) { due_ns = at.time_since_epoch().count(); }
  MessageId cause_id() const { return {static_cast<std::uint64_t>(cause)}; }
};

struct Counters {
  std::int64_t labels = 0;
};

std::string stored_name(std::string_view tracking);  // its key in the store

}  // namespace proofload::mocks::carrier
