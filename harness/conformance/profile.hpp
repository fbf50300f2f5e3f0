// harness/conformance/profile.hpp — how much a finding weighs: what the standard asks, all of it, or what receivers take.
//
// What     base     what a receiver would refuse violates; what it would take with errors, or what only the parties can
//                   know (totals, check digits), warns. Envelopes are held to the letter.
//          strict   every finding violates.
//          Of what violates, a list of tolerances lets pass what a receiver puts up with; each that was used is named.
//          scenarios/profiles/lenient.jsonc is such a list.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "contracts/edi/tolerance.hpp"
#include "contracts/x12/finding.hpp"
#include "harness/conformance/result.hpp"

namespace proofload::conformance {

enum class Profile : std::uint8_t { base, strict };

struct ProfileKind {
  Profile profile;
  std::string_view name;
};
std::span<const ProfileKind> all_profiles();  // that need no file
std::optional<Profile> profile_of(std::string_view name);
std::string_view to_text(Profile profile);

// By the set's own release it was judged, or by another that may lack what the set's has.
enum class Release : std::uint8_t { own, another };

struct Weighed {
  Weight weight = Weight::violation;
  std::string_view tolerance;  // why it was let pass; "" when it was not
};

// Control numbers are put up with only where they are the same as numbers, so that nobody can doubt which is meant.
Weighed weigh(const x12::Finding& finding, Release release, Profile profile, const edi::Tolerances& tolerances);

}  // namespace proofload::conformance
