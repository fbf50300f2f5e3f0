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
// The order came again under new control numbers, and its line says something else: quantity.
inline constexpr Symbol kOrderContradicted = "order.contradicted";
inline constexpr Symbol kOrderCancelRequested = "order.cancel_requested";
// A change of it; subject: its place among the order's changes, which is BCH05 where the buyer counts; line 0: cancel, or
// nothing, as location. A line: location POC02, quantity what POC03 says, money the new price of its basis.
inline constexpr Symbol kOrderChangeRequested = "order.change_requested";
// What became of its 860. subject: which change; location: accepted, rejected, duplicate
inline constexpr Symbol kChangeAcknowledged = "change.acknowledged";
inline constexpr Symbol kChangeAbandoned = "change.abandoned";      // subject: which; location: rejected, unanswered
inline constexpr Symbol kOrderAbandoned = "order.abandoned";        // subject: rejected, unanswered
// What it answers to a 753, by 754. subject: the release, as the supplier calls it; location: "<SCAC> <authorization>",
// of an instruction with the pick-up window on its clocks behind them: "2026-01-07T08:00 2026-01-07T16:00".
inline constexpr Symbol kRoutingRequested = "routing.requested";
inline constexpr Symbol kRoutingInstructed = "routing.instructed";
inline constexpr Symbol kRoutingTaken = "routing.taken";  // the supplier acknowledges that it has it
inline constexpr Symbol kRoutingRefused = "routing.refused";
inline constexpr Symbol kRoutingWithdrawn = "routing.withdrawn";  // by the supplier: there is nothing to fetch
inline constexpr Symbol kRemittanceSent = "remittance.sent";  // subject: invoice; location: TRN02; money: paid of it

// What it asks to send back. subject: its number for it; line, quantity; location: sellable, damaged
inline constexpr Symbol kReturnRequested = "return.requested";

// What reached it.
inline constexpr Symbol kOrderRejectedBy997 = "order.rejected_by_997";  // subject: "997 5", "TA1 022"
inline constexpr Symbol kResponseReceived = "response.received";  // subject: ACK01; line 0: BAK02
// The answer to a change, subject: which. location: ACK01; line 0: BCA02, or BAK02 of an 855.
inline constexpr Symbol kChangeAnswered = "change.answered";
inline constexpr Symbol kNoticeReceived = "notice.received";      // subject: BSN02; location: DTM*011
// The truck that an 856 names, with an authorization. subject: the shipment; location: as of an instruction
inline constexpr Symbol kNoticeRouted = "notice.routed";
inline constexpr Symbol kCartonAnnounced = "carton.announced";    // subject: SSCC-18; location: BSN02; line 0: not said
inline constexpr Symbol kInvoiceReceived = "invoice.received";    // subject: BIG02; line 0: TDS01; location: BIG01

// A credit; subject: BIG02; location: the return's number, REF*RZ; line 0: TDS01
inline constexpr Symbol kCreditReceived = "credit.received";

inline constexpr Symbol kReturnAnswered = "return.answered";  // likewise; location: authorized, refused

// What it noticed: the same document again, under a new control number; subjects as above.
inline constexpr Symbol kDuplicateResponse = "duplicate.response";
inline constexpr Symbol kDuplicateChangeAnswer = "duplicate.change_answer";
inline constexpr Symbol kDuplicateNotice = "duplicate.notice";
inline constexpr Symbol kDuplicateInvoice = "duplicate.invoice";
inline constexpr Symbol kDuplicateReturnAnswer = "duplicate.return_answer";
// clang-format on

}  // namespace proofload::mocks::facts
