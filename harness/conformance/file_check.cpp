#include "harness/conformance/file_check.hpp"

namespace proofload::conformance {

std::string came_before(Shared& shared, std::initializer_list<std::string_view> parties, std::string_view reference,
                        std::uint64_t line) {
  const auto self = static_cast<std::uint32_t>(shared.paths.size() - 1);
  const auto first = shared.seen.first(parties, reference, {self, line});
  if (!first) return {};
  return first->file == self ? "in line " + std::to_string(first->line)
                             : shared.paths[first->file] + ":" + std::to_string(first->line);
}

}  // namespace proofload::conformance
