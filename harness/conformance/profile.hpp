// harness/conformance/profile.hpp — how much a finding weighs: what the standard asks, all of it, or what receivers take.
//
// What     base     what a receiver would refuse violates; what it would take with errors, or what only the parties can
//                   know (totals, check digits), warns. Envelopes are held to the letter.
//          strict   every finding violates.
//          lenient  as base, and each of a list of deviations passes that receivers put up with; each is named.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "contracts/x12/finding.hpp"
#include "harness/conformance/result.hpp"

namespace proofload::conformance {

enum class Profile : std::uint8_t { base, strict, lenient };

struct ProfileKind {
  Profile profile;
  std::string_view name;
};
std::span<const ProfileKind> all_profiles();
std::optional<Profile> profile_of(std::string_view name);
std::string_view to_text(Profile profile);

// By the set's own release it was judged, or by another that may lack what the set's has.
enum class Release : std::uint8_t { own, another };

Weight weight_of(const x12::Finding& finding, Release release, Profile profile);

// Why a receiver takes it all the same; "" when it does not. Only of what `lenient` lets pass.
std::string_view tolerance_of(const x12::Finding& finding);

}  // namespace proofload::conformance
