// contracts/json/interfaces/exchange.hpp — which types of messages there are, as the OpenAPI and AsyncAPI documents say.
//
// What     Rows of a table that is generated from contracts/json/documents when the program is built: nothing is read at start.
// Shape    sorted by type, then by version: that of the document's `info`, 1 or a later one. A schema is a file of contracts/json/schemas, body and answer are definitions of it.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "contracts/base/symbol.hpp"

namespace proofload {

struct Exchange {
  Symbol type;
  int version;
  std::string_view schema;
  std::string_view body;
  std::string_view answer;                    // "": an event, which is answered without a body
  std::array<std::uint16_t, 4> answered_with;  // the statuses of a request's success; 0 behind the last
};

std::span<const Exchange> all_exchanges();

}  // namespace proofload
