// mocks/warehouse/sscc.hpp — the serial shipping container code, the licence plate of a handling unit.
//
// Shape    18 digits: extension digit, company prefix, serial reference filling up to 17, check
//          digit.
// Requires an extension of one digit, a prefix of 7 to 10 digits.
// Source   GS1 General Specifications, SSCC and the standard mod-10 check digit.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace proofload::mocks::warehouse {

// The digit that makes the weighted sum a multiple of ten: weights 3, 1, 3 … from the right.
char check_digit(std::string_view digits);

// Serials beyond the digits that are left start again from 0.
std::string sscc(std::int32_t extension, std::string_view company_prefix, std::int64_t serial);

}  // namespace proofload::mocks::warehouse
