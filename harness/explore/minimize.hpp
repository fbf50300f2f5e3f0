// harness/explore/minimize.hpp — the fewest elements for which something still holds (delta debugging).
//
// Shape    minimize(all, holds): a subsequence of `all` for which `holds` is true and of which no single element can be
//          left out; `all` itself where even that is asked in vain.
// Requires `holds` is a pure function of the elements; it holds for `all`.
// Source   A. Zeller, R. Hildebrandt, "Simplifying and Isolating Failure-Inducing Input", IEEE TSE 28(2), 2002.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace proofload::explore {

template <class T, class Holds>
std::vector<T> minimize(std::vector<T> all, const Holds& holds) {
  if (all.empty() || holds(std::vector<T>{})) return {};
  std::size_t parts = 2;
  while (all.size() > 1) {
    const std::size_t length = (all.size() + parts - 1) / parts;
    bool smaller = false;
    for (std::size_t begin = 0; begin < all.size() && !smaller; begin += length) {
      const std::size_t end = std::min(all.size(), begin + length);
      const auto at = [&](std::size_t i) { return all.begin() + static_cast<std::ptrdiff_t>(i); };
      std::vector<T> part(at(begin), at(end));
      std::vector<T> rest(all.begin(), at(begin));
      rest.insert(rest.end(), at(end), all.end());
      if (parts == 2 && begin > 0) break;  // the one half is the rest of the other
      if (holds(part)) {
        all = std::move(part);
        parts = 2;
        smaller = true;
      } else if (holds(rest)) {
        all = std::move(rest);
        parts = std::max<std::size_t>(2, parts - 1);
        smaller = true;
      }
    }
    if (smaller) continue;
    if (parts >= all.size()) break;
    parts = std::min(all.size(), parts * 2);
  }
  return all;
}

}  // namespace proofload::explore
