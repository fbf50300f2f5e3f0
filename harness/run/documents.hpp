// harness/run/documents.hpp — the user's own purchase orders: what the world must know to take them, and what they order.
//
// What     Reads the files of a scenario's documents. What a line is known to ask for, by the partner's names, is that
//          item. Every other item, name and place that a readable line speaks of becomes part of the world, with ample
//          stock, so that nothing but the document itself decides how its order ends.
// Shape    files by path, one every five minutes; each order once, under its business key.
// Errors   a path that cannot be read, a file beyond 16 MiB, a folder without files.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "contracts/base/result.hpp"
#include "harness/scenario/scenario.hpp"
#include "harness/scenario/workload.hpp"
#include "mocks/edi_partner/given_documents.hpp"

namespace proofload::run {

struct GivenDocuments {
  std::vector<mocks::edi_partner::GivenDocument> documents;
  std::vector<scenario::Order> orders;     // those that a conforming receiver takes as orders
  std::set<std::uint64_t> bodies;          // hashes: what the user wrote is judged as the receiver judges it, not as ours
};

Result<GivenDocuments> read_documents(const scenario::Scenario& scenario);

// The scenario, with a world that knows what the documents speak of.
std::shared_ptr<const scenario::Scenario> with_documents(const scenario::Scenario& scenario,
                                                         const GivenDocuments& given);

}  // namespace proofload::run
