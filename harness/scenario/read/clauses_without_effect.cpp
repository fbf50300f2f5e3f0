#include "harness/scenario/read/clauses_without_effect.hpp"

#include <algorithm>

namespace proofload::scenario {
namespace {

struct WithoutEffect {
  std::string_view clause;
  std::string_view value;
};

constexpr std::string_view kWhateverElse;  // all but the default

constexpr WithoutEffect kWithoutEffect[] = {
    {"order_key_horizon", kWhateverElse},
};

}  // namespace

bool is_without_effect(const ClauseRule& clause, std::string_view value) {
  if (value == clause.text(Agreement{})) return false;
  return std::any_of(std::begin(kWithoutEffect), std::end(kWithoutEffect),
                     [&](const WithoutEffect& row) {
                       return row.clause == clause.name &&
                              (row.value == kWhateverElse || row.value == value);
                     });
}

}  // namespace proofload::scenario
