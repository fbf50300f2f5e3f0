// mocks/erp/order_desk.hpp — whether the ERP takes an order, and what a line of it costs.
//
// Errors   refusals name what is wrong and the line: unknown_customer, ambiguous_customer, unknown_item,
//          discontinued_item, bad_unit,
//          bad_price, credit_hold.
#pragma once

#include <optional>

#include "contracts/json/interfaces/erp.hpp"
#include "mocks/erp/settings.hpp"

namespace proofload::mocks::erp {

// Nothing: the order may be created, held or not (is_beyond_credit).
std::optional<proofload::erp::Refusal> judge(const Settings& settings,
                                             const proofload::erp::CreateOrder& order);

// Nothing: the line may be ordered.
std::optional<proofload::erp::Refusal> judge_line(const Settings& settings, const proofload::erp::OrderLine& line,
                                                  const Date& ordered_on);

// Of a customer on hold, or larger than what passes unseen. Requires an order that was not refused.
bool is_beyond_credit(const Settings& settings, const proofload::erp::CreateOrder& order);

// Requires a quantity that converts to the unit of the price.
Money line_amount(const Item& item, const UnitPrice& price, const Quantity& quantity);

}  // namespace proofload::mocks::erp
