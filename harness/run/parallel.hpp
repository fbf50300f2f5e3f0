// harness/run/parallel.hpp — independent jobs over worker threads, their results in the order of their numbers.
//
// What     work(i) runs on some worker, once for each i below count; deliver(i, result) runs on the calling thread, for
//          i = 0, 1, 2 … without a gap. How many workers there are shows in nothing that is delivered.
// Shape    a window bounds how far work runs ahead of delivery, and so the memory.
// Requires workers >= 1; work shares nothing that changes.
// Errors   what work(i) throws comes out of map_in_order in i's turn; deliver returns false to stop.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace proofload::run {

struct ParallelOptions {
  unsigned workers = 1;
  std::function<void()> tick = [] {};  // on the calling thread, ten times a second while it waits
};

inline constexpr std::size_t kWindow = 4096;

// The part that knows no type: `slot` is the place of the result, below kWindow and free until its delivery.
std::uint64_t in_order(std::uint64_t count, const ParallelOptions& options,
                       const std::function<void(std::uint64_t i, std::size_t slot)>& work,
                       const std::function<bool(std::uint64_t i, std::size_t slot)>& deliver);

// Returns how many were delivered.
template <class Result, class Work, class Deliver>
std::uint64_t map_in_order(std::uint64_t count, const ParallelOptions& options, const Work& work,
                           const Deliver& deliver) {
  std::vector<std::optional<Result>> results(std::min<std::uint64_t>(count, kWindow));
  return in_order(
      count, options, [&](std::uint64_t i, std::size_t slot) { results[slot].emplace(work(i)); },
      [&](std::uint64_t i, std::size_t slot) {
        const bool more = deliver(i, std::move(*results[slot]));
        results[slot].reset();
        return more;
      });
}

}  // namespace proofload::run
