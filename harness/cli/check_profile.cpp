#include "harness/cli/check_profile.hpp"

#include <algorithm>

#include "harness/scenario/profile/find_profile.hpp"

namespace proofload::cli {
namespace {

using Standard = edi::PartnerProfile::Standard;

// Its own come first: it may say why in other words.
void add_tolerances(const edi::Tolerances& from, edi::Tolerances& to) {
  for (const edi::Tolerance& each : from) {
    if (edi::why_tolerated(to, each.code).empty()) to.push_back(each);
  }
}

}  // namespace

std::optional<CheckProfile> check_profile(const Options& options, const Console& console) {
  if (const auto standard = conformance::profile_of(options.profile)) return CheckProfile{*standard, {}, nullptr};
  std::vector<std::string> others;
  for (const conformance::ProfileKind& kind : conformance::all_profiles()) others.emplace_back(kind.name);
  const auto complain = [&](const std::vector<Error>& errors) {
    for (const Error& error : errors) console.complain(error);
    return std::nullopt;
  };
  const auto found = scenario::find_profile(options.profile, others);
  if (!found) return complain(found.error());
  const edi::PartnerProfile& profile = **found;
  CheckProfile asked{profile.standard == Standard::strict ? conformance::Profile::strict : conformance::Profile::base,
                     profile.tolerates, *found};
  if (profile.standard != Standard::lenient) return asked;
  const auto lenient = scenario::find_profile("lenient", {});
  if (!lenient) return complain(lenient.error());
  add_tolerances((*lenient)->tolerates, asked.tolerances);
  return asked;
}

}  // namespace proofload::cli
