#include "harness/conformance/profile.hpp"

#include <algorithm>

#include "contracts/edi/characters.hpp"
#include "contracts/x12/isa.hpp"
#include "contracts/x12/judging/values.hpp"

namespace proofload::conformance {
namespace {

using x12::FindingCode;

constexpr ProfileKind kProfiles[] = {
    {Profile::base, "base"}, {Profile::strict, "strict"}};

// As wide as it must be for whoever reads the file as UTF-8, and padded with blanks, not with what looks like one.
bool has_width_in_characters(const x12::Finding& finding) {
  if (finding.element < 1 || finding.element > x12::Isa::kWidths.size()) return false;
  const std::size_t width = x12::Isa::kWidths[finding.element - 1];
  constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
  return finding.value.size() > width && edi::characters(finding.value) == width &&
         finding.value.find(kNoBreakSpace) == std::string::npos;
}

// What a set says of itself, not of what its parties agreed.
bool is_about_the_set_itself(FindingCode code) {
  return code == FindingCode::ctt01_count || code == FindingCode::hl01_sequence || code == FindingCode::hl02_parent;
}

Weight base_weight(const x12::Finding& finding, Release release) {
  const x12::FindingKind& kind = x12::kind(finding.code);
  switch (finding.code) {
    case FindingCode::unknown_set: return Weight::not_judged;
    case FindingCode::isa_not_fixed_width:
      return has_width_in_characters(finding) ? Weight::warning : Weight::violation;
    default: break;
  }
  if (kind.effect == x12::Effect::semantic) {
    return is_about_the_set_itself(finding.code) ? Weight::violation : Weight::warning;
  }
  if (kind.level <= x12::Level::set) return Weight::violation;
  if (kind.effect == x12::Effect::error) return Weight::warning;
  const bool of_any_release =
      finding.code == FindingCode::missing_mandatory_segment || finding.code == FindingCode::bad_segment_id;
  return release == Release::own || of_any_release ? Weight::violation : Weight::warning;
}

// Notes that no document is at fault for.
bool is_only_a_note(FindingCode code) {
  return code == FindingCode::other_release || code == FindingCode::hl02_absent;
}

std::string_view bare_number(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '0')) text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

bool is_bare_number(std::string_view text) { return x12::all_digits(bare_number(text)); }

bool is_short_control_number(std::string_view text) {
  return !text.empty() && text.size() < 4 && std::all_of(text.begin(), text.end(), [](char c) {
    return x12::is_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  });
}

// Of some deviations only those are put up with that leave no doubt.
bool leaves_no_doubt(const x12::Finding& finding) {
  switch (finding.code) {
    case FindingCode::isa13_not_9_digits: return is_bare_number(finding.value);
    case FindingCode::iea02_mismatch:
    case FindingCode::ge02_mismatch:
    case FindingCode::se02_mismatch:
      return is_bare_number(finding.value) && bare_number(finding.value) == bare_number(finding.expected);
    case FindingCode::st02_length: return is_short_control_number(finding.value);
    default: return true;
  }
}

}  // namespace

std::span<const ProfileKind> all_profiles() { return kProfiles; }

std::optional<Profile> profile_of(std::string_view name) {
  for (const ProfileKind& kind : kProfiles) {
    if (kind.name == name) return kind.profile;
  }
  return std::nullopt;
}

std::string_view to_text(Profile profile) {
  for (const ProfileKind& kind : kProfiles) {
    if (kind.profile == profile) return kind.name;
  }
  return "base";
}

Weighed weigh(const x12::Finding& finding, Release release, Profile profile, const edi::Tolerances& tolerances) {
  Weight weight = base_weight(finding, release);
  if (profile == Profile::strict && weight == Weight::warning && !is_only_a_note(finding.code)) weight = Weight::violation;
  if (weight != Weight::violation || tolerances.empty() || !leaves_no_doubt(finding)) return {weight, {}};
  const std::string_view why = edi::why_tolerated(tolerances, x12::kind(finding.code).name);
  return why.empty() ? Weighed{weight, {}} : Weighed{Weight::tolerated, why};
}

}  // namespace proofload::conformance
