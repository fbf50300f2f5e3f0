#include "harness/conformance/github_audience.hpp"

#include "harness/conformance/places.hpp"
#include "harness/report/figures.hpp"

namespace proofload::conformance {
namespace {

std::string escaped(std::string_view text, bool property) {
  std::string out;
  for (const char c : printable(text)) {
    switch (c) {
      case '%': out += "%25"; break;
      case ':': out += property ? "%3A" : ":"; break;
      case ',': out += property ? "%2C" : ","; break;
      default: out += c;
    }
  }
  return out;
}

std::string_view command_of(Weight weight) {
  switch (weight) {
    case Weight::violation: return "error";
    case Weight::warning: return "warning";
    default: return "notice";
  }
}

}  // namespace

void GithubAudience::finding(const std::string& path, const Finding& finding) {
  if (++said_[static_cast<std::size_t>(finding.weight)] > kShownMost) return;
  std::string text = finding.text;
  if (!finding.tolerance.empty()) text += ". Tolerated: " + finding.tolerance;
  if (!finding.expected.empty()) text += ". Expected: " + finding.expected;
  if (!finding.stated.empty()) text += ". Clause: " + finding.stated;
  if (finding.charge) text += ". Charge: " + edi::charge_text(*finding.charge);
  std::string place = ",line=" + std::to_string(finding.place.line) + ",col=" + std::to_string(finding.place.column);
  if (finding.place.line == 0) place.clear();
  write_("::" + std::string(command_of(finding.weight)) + " file=" + escaped(path, true) + place +
         ",title=" + escaped(finding.clause + " " + finding.code, true) + "::" + escaped(text, false) + "\n");
}

void GithubAudience::end(const Summary& summary) {
  for (const Weight weight : {Weight::violation, Weight::warning, Weight::not_judged, Weight::tolerated}) {
    const std::uint64_t said = said_[static_cast<std::size_t>(weight)];
    if (said <= kShownMost) continue;
    write_("::" + std::string(command_of(weight)) + "::and " + report::with_commas(said - kShownMost) + " more\n");
  }
  write_(report::counted(summary.files, "file") + ", " + report::counted(summary.documents, "document") + ": " +
         report::counted(summary.counts.violations, "violation") + ", " +
         report::counted(summary.counts.warnings, "warning") + ", " + std::to_string(summary.counts.tolerated) +
         " tolerated, " + std::to_string(summary.counts.not_judged) + " not judged\n");
}

}  // namespace proofload::conformance
