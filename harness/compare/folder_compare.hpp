// harness/compare/folder_compare.hpp — two folders of contracts, file by file: schemas, documents that refer to them, definitions.
//
// What     Files are the same when they lie at the same place below their folder. A change that several files show is told once
//          for whoever it breaks: by the documents that say who sends and who reads, before the schema that it lies in.
// Shape    JSON files alone (.json, .jsonc), hidden ones left out; what is no contract is counted as not compared.
// Errors   those of each file; a folder that cannot be read, or that has no contract.
#pragma once

#include "harness/compare/comparison.hpp"

namespace proofload::compare {

tl::expected<Comparison, Errors> compare_folders(const std::string& before, const std::string& after);

}  // namespace proofload::compare
