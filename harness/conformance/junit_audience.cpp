#include "harness/conformance/junit_audience.hpp"

#include <utility>

#include "harness/conformance/places.hpp"

namespace proofload::conformance {
namespace {

std::string xml(std::string_view text) {
  std::string out;
  for (const char c : printable(text)) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      default: out += c;
    }
  }
  return out;
}

}  // namespace

void JunitAudience::finding(const std::string& path, const Finding& finding) {
  if (finding.weight == Weight::not_judged && not_judged_.empty()) not_judged_ = finding.text;
  if (finding.weight != Weight::violation) return;
  if (first_.empty()) first_ = finding.clause + " " + finding.code + ": " + finding.text;
  if (++said_ > kShownMost) return;
  violations_ += xml(finding.clause + " " + finding.code + "  " + path + ":" + std::to_string(finding.place.line) + ":" +
                     std::to_string(finding.place.column)) +
                 "\n  " + xml(finding.text);
  if (!finding.expected.empty()) violations_ += xml("; expected " + finding.expected);
  if (!finding.stated.empty()) violations_ += xml("; clause " + finding.stated);
  if (finding.charge) violations_ += xml("; charge " + edi::charge_text(*finding.charge));
  violations_ += "\n  " + xml(finding.excerpt.text) + "\n";
}

void JunitAudience::file(const File& file) {
  cases_ += "    <testcase name=\"" + xml(file.path) + "\" classname=\"check." + std::string(to_text(file.kind)) +
            "\" file=\"" + xml(file.path) + "\" time=\"0\"";
  if (file.verdict == Verdict::violates) {
    if (first_.empty()) first_ = "a document has no end";  // and what encloses it lacks its own, which is tolerated
    cases_ += ">\n      <failure type=\"violation\" message=\"" + xml(first_) + "\">" + violations_;
    if (said_ > kShownMost) cases_ += "and " + std::to_string(said_ - kShownMost) + " more\n";
    cases_ += "</failure>\n    </testcase>\n";
  } else if (file.verdict == Verdict::not_judged) {
    cases_ += ">\n      <skipped message=\"" + xml(not_judged_) + "\"/>\n    </testcase>\n";
  } else {
    cases_ += "/>\n";
  }
  violations_.clear();
  first_.clear();
  not_judged_.clear();
  said_ = 0;
}

void JunitAudience::end(const Summary& summary) {
  const std::string counts = "tests=\"" + std::to_string(summary.files) + "\" failures=\"" +
                             std::to_string(summary.files_violating) + "\" skipped=\"" +
                             std::to_string(summary.files_not_judged) + "\" errors=\"0\"";
  write_("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites " + counts + ">\n  <testsuite name=\"proofload check\" " +
         counts + ">\n" + std::exchange(cases_, {}) + "  </testsuite>\n</testsuites>\n");
}

}  // namespace proofload::conformance
