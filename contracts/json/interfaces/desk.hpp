// contracts/json/interfaces/desk.hpp — what is handed to the people who handle exceptions, and what
// they say.
//
// Types    desk.open_case: a request. desk.replay, desk.decide: events from the desk.
// Shape    technical cases (a system was down for too long) are replayed after heal and must then
//          complete; business cases (an unknown item, no price) are decided by a person.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/json/interfaces/body.hpp"

namespace proofload::desk {

struct OpenCase {
  std::string case_id;  // the caller's name for it
  std::string partner;
  std::string external_id;  // the order's business key; "" where there is none
  std::string kind;         // technical, business
  // unknown_item, no_price, bad_unit, unknown_ship_to, unknown_customer, price_differs,
  // credit_hold, replacement_of_unknown_order, unsupported_order_type, nothing_in_stock,
  // cancelled_by_buyer, system_unavailable, refused, unreadable_document, cancel_too_late, short_shipment,
  // cancel_of_unknown_order, contradicting_repeat, replacement_of_known_order, no_lines,
  // rejected_document, unacknowledged_document, mixed_business_units, discontinued_item,
  // closed_ship_to, ambiguous_customer, freight_over_tolerance,
  // no_shipping_advice, receipt_differs, change_out_of_sequence, change_of_unknown_order,
  // contradicting_change, window_missed, advice_of_unknown_release, receipt_of_unknown_shipment,
  // unknown_load, remittance_without_invoices, unsupported_document, no_routing_instructions, rerouted_too_late,
  // routing_of_unknown_release
  std::string cause;
  std::string step;  // what could not be done: "erp.create_order"
  std::string text;  // what a person must know and do
  std::optional<std::int32_t> line;
};

struct CaseOpened {  // 201; 200 when it was open already
  std::string case_id;
};

struct Replay {
  std::string event;
  std::string case_id;
};

struct Decide {
  std::string event;
  std::string case_id;
  std::string decision;  // cancel
};

struct Refusal {
  std::string error;  // unreadable, not_found, too_many_requests, unavailable
  std::string message;
};

using json::from_json;
using json::to_json;

}  // namespace proofload::desk
