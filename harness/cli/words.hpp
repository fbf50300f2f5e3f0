// harness/cli/words.hpp — the verbs and flags of the command line, as CLI11 knows them.
//
// Shape    describe() says them all; what is typed lands in Words, from which parse() makes Options.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "harness/cli/options.hpp"

namespace CLI {
class App;
}

namespace proofload::cli {

// Everything that words can set, as CLI11 fills it in.
struct Words {
  Options options;
  std::string seed;
  std::string format = "text";
  std::string child_timeout = "10s";
  std::string colour = "auto";
  bool no_timestamps = false;
  bool no_shrink = false;
  bool no_save = false;
  bool no_state = false;
  std::string time_budget;
};
// `words` outlives `app`.
void describe(CLI::App& app, Words& words);

// Digits alone.
bool read_number(std::string_view text, std::uint64_t& into);

}  // namespace proofload::cli
