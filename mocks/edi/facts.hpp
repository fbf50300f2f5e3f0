// mocks/edi/facts.hpp — what whoever speaks EDI can truly say of interchanges and acknowledgements.
//
// Shape    order: what the document is about, in its owner's words; none for what is said of an
//          interchange, or where a refused document does not tell.
#pragma once

#include "contracts/base/symbol.hpp"

namespace proofload::mocks::facts {

// clang-format off
inline constexpr Symbol kInterchangeResent = "interchange.resent";      // subject: ISA13
inline constexpr Symbol kInterchangeRepeated = "interchange.repeated";  // it came again; subject: ISA13
inline constexpr Symbol kInterchangeNumberReused = "interchange.number_reused";  // with other bytes
// subject: accepted, rejected, duplicate (a TA1 025: they have it)
inline constexpr Symbol kAcknowledgementReceived = "acknowledgement.received";
inline constexpr Symbol kDocumentRejected = "document.rejected";      // subject: "856 5", "TA1 021"
// One of its own; order: document, "945 R-17"; subject: "rejected: 997 5", unanswered
inline constexpr Symbol kDocumentAbandoned = "document.abandoned";
inline constexpr Symbol kDocumentUnexpected = "document.unexpected";  // "856", "856 line 7", "856 test"
// clang-format on

}  // namespace proofload::mocks::facts
