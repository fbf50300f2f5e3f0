// contracts/translation/messages.hpp — documents that are kept in one form, whichever standard they come in, as EDIFACT
// messages.
//
// What     ORDERS is what an 850 says, ORDCHG an 860, ORDRSP an 855 or, where it names a change, an 865; DESADV an 856,
//          INVOIC an 810, CONTRL a 997 or, of a whole interchange, a TA1.
// Shape    write(document, writer) from UNH to UNT; read_…(text) takes one message.
// Errors   of read: what the document cannot hold, as the reader of its set says it.
// Requires of write: what the document says of parties, prices, dates, items and quantities is kept; terms, charges,
//          texts and splits over stores have no place in these messages yet, and no system here says them to whoever
//          speaks EDIFACT.
// Source   EDIFACT D.96A; domain facts, section 1.4.
#pragma once

#include <string>
#include <vector>

#include "contracts/edifact/message_reader.hpp"
#include "contracts/edifact/writer.hpp"
#include "contracts/x12/acknowledgment_855.hpp"
#include "contracts/x12/change_acknowledgment_865.hpp"
#include "contracts/x12/functional_acknowledgment_997.hpp"
#include "contracts/x12/interchange_acknowledgment_ta1.hpp"
#include "contracts/x12/invoice_810.hpp"
#include "contracts/x12/purchase_order_850.hpp"
#include "contracts/x12/purchase_order_change_860.hpp"
#include "contracts/x12/ship_notice_856.hpp"

namespace proofload::translation {

using edifact::MessageText;

void write(const x12::PurchaseOrder850& order, const std::string& reference, edifact::Writer& w);
void write(const x12::PurchaseOrderChange860& change, const std::string& reference, edifact::Writer& w);
void write(const x12::Acknowledgment855& answer, const std::string& reference, edifact::Writer& w);
void write(const x12::ChangeAcknowledgment865& answer, const std::string& reference, edifact::Writer& w);
void write(const x12::ShipNotice856& notice, const std::string& reference, edifact::Writer& w);
void write(const x12::Invoice810& invoice, const std::string& reference, edifact::Writer& w);
void write(const x12::FunctionalAcknowledgment997& answer, const std::string& reference, edifact::Writer& w);
void write(const x12::InterchangeAcknowledgmentTa1& answer, const std::string& reference, edifact::Writer& w);

Result<x12::PurchaseOrder850> read_orders(const MessageText& text);
Result<x12::PurchaseOrderChange860> read_ordchg(const MessageText& text);
bool answers_a_change(const MessageText& ordrsp);
Result<x12::Acknowledgment855> read_ordrsp(const MessageText& text);
Result<x12::ChangeAcknowledgment865> read_ordrsp_to_change(const MessageText& text);
Result<x12::ShipNotice856> read_desadv(const MessageText& text);
Result<x12::Invoice810> read_invoic(const MessageText& text);

// A CONTRL: either the interchange is refused as a whole, or each of its messages was taken or not.
struct SyntaxAnswer {
  std::string interchange;  // 0020 of what it answers
  bool is_refused = false;
  std::string error;        // 0085
  std::vector<x12::SetResponse997> messages;  // those that it names; `set` as X12 calls it
};
Result<SyntaxAnswer> read_contrl(const MessageText& text);

// "ORDERS" of "850"; "" of what EDIFACT has no message for here.
std::string message_of(std::string_view set);
// "850" of "ORDERS"; "855" of any ORDRSP.
std::string set_of(std::string_view message);

}  // namespace proofload::translation
