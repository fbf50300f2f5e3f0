// contracts/conversation/document_orders.hpp — the orders that the names in a set stand for.
//
// What     A buyer's number with its buyer is an order. A warehouse's or a carrier's document has no buyer: its names
//          (the depositor's order, the load, the bill of lading) are looked up, and what it mints is learnt for all of
//          its orders.
// Shape    sorted, each once; none where nobody introduced any of the names.
// Assumes  a buyer's number without the buyer is of whoever used it last.
#pragma once

#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/conversation/document_roots.hpp"
#include "contracts/conversation/name_table.hpp"

namespace proofload {

// `partner`: whom the message is exchanged with. `partners`: all of them, by whom a key may be written out.
std::vector<std::string> orders_named(std::span<const DocumentRoot> named, std::string_view partner,
                                      const std::set<std::string, std::less<>>& partners, NameTable& names);

}  // namespace proofload
