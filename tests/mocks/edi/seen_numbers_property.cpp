#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cstdint>
#include <set>

#include "mocks/edi/seen_numbers.hpp"

namespace proofload::mocks::edi {
namespace {

RC_GTEST_PROP(SeenNumbers, AgreesWithAPlainSetInAnyOrder, ()) {
  const auto numbers =
      *rc::gen::container<std::vector<std::uint32_t>>(rc::gen::inRange<std::uint32_t>(1, 60));
  SeenNumbers seen;
  std::set<std::uint32_t> oracle;
  for (const std::uint32_t number : numbers) {
    seen.add(number, SeenNumbers::kLargest);
    oracle.insert(number);
  }
  const SeenNumbers restored = SeenNumbers::parse(seen.text());
  for (std::uint32_t number = 1; number < 62; ++number) {
    RC_ASSERT(seen.contains(number) == oracle.contains(number));
    RC_ASSERT(restored.contains(number) == oracle.contains(number));
  }
}

// Sequences that run over the wrap, with repeats a little behind.
RC_GTEST_PROP(SeenNumbers, ForgetsWhatIsBeyondTheHorizonAlsoOverTheWrap, ()) {
  const auto steps =
      *rc::gen::container<std::vector<std::uint32_t>>(rc::gen::inRange<std::uint32_t>(0, 6));
  const auto horizon = *rc::gen::inRange<std::int64_t>(0, 12);
  constexpr std::uint32_t kLargest = SeenNumbers::kLargest;
  const auto wrapped = [](std::uint64_t n) {
    return static_cast<std::uint32_t>((n - 1) % kLargest + 1);
  };
  const std::uint64_t first = std::uint64_t{kLargest} - 20;
  SeenNumbers seen;
  std::set<std::uint64_t> oracle;
  std::uint64_t newest = first;
  for (const std::uint32_t step : steps) {
    newest += step;
    seen.add(wrapped(newest), horizon);
    oracle.insert(newest);
    std::erase_if(
        oracle, [&](std::uint64_t n) { return newest - n > static_cast<std::uint64_t>(horizon); });
  }
  for (std::uint64_t n = first - 5; n < newest + 5; ++n) {
    RC_ASSERT(seen.contains(wrapped(n)) == oracle.contains(n));
  }
}

}  // namespace
}  // namespace proofload::mocks::edi
