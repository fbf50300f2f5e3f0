// harness/compare/file_compare.hpp — two versions of one contract in one file each.
#pragma once

#include "harness/compare/comparison.hpp"

namespace proofload::compare {

tl::expected<Comparison, Errors> compare_files(const std::string& before, const std::string& after);

// "OpenAPI"; "" of a file that is no contract. Errors: one that cannot be read.
tl::expected<std::string_view, Errors> kind_of_file(const std::string& path);

}  // namespace proofload::compare
