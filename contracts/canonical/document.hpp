// contracts/canonical/document.hpp — one business document that went over a wire, and what became
// of it.
//
// Shape    the business key says what it is about, the control numbers which envelope carried it:
//          the same document under new numbers is caught by the one, a repeated envelope by the
//          other.
// Source   X12 ISA13, GS06, ST02; 997 AK501 and AK901.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "contracts/base/id.hpp"
#include "contracts/base/symbol.hpp"
#include "contracts/base/time.hpp"
#include "contracts/canonical/business_key.hpp"
#include "contracts/canonical/party.hpp"

namespace proofload::canonical {

using DocumentId = Id<struct DocumentTag>;

enum class Direction : std::uint8_t { inbound, outbound };

// As written on the wire; "" where the syntax has none.
struct ControlNumbers {
  std::string interchange;
  std::string group;
  std::string set;
  friend auto operator<=>(const ControlNumbers&, const ControlNumbers&) = default;
};

enum class AcknowledgementState : std::uint8_t {
  not_expected,
  awaited,
  accepted,
  accepted_with_errors,
  partially_accepted,  // of a group
  rejected
};

struct Acknowledged {
  AcknowledgementState state = AcknowledgementState::not_expected;
  std::optional<ControlNumbers> by;  // the acknowledgement's own
  std::optional<Instant> at;
  std::vector<std::string> codes;    // AK502 and the like, of a document that was not accepted
  friend bool operator==(const Acknowledged&, const Acknowledged&) = default;
};

struct Document {
  DocumentId id;
  PartyId partner;
  Direction direction = Direction::inbound;
  std::string type;            // "850"
  std::string purpose;         // BEG01 and its like, "" where the set has none
  bool test = false;           // ISA15 = T: without business effect
  std::vector<BusinessKey> keys;  // one, but for documents over several orders
  ControlNumbers control;
  Instant first_sent;          // or received
  std::int32_t copies = 1;     // transmissions seen or made
  Acknowledged acknowledgement;
  Symbol status{"created"};    // kDocumentLifecycle
  friend bool operator==(const Document&, const Document&) = default;
};

}  // namespace proofload::canonical
