// harness/check/carton_in_one_notice.hpp — an 856 says what lies in each carton, and no carton stands in two.
//
// Verifies        each SSCC that an 856 names was packed, with what the 856 says, and stands in no other 856; an 856 that
//                 came names all cartons of the shipment that it is about, or of the order where one 856 tells all of it; that the cartons which
//                 it counts (TD1) are those that it tells, each under its own tracking number (MAN CP).
// Does not verify that an 856 came at all: answered_as_agreed.
// Assumes         a corrected 856 keeps its BSN02: of two that were taken, both count.
#pragma once

#include "harness/check/check.hpp"

namespace proofload::check {

extern const CheckKind kCartonInOneNotice;

}  // namespace proofload::check
