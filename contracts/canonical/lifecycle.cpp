#include "contracts/canonical/lifecycle.hpp"

#include <string>
#include <vector>

#include "contracts/base/suggest.hpp"

namespace proofload::canonical {

Result<Symbol> parse_state(const Lifecycle& lifecycle, std::string_view word) {
  if (const State* const state = find_state(lifecycle, word)) return state->name;
  std::vector<std::string_view> words;
  for (const State& state : lifecycle.states) words.push_back(state.name.text());
  return fail(Error{.text = "'" + std::string(word) + "' is no state of the lifecycle " +
                            std::string(lifecycle.name),
                    .place = {},
                    .hint = did_you_mean(word, words)});
}

}  // namespace proofload::canonical
