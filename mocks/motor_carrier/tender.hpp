// mocks/motor_carrier/tender.hpp — a load that a shipper offered, and what the carrier has still to do about it.
//
// Shape    stored under "tender/<load>".
//          offered -> accepted -> picked_up -> delivered; offered -> declined; until it is picked up -> cancelled.
//          dues are sorted by their time; of one time, in the order in which they were planned.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/base/money.hpp"
#include "contracts/base/time.hpp"
#include "contracts/port/message.hpp"

namespace proofload::mocks::motor_carrier {

// What the shipper says in a 204. Instants of 0: it does not say.
struct Offer {
  std::string load;
  std::string about;  // the shipper's own reference, for draws; the load where there is none
  std::int64_t weight_g = 0;
  std::int32_t pallets = 0;
  std::string ship_from;
  std::string ship_to;
  std::int64_t pickup_ns = 0;
  std::int64_t deliver_from_ns = 0;
  std::string bill_of_lading;  // given: the goods are ready
};

struct Due {
  std::string what;     // answer, happen, tell, invoice, balance
  std::string code;     // B104 of an answer, AT701 of a status
  std::int64_t at_ns = 0;   // of a status: when it happened, or will
  std::int64_t due_ns = 0;

  Instant due() const { return Instant(Duration(due_ns)); }
};

struct Tender {
  std::string status = "offered";
  Offer offer;
  Money cost;
  std::string answer;  // B104, when it was given
  std::int32_t told = 0;  // statuses
  std::vector<Due> dues;
  std::int64_t cause = 0;      // the id of the message that offered it
  std::string shipper{};       // who offered it, as edi::Endpoint::send takes it
  std::int64_t forget_ns = 0;  // when it may be forgotten

  MessageId cause_id() const { return {static_cast<std::uint64_t>(cause)}; }
  bool may_be_cancelled() const { return status == "offered" || status == "accepted"; }

  void plan(std::string what, std::string code, Instant at, Instant due);
  std::optional<Due> take_due(Instant now);  // the first, when its time has come
};

std::string stored_name(std::string_view load);  // its key in the store

}  // namespace proofload::mocks::motor_carrier
