// harness/quirks/exists_is_an_error.hpp — an order that is there is answered 409, whatever the key: the error that means success.
//
// Source   domain facts, catalogue 59.
#pragma once

#include "harness/quirks/all.hpp"

namespace proofload::quirks {

extern const Quirk kExistsIsAnError;

}  // namespace proofload::quirks
