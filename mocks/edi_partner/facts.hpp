// mocks/edi_partner/facts.hpp — what a retailer can truly say happened, by name.
//
// What     Besides what whoever speaks EDI says of interchanges.
// Shape    order: {"purchase_order", "<partner>/<number>[/<release>]"}. A document about an order is
//          one fact with line 0, the document as a whole, and one for each of its lines, under the
//          retailer's own line numbers.
#pragma once

#include "contracts/base/symbol.hpp"
#include "mocks/edi/facts.hpp"

namespace proofload::mocks::facts {

// clang-format off
// What it did.
inline constexpr Symbol kOrderPlaced = "order.placed";  // line 0: the total; location: ship-to
inline constexpr Symbol kOrderCancelRequested = "order.cancel_requested";
inline constexpr Symbol kOrderAbandoned = "order.abandoned";        // subject: rejected, unanswered

// What reached it.
inline constexpr Symbol kOrderRejectedBy997 = "order.rejected_by_997";  // subject: "997 5", "TA1 022"
inline constexpr Symbol kResponseReceived = "response.received";  // subject: ACK01; line 0: BAK02
inline constexpr Symbol kNoticeReceived = "notice.received";      // subject: BSN02
inline constexpr Symbol kCartonAnnounced = "carton.announced";    // subject: SSCC-18; line 0: not said
inline constexpr Symbol kInvoiceReceived = "invoice.received";    // subject: BIG02; line 0: TDS01

// What it noticed: the same document again, under a new control number; subjects as above.
inline constexpr Symbol kDuplicateResponse = "duplicate.response";
inline constexpr Symbol kDuplicateNotice = "duplicate.notice";
inline constexpr Symbol kDuplicateInvoice = "duplicate.invoice";
// clang-format on

}  // namespace proofload::mocks::facts
