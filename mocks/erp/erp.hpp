// mocks/erp/erp.hpp — the ERP: the system of record of sales orders, shipments and invoices.
//
// What     Creates orders, cancels lines, confirms shipments, posts invoices, shows delivery
//          status. Orders may wait for a batch: accepted with 202, looked up or told by an event once they have
//          a number. It trusts idempotency keys for a day, and does what it is asked once more after
//          that.
// Source   domain facts, section 3: NetSuite and its like; SAP's inbound IDocs for the batch (64, then 53, or 51 and people).
#pragma once

#include <memory>

#include "contracts/port/actor.hpp"
#include "mocks/erp/settings.hpp"

namespace proofload::mocks::erp {

std::unique_ptr<Actor> make_erp(std::shared_ptr<const Settings> settings);

}  // namespace proofload::mocks::erp
