// mocks/edi_partner/facts.hpp — what a retailer can truly say happened, by name.
//
// Shape    order: {"purchase_order", "<partner>/<number>[/<release>]"}; none for what is said of an
//          interchange. A document about an order is one fact with line 0, the document as a whole,
//          and one for each of its lines, under the retailer's own line numbers.
#pragma once

#include "contracts/base/symbol.hpp"

namespace proofload::mocks::facts {

// clang-format off
// What it did.
inline constexpr Symbol kOrderPlaced = "order.placed";  // line 0: the total; location: ship-to
inline constexpr Symbol kOrderCancelRequested = "order.cancel_requested";
inline constexpr Symbol kOrderAbandoned = "order.abandoned";        // subject: rejected, unanswered
inline constexpr Symbol kInterchangeResent = "interchange.resent";  // subject: ISA13

// What reached it.
// subject: accepted, rejected, duplicate (a TA1 025: they have it)
inline constexpr Symbol kAcknowledgementReceived = "acknowledgement.received";
inline constexpr Symbol kOrderRejectedBy997 = "order.rejected_by_997";  // subject: "997 5", "TA1 022"
inline constexpr Symbol kResponseReceived = "response.received";  // subject: ACK01; line 0: BAK02
inline constexpr Symbol kNoticeReceived = "notice.received";      // subject: BSN02; location: DTM*011
inline constexpr Symbol kCartonAnnounced = "carton.announced";    // subject: SSCC-18; line 0: not said
inline constexpr Symbol kInvoiceReceived = "invoice.received";    // subject: BIG02; line 0: TDS01; location: BIG01

// What it noticed.
inline constexpr Symbol kDocumentRejected = "document.rejected";      // subject: "856 5", "TA1 021"
inline constexpr Symbol kDocumentUnexpected = "document.unexpected";  // "856", "856 line 7", "856 test"
inline constexpr Symbol kInterchangeRepeated = "interchange.repeated";           // subject: ISA13
inline constexpr Symbol kInterchangeNumberReused = "interchange.number_reused";  // with other bytes
// The same document again, under a new control number; subjects as above.
inline constexpr Symbol kDuplicateResponse = "duplicate.response";
inline constexpr Symbol kDuplicateNotice = "duplicate.notice";
inline constexpr Symbol kDuplicateInvoice = "duplicate.invoice";
// clang-format on

}  // namespace proofload::mocks::facts
