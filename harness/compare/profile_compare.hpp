// harness/compare/profile_compare.hpp — two editions of a partner's profile: what its suppliers must do anew.
//
// What     Each with what it is laid over. Whatever is asked for more breaks who sends; what is asked for less breaks nobody.
#pragma once

#include <optional>

#include "harness/compare/change.hpp"
#include "harness/compare/version.hpp"

namespace proofload::compare {

// A partner's file, or a profile's own.
bool is_profile(const Node& root);

// The profile of a file, complete and judged; errors are added.
struct WholeProfile {
  Node profile;
  std::optional<Node> edi;
};
std::optional<WholeProfile> whole_profile(const Node& root, Errors& errors);

void compare_profiles(const WholeProfile& before, const WholeProfile& after, Changes& changes);

}  // namespace proofload::compare
