#include <array>

#include "harness/check/messages_conform.hpp"

namespace proofload::check {

std::span<const CheckKind> all_checks() {
  static const std::array<CheckKind, 1> checks{kMessagesConform};
  return checks;
}

}  // namespace proofload::check
