// harness/cli/parse.hpp — from the words of the command line to Options.
//
// Errors   an unknown verb, flag or value, with the nearest right one; a flag that its verb does not take.
#pragma once

#include <string>
#include <vector>

#include "contracts/base/result.hpp"
#include "harness/cli/options.hpp"

namespace proofload::cli {

// `words` without the program's own name.
Result<Options> parse(std::vector<std::string> words);

struct SeedText {
  std::uint64_t seed = 0;
  std::optional<std::uint64_t> case_number;
};
// "8841" or "8841:137"
Result<SeedText> parse_seed(std::string_view text);

}  // namespace proofload::cli
