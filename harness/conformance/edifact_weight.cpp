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

struct EdifactTolerance {
  Code code;
  std::string_view why;
};

constexpr std::string_view kTrailerCounts = "counts in trailers are not compared";
constexpr std::string_view kSameReference = "references are compared as numbers";

constexpr EdifactTolerance kEdifactTolerances[] = {
    {Code::data_outside_interchange, "what stands between interchanges is passed over"},
    {Code::unz_count, kTrailerCounts},
    {Code::unz_ref_mismatch, kSameReference},
    {Code::une_count, kTrailerCounts},
    {Code::une_ref_mismatch, kSameReference},
    {Code::unt_count, kTrailerCounts},
    {Code::unt_ref_mismatch, kSameReference},
    {Code::group_type_mismatch, "UNH says what a message is"},
    {Code::cnt_count, "the lines that are there count"},
};

std::string_view bare_reference(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '0')) text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

bool is_same_reference(const edifact::Finding& finding) {
  const std::string_view found = bare_reference(finding.value);
  return edi::all_digits(found) && found == bare_reference(finding.expected);
}

}  // namespace

std::string_view tolerance_of(const edifact::Finding& finding) {
  const bool is_reference = finding.code == Code::unz_ref_mismatch || finding.code == Code::une_ref_mismatch ||
                            finding.code == Code::unt_ref_mismatch;
  for (const EdifactTolerance& tolerance : kEdifactTolerances) {
    if (tolerance.code != finding.code) continue;
    return is_reference && !is_same_reference(finding) ? std::string_view() : tolerance.why;
  }
  return {};
}

bool is_of_every_directory(const edifact::Finding& finding, std::string_view release) {
  const bool until_98b = release.size() == 3 && release[0] == '9' && release[1] >= '0' && release[1] <= '8';
  return finding.code == Code::element_bad_character && until_98b;
}

Weight weight_of(const edifact::Finding& finding, Release release, Profile profile) {
  const Weight weight = base_weight_of(finding, release);
  if (profile == Profile::strict && weight == Weight::warning && finding.code != Code::other_directory) {
    return Weight::violation;
  }
  if (profile == Profile::lenient && weight == Weight::violation && !tolerance_of(finding).empty()) {
    return Weight::tolerated;
  }
  return weight;
}

}  // namespace proofload::conformance
