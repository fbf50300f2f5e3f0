// contracts/edifact/judging/periods.hpp — is a DTM's value what its format code says?
//
// Source   2379: 2 DDMMYY, 101 YYMMDD, 102 CCYYMMDD, 201 to 204 with a time, 401 and 402 times alone, 602 to 616 parts of a
//          year, 711, 717 and 718 from one date to another.
#pragma once

#include <string_view>

namespace proofload::edifact {

// How the format is written: "CCYYMMDD"; "" for one that is not known here.
std::string_view period_shape(std::string_view format);
bool has_period_shape(std::string_view value, std::string_view shape);

}  // namespace proofload::edifact
