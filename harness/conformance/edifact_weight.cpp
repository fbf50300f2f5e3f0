#include "harness/conformance/edifact_weight.hpp"

#include <algorithm>

#include "contracts/edi/values.hpp"

namespace proofload::conformance {
namespace {

using Code = edifact::FindingCode;

// What a message says of itself, not of what its parties agreed.
bool is_about_the_message_itself(Code code) {
  return code == Code::cnt_count || code == Code::cps_parent || code == Code::cps_repeated;
}

// Whatever its directory, a message begins with the segment that says what it is.
bool is_missing_beginning(const edifact::Finding& finding) {
  constexpr std::uint32_t kBehindHeader = 2;
  return finding.code == Code::missing_mandatory_segment && finding.segment_position == kBehindHeader &&
         finding.segment == "BGM";
}

Weight base_weight_of(const edifact::Finding& finding, Release release) {
  const edifact::FindingKind& kind = edifact::kind(finding.code);
  if (finding.code == Code::unknown_message) return Weight::not_judged;
  if (finding.code == Code::data_outside_interchange) return Weight::violation;
  if (kind.effect == edifact::Effect::semantic) {
    return is_about_the_message_itself(finding.code) ? Weight::violation : Weight::warning;
  }
  if (kind.effect == edifact::Effect::error) return Weight::warning;
  if (kind.level <= edifact::Level::message) return Weight::violation;
  // Of an envelope's own elements those must be there that say from whom, to whom and which; the rest is for information.
  if (finding.segment_position <= 1) return finding.code == Code::element_missing ? Weight::violation : Weight::warning;
  const bool of_any_directory = finding.code == Code::bad_segment_id || is_missing_beginning(finding);
  return release == Release::own || of_any_directory ? Weight::violation : Weight::warning;
}

std::string_view bare_reference(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '0')) text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

// Of some deviations only those are put up with that leave no doubt.
bool leaves_no_doubt(const edifact::Finding& finding) {
  switch (finding.code) {
    case Code::unz_ref_mismatch:
    case Code::une_ref_mismatch:
    case Code::unt_ref_mismatch: {
      const std::string_view found = bare_reference(finding.value);
      return edi::all_digits(found) && found == bare_reference(finding.expected);
    }
    default: return true;
  }
}

}  // namespace

bool is_of_every_directory(const edifact::Finding& finding, std::string_view release) {
  const bool until_98b = release.size() == 3 && release[0] == '9' && release[1] >= '0' && release[1] <= '8';
  return finding.code == Code::element_bad_character && until_98b;
}

Weighed weigh(const edifact::Finding& finding, Release release, Profile profile, const edi::Tolerances& tolerances) {
  Weight weight = base_weight_of(finding, release);
  if (profile == Profile::strict && weight == Weight::warning && finding.code != Code::other_directory) {
    weight = Weight::violation;
  }
  if (weight != Weight::violation || tolerances.empty() || !leaves_no_doubt(finding)) return {weight, {}};
  const std::string_view why = edi::why_tolerated(tolerances, edifact::kind(finding.code).name);
  return why.empty() ? Weighed{weight, {}} : Weighed{Weight::tolerated, why};
}

}  // namespace proofload::conformance
