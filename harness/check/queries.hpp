// harness/check/queries.hpp — requests that may be made as often as somebody likes: they change nothing, or nothing more.
#pragma once

#include <algorithm>
#include <array>

#include "contracts/base/symbol.hpp"

namespace proofload::check {

inline constexpr std::array<Symbol, 7> kQueries{"carrier.find_label", "carrier.rate",   "desk.open_case",
                                                "erp.find_invoice",   "erp.find_order", "tms.get_load",
                                                "wms.get_release"};

inline bool is_query(Symbol type) { return std::find(kQueries.begin(), kQueries.end(), type) != kQueries.end(); }

}  // namespace proofload::check
