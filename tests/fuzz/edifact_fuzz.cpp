// Arbitrary bytes in arbitrary pieces through the EDIFACT judge and its answers; the pieces must not matter.
//
// Run    ci/fuzz; EDIFACT files of any kind make a good corpus. The first byte says how long the pieces are.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "tests/contracts/edifact/judged.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace proofload::edifact;
  if (size == 0) return 0;
  const std::size_t piece = std::size_t{1} + data[0];
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const Judged whole = judged(bytes);
  if (judged(bytes, piece).transcript() != whole.transcript()) std::abort();
  if (whole.answers.empty()) return 0;
  for (const Finding& finding : judged(whole.answers).findings) {
    if (kind(finding.code).effect == Effect::reject) std::abort();
  }
  return 0;
}
