// orchestrator/operation.hpp — one thing that a system is asked to do, once, however often it must be said.
#pragma once

#include <cstdint>
#include <string>

namespace proofload::orchestrator {

struct Operation {
  std::string id;       // stable over retries and restarts: "erp.create_order:bigbox/4711"
  std::string system;   // instance name
  std::string type;     // "erp.create_order"
  std::string order;    // business key
  std::string subject;  // what it is about within the order: an SSCC, a tracking number
  std::string body;
  std::string lookup_type;  // how to find out whether it was done; "" where asking again is always safe
  std::string lookup_body;  // answered 200 with the same body as the operation's own success, or 404
  std::int64_t first_asked_ns = 0;  // virtual time of the first attempt
  std::int32_t key = 0;             // which idempotency key of its own it asks under: 0, and one more for each that fails
  bool look_up_first = false;       // the key before failed: whether it was done is not known
  bool parked = false;              // at the desk: nothing is sent until it is replayed
};

}  // namespace proofload::orchestrator
