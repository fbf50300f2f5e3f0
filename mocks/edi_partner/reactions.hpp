// mocks/edi_partner/reactions.hpp — what the seller's documents mean to the retailer, as facts.
//
// What     A document about an order that it placed is received, line by line, once: the same again
//          is a duplicate, and what fits no order or no line of it is unexpected.
// Requires a set that was not refused.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "contracts/base/money.hpp"
#include "contracts/x12/acknowledgment_855.hpp"
#include "contracts/x12/change_acknowledgment_865.hpp"
#include "contracts/x12/invoice_810.hpp"
#include "contracts/x12/set_text.hpp"
#include "contracts/x12/ship_notice_856.hpp"
#include "mocks/edi_partner/order_ledger.hpp"

namespace proofload::mocks::edi_partner {

struct Desk {  // what a reaction works on
  Step& step;
  OrderLedger& ledger;
  const Settings& settings;
};

void take_response(const Desk& desk, const x12::Acknowledgment855& response, std::uint64_t content);
// An 865, or an 855 that answers a change (BAK01 04, REF*PP).
void take_change_answer(const Desk& desk, const x12::ChangeAcknowledgment865& answer, std::uint64_t content);
void take_change_answer(const Desk& desk, const x12::Acknowledgment855& answer, std::uint64_t content);
void take_notice(const Desk& desk, const x12::ShipNotice856& notice);
// The truck that it names, of each shipment.
void state_routed(const Desk& desk, const x12::ShipNotice856& notice);
struct TakenInvoice {
  std::string order;  // that it is for, or the first of them; "": nothing new of ours
  std::vector<std::pair<std::string, std::int32_t>> lines;  // by order
};
TakenInvoice take_invoice(const Desk& desk, const x12::Invoice810& invoice);

// An 810 with BIG07 CR.
void take_credit(const Desk& desk, const x12::Invoice810& credit);

// Of what a set says, without its control numbers.
std::uint64_t content_hash(const x12::SetText& set);

// Of one of its orders.
std::string key_text(const Settings& settings, const std::string& number,
                     const std::string& release);
Ref purchase_order(std::string_view key);
Fact fact_about(Symbol kind, std::string_view key, std::string subject);

// The order, when it is ours and this document about it is new; what it is else is stated.
struct Document {
  std::string_view set;  // "855"
  std::string subject;
  std::uint64_t content;
  Symbol duplicate;  // the fact when it came before
};
OpenOrder* find_order(const Desk& desk, const std::string& key, const Document& document);

// Price times quantity; zero without a price, or with one beyond what money can hold.
Money amount_of(const x12::LineItem& item, Currency currency);
// Zero when it is beyond what money can hold.
Money sum_of(const std::vector<Money>& amounts, Currency currency);

void state_unexpected_line(const Desk& desk, std::string_view key, std::string_view set,
                           std::string_view line);

}  // namespace proofload::mocks::edi_partner
