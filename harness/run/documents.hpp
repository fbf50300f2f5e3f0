// harness/run/documents.hpp — the user's own documents: who sends which, what the world must know to take them, and what
// they order.
//
// What     Reads the files of a scenario's documents. What a line is known to ask for, by the partner's names, is that
//          item. Every other item, name and place that a readable line speaks of becomes part of the world, with ample
//          stock, so that nothing but the document itself decides how it ends. What a seller would send comes from
//          another seller than ours, who is put into the world.
// Shape    files by path, one every five minutes; each order once, under its business key.
// Errors   a path that cannot be read, a file beyond 16 MiB, a folder without files, files that nobody of this world sends.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "contracts/base/result.hpp"
#include "contracts/x12/judge.hpp"
#include "harness/scenario/scenario.hpp"
#include "harness/scenario/workload.hpp"
#include "harness/run/given_sets.hpp"
#include "mocks/edi/settings.hpp"
#include "mocks/edi_partner/given_documents.hpp"

namespace proofload::run {

struct GivenFile {
  mocks::edi::GivenDocument document;
  std::string sender;             // the instance; "": nobody of this world
  std::string unsent;             // then: why, and what to do
  std::vector<GivenSet> sets;     // one at least; in wire order
};

struct GivenDocuments {
  std::vector<GivenFile> files;
  std::vector<scenario::Order> orders;     // those that a conforming receiver takes as orders
  std::set<std::uint64_t> bodies;          // hashes of files, and of what their interchanges say: what the user wrote is judged as the receiver judges it, not as ours
};

// The hash of what it says, whatever its number.
std::uint64_t content_of_interchange(const x12::JudgedInterchange& interchange);

// What an instance is given to send.
void give(const GivenDocuments* given, Symbol instance, mocks::edi::Settings& settings);

Result<GivenDocuments> read_documents(const scenario::Scenario& scenario);

}  // namespace proofload::run
