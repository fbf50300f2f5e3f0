// contracts/edi/tolerance.hpp — deviations from a standard that a receiver puts up with, each by the code of its finding.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace proofload::edi {

struct Tolerance {
  std::string code;  // "SE01_COUNT"
  std::string why;
};

using Tolerances = std::vector<Tolerance>;

// A text that is broken into lines of one length, wherever that is: told of the text, before anything is judged.
inline constexpr std::string_view kWrappedLines = "WRAPPED_LINES";

// "" when it is not put up with.
inline std::string_view why_tolerated(const Tolerances& tolerances, std::string_view code) {
  const auto found = std::find_if(tolerances.begin(), tolerances.end(), [&](const Tolerance& each) { return each.code == code; });
  return found == tolerances.end() ? std::string_view() : std::string_view(found->why);
}

}  // namespace proofload::edi
