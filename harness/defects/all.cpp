#include "harness/defects/all.hpp"

#include <array>

#include "harness/defects/retry_with_new_key.hpp"

namespace proofload::defects {

std::span<const Defect> all_defects() {
  static const std::array<Defect, 1> defects{kRetryWithNewKey};
  return defects;
}

}  // namespace proofload::defects
