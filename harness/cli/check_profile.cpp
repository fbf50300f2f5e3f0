#include "harness/cli/check_profile.hpp"

#include "harness/scenario/profile/find_profile.hpp"

namespace proofload::cli {
namespace {

conformance::Profile standard_of(const x12::PartnerProfile& profile) {
  switch (profile.standard) {
    case x12::PartnerProfile::Standard::base: return conformance::Profile::base;
    case x12::PartnerProfile::Standard::strict: return conformance::Profile::strict;
    case x12::PartnerProfile::Standard::lenient: return conformance::Profile::lenient;
  }
  return conformance::Profile::base;
}

}  // namespace

std::optional<CheckProfile> check_profile(const Options& options, const Console& console) {
  if (const auto standard = conformance::profile_of(options.profile)) return CheckProfile{*standard, nullptr};
  std::vector<std::string> others;
  for (const conformance::ProfileKind& kind : conformance::all_profiles()) others.emplace_back(kind.name);
  const auto found = scenario::find_profile(options.profile, others);
  if (found) return CheckProfile{standard_of(**found), *found};
  for (const Error& error : found.error()) console.complain(error);
  return std::nullopt;
}

}  // namespace proofload::cli
