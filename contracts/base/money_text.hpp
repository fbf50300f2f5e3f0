// contracts/base/money_text.hpp — money as prices are written: with all the places of its currency.
#pragma once

#include <string>

#include "contracts/base/money.hpp"

namespace proofload {

// "8.90", where decimal_text says "8.9"; "890" of a currency without a minor unit.
std::string full_decimal_text(const Money& money);

}  // namespace proofload
