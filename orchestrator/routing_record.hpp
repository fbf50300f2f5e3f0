// orchestrator/routing_record.hpp — who fetches a release that goes collect, as its buyer says.
//
// Shape    none -> asked -> instructed -> handed_over; a later instruction takes the place of the one before until the goods
//          are handed over.
#pragma once

#include <cstdint>
#include <string>

namespace proofload::orchestrator {

enum class RoutingStage : std::uint8_t { none, asked, instructed, handed_over, cancelled };

struct RoutingRecord {
  RoutingStage stage = RoutingStage::none;
  std::int32_t requests = 0;      // how often the buyer was asked
  std::int64_t answer_by_ns = 0;  // until when its answer is waited for
  bool at_desk = false;           // people know that it does not come
  std::string written;            // when the instruction that holds was written, and its number: a newer one is greater
  std::string load;
  std::string authorization;
  std::string scac;
  std::int64_t from_ns = 0;       // the pick-up window
  std::int64_t until_ns = 0;
  std::string bill_of_lading;     // ours
};

}  // namespace proofload::orchestrator
