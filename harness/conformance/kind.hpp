// harness/conformance/kind.hpp — what kind of documents a file holds, told from how it begins.
#pragma once

#include <string>
#include <string_view>

#include "harness/conformance/result.hpp"

namespace proofload::conformance {

struct Detected {
  Kind kind = Kind::none;
  std::string code;      // of what speaks against it: "UTF_16", "NOT_EDI"; "" for a kind that can be judged
  std::string text;      // the sentence
  std::string expected;
  std::size_t at = 0;    // where
};

// `beginning` is the whole of a file shorter than kLookedAt, else its first kLookedAt bytes.
inline constexpr std::size_t kLookedAt = 65536;
Detected detect(std::string_view beginning);

}  // namespace proofload::conformance
