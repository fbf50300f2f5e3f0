// harness/run/given_world.hpp — the world in which given documents end as they must, and not for want of an item.
//
// What     The scenario, with a world that knows the items, names and places that its documents speak of, has ample stock
//          of them, and has another seller in it where one of them comes from a seller.
#pragma once

#include <memory>
#include <string>

#include "contracts/base/calendar.hpp"
#include "contracts/x12/order_line.hpp"
#include "harness/run/documents.hpp"
#include "harness/scenario/scenario.hpp"

namespace proofload::run {

std::shared_ptr<const scenario::Scenario> with_documents(const scenario::Scenario& scenario,
                                                         const GivenDocuments& given);

// Of the seller that is in the world, or that would be put there.
std::string seller_name(const scenario::Scenario& scenario);

// The name that the seller's item goes by here: the first that the line gives and that names an item.
std::optional<canonical::ItemName> first_name(const std::vector<x12::ProductId>& products);

// The item that the line is known to ask for, by the names that the partner and the world have for it.
// nullptr: nobody knows.
const canonical::ItemId* known_item(const scenario::Scenario& scenario, const scenario::Partner& partner,
                                    const std::vector<x12::ProductId>& products, const Date& on);

}  // namespace proofload::run
