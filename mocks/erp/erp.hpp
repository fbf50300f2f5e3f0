// mocks/erp/erp.hpp — the ERP: the system of record of sales orders, shipments and invoices.
//
// What     Creates orders, cancels lines, confirms shipments, posts invoices, shows delivery
//          status. It trusts idempotency keys for a day, and does what it is asked once more after
//          that.
// Source   domain facts, section 3: NetSuite and its like.
#pragma once

#include <memory>

#include "contracts/port/actor.hpp"
#include "mocks/erp/settings.hpp"

namespace proofload::mocks::erp {

std::unique_ptr<Actor> make_erp(std::shared_ptr<const Settings> settings);

}  // namespace proofload::mocks::erp
