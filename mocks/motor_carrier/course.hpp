// mocks/motor_carrier/course.hpp — what becomes of a tender, planned as far as it is certain.
//
// Shape    statuses by their code, X12 AT701: X3 arrived at the pick-up, AF departed, X6 en route, AG expected at the
//          delivery, X1 arrived there, D1 delivered. Each but AG happens, and is told; late, again and out of order where
//          the settings say so.
// Replay   drawn on the shipper's reference and the carrier, never on the load's minted number.
#pragma once

#include "mocks/common/step.hpp"
#include "mocks/motor_carrier/settings.hpp"
#include "mocks/motor_carrier/tender.hpp"

namespace proofload::mocks::motor_carrier {

// When it will be answered, and how; never, when the carrier is silent.
void plan_answer(const Step& step, const Settings& settings, Tender& tender);
// Of a tender that was accepted, once the goods are ready.
void plan_trip(const Step& step, const Settings& settings, Tender& tender);
// Of a load that was delivered.
void plan_invoices(const Step& step, const Settings& settings, Tender& tender);

// What the first invoice, or the one for a balance, asks for.
Money amount_of(const Step& step, const Settings& settings, const Tender& tender, bool balance_due);

}  // namespace proofload::mocks::motor_carrier
