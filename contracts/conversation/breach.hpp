// contracts/conversation/breach.hpp — where a message departs from its contract.
#pragma once

#include <string>

namespace proofload {

struct Breach {
  std::string contract;  // "erp.create_order", "x12 856"
  std::string clause;    // the keyword or the finding's code: "required", "SE01_COUNT"
  std::string place;     // "/lines/0/quantity", "SE01"
  std::string text;
};

}  // namespace proofload
