#include "harness/conformance/text_audience.hpp"

#include <algorithm>

#include "harness/conformance/places.hpp"
#include "harness/report/figures.hpp"

namespace proofload::conformance {
namespace {

using report::counted;
using report::Paint;
using report::with_commas;

run::Verdict sign_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::conforms: return run::Verdict::held;
    case Verdict::not_judged: return run::Verdict::inconclusive;
    case Verdict::violates: return run::Verdict::violated;
  }
  return run::Verdict::violated;
}

// "3 documents: 810 ×2, 850"
std::string documents_text(const File& file) {
  if (file.kind == Kind::none) return "no document";
  std::string text = counted(file.documents, "document");
  const char* separator = ": ";
  for (const auto& [set, count] : file.by_set) {
    text += separator + set + (count > 1 ? " ×" + with_commas(count) : "");
    separator = ", ";
  }
  return text;
}

std::string counts_text(const Counts& counts) {
  std::string text;
  const auto add = [&](std::uint64_t count, const std::string& words) {
    if (count > 0) text += " · " + words;
  };
  add(counts.violations, counted(counts.violations, "violation"));
  add(counts.not_judged, with_commas(counts.not_judged) + " not judged");
  add(counts.tolerated, with_commas(counts.tolerated) + " tolerated");
  add(counts.warnings, counted(counts.warnings, "warning"));
  return text;
}

std::string tolerances_text(const std::map<std::string, std::uint64_t>& tolerances) {
  std::string text;
  for (const auto& [code, times] : tolerances) {
    text += (text.empty() ? "" : ", ") + code + (times > 1 ? " ×" + with_commas(times) : "");
  }
  return text;
}

std::string place_text(const std::string& path, const Place& place) {
  if (place.line == 0) return path + " (byte " + std::to_string(place.offset) + ")";
  return path + ":" + std::to_string(place.line) + ":" + std::to_string(place.column);
}

// "set 856 0001, segment 5 · group 7 · interchange 000000007"
std::string position_text(const Finding& finding) {
  std::vector<std::string> parts;
  if (!finding.set.empty()) {
    std::string of_set = std::string(finding.set_word) + " " + finding.set;
    if (!finding.set_control.empty()) of_set += " " + finding.set_control;
    if (finding.segment_position > 0) of_set += ", segment " + std::to_string(finding.segment_position);
    if (!finding.segment.empty()) of_set += " (" + finding.segment.substr(0, 3) + ")";
    if (finding.element > 0) of_set += ", element " + std::to_string(finding.element);
    if (finding.component > 0) of_set += ", component " + std::to_string(finding.component);
    parts.push_back(of_set);
  }
  if (!finding.group_control.empty()) parts.push_back("group " + finding.group_control);
  if (!finding.interchange_control.empty()) parts.push_back("interchange " + finding.interchange_control);
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : " · ") + part;
  return text;
}

// "  7 segments, release 004010"; of JSON, the file of its schema.
std::string judged_text(const Document& document) {
  if (document.segments == 0) return document.judged_by.empty() ? "" : "  " + document.judged_by;
  return "  " + counted(document.segments, "segment") + (document.judged_by.empty() ? "" : ", release " + document.judged_by);
}

// "clause partners/bigbox.jsonc:31 · charge 200.00 USD"
std::string stated_text(const Finding& finding) {
  const std::string text = "clause " + printable(finding.stated);
  return finding.charge ? text + " · charge " + edi::charge_text(*finding.charge) : text;
}

std::string shortened(std::string_view text) {
  constexpr std::size_t kMost = 40;
  const std::string out = printable(text.substr(0, kMost));
  return text.size() > kMost ? out + "…" : out;
}

// "found 'X', expected 2 characters"
std::string found_text(const Finding& finding) {
  if (finding.found.empty() && finding.expected.empty()) return {};
  const std::string found = finding.found.empty() ? "found nothing" : "found '" + shortened(finding.found) + "'";
  return finding.expected.empty() ? found : found + ", expected " + finding.expected;
}

// A part of a long segment around the caret; both move along.
void window(std::string& text, std::size_t& caret) {
  constexpr std::size_t kColumns = 84;
  const auto continues = [&](std::size_t i) { return i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0u) == 0x80u; };
  std::size_t begin = caret > kColumns / 2 && text.size() > kColumns ? caret - kColumns / 2 : 0;
  while (begin < caret && continues(begin)) ++begin;
  std::size_t end = std::min(text.size(), begin + kColumns);
  while (end > caret && continues(end)) --end;
  text = text.substr(begin, end - begin);
  caret -= begin;
}

std::string_view sign_of(Weight weight, bool unicode) {
  switch (weight) {
    case Weight::violation: return unicode ? "✗" : "FAIL";
    case Weight::not_judged: return unicode ? "○" : "??  ";
    case Weight::tolerated: return unicode ? "~" : "~   ";
    case Weight::warning: return unicode ? "!" : "!   ";
  }
  return "!";
}

Paint paint_of(Weight weight) { return weight == Weight::violation ? Paint::bad : Paint::warn; }

}  // namespace

std::string TextAudience::block(const std::string& path, const Finding& finding) const {
  std::string text = style_.paint(paint_of(finding.weight), sign_of(finding.weight, style_.unicode));
  text += " " + style_.paint(Paint::strong, printable(finding.clause)) + " " + finding.code + "  " + place_text(path, finding.place) + "\n";
  text += report::wrap(printable(finding.text), "  ");
  if (!finding.tolerance.empty()) text += report::wrap("tolerated: " + finding.tolerance, "  ");
  if (!finding.note.empty()) text += report::wrap(printable(finding.note), "  ");
  if (!finding.stated.empty()) text += "  " + style_.paint(Paint::dim, stated_text(finding)) + "\n";
  if (const std::string position = position_text(finding); !position.empty()) {
    text += "  " + style_.paint(Paint::dim, printable(position) + (finding.reply.empty() ? "" : " · " + finding.reply)) + "\n";
  }
  const Excerpt& excerpt = finding.excerpt;
  const std::string found = found_text(finding).empty() ? "" : " " + found_text(finding);
  if (finding.place.line == 0) return text + "   " + found + "\n\n";
  const std::string number = std::to_string(excerpt.line);
  const std::string gutter(number.size(), ' ');
  if (excerpt.before_line > 0) {
    std::string before = excerpt.before;
    std::size_t start = 0;
    window(before, start);
    text += "    " + report::pad_left(std::to_string(excerpt.before_line), number.size()) + " | " + before + "\n";
  }
  std::string line = excerpt.text;
  std::size_t caret = std::min(excerpt.caret, line.size());
  window(line, caret);
  const std::size_t length = std::min(excerpt.length, std::max<std::size_t>(line.size() - caret, 1));
  text += "    " + number + " | " + line + "\n";
  text += "    " + gutter + " | " + std::string(report::width(line.substr(0, caret)), ' ');
  const std::string marks(std::max<std::size_t>(report::width(line.substr(caret, length)), 1), '^');
  return text + style_.paint(paint_of(finding.weight), marks + found) + "\n\n";
}

void TextAudience::begin(std::string_view, const std::vector<std::string>& paths) {
  constexpr std::size_t kColumnsMost = 56;
  for (const std::string& path : paths) path_columns_ = std::max(path_columns_, report::width(path));
  path_columns_ = std::min(path_columns_, kColumnsMost);
}

void TextAudience::finding(const std::string& path, const Finding& finding) {
  const bool violation = finding.weight == Weight::violation;
  if (!violation && verbosity_ == Verbosity::quiet) return;
  std::vector<std::string>& list = violation ? violations_ : others_;
  if (list.size() < kBlocksMost && ++alike_[finding.clause + ' ' + finding.code] <= kAlikeMost) {
    list.push_back(block(path, finding));
  } else {
    ++left_out_;
  }
}

void TextAudience::document(const std::string& path, const Document& document) {
  if (verbosity_ != Verbosity::verbose) return;
  put("    " + style_.sign(sign_of(document.verdict)) + " " + document.set + (document.control.empty() ? "" : " " + document.control) + "  " + path + ":" +
      std::to_string(document.line) + judged_text(document) + "\n");
}

void TextAudience::file(const File& file) {
  std::string text;
  if (verbosity_ != Verbosity::quiet || file.verdict != Verdict::conforms) {
    text = "  " + style_.sign(sign_of(file.verdict)) + " " + report::pad(file.path, path_columns_) + "  " +
           documents_text(file) + counts_text(file.counts) + "\n";
  }
  const std::size_t shown = std::min(others_.size(), kBlocksMost - std::min(kBlocksMost, violations_.size()));
  left_out_ += others_.size() - shown + file.findings_dropped;
  others_.resize(shown);
  if (!violations_.empty() || !others_.empty()) text += "\n";
  for (const auto* list : {&violations_, &others_}) {
    for (const std::string& block : *list) text += block;
  }
  if (left_out_ > 0) {
    text += "  … and " + with_commas(left_out_) + " more; --format json tells all of them\n\n";
  }
  put(text);
  violations_.clear();
  others_.clear();
  alike_.clear();
  left_out_ = 0;
}

void TextAudience::end(const Summary& summary) {
  const Verdict verdict = summary.verdict();
  std::string text = style_.sign(sign_of(verdict)) + " ";
  const std::string files = counted(summary.files, "file");
  if (verdict == Verdict::violates) {
    text += with_commas(summary.files_violating) + " of " + files + (summary.files_violating == 1 ? " violates" : " violate");
  } else if (verdict == Verdict::not_judged) {
    text += with_commas(summary.files_not_judged) + " of " + files + " not judged";
  } else {
    text += files + (summary.files == 1 ? " conforms" : " conform");
  }
  text += " · " + counted(summary.documents, "document") + counts_text(summary.counts);
  if (summary.profile != "base") text += " · profile " + summary.profile;
  if (summary.charges) text += " · charges " + edi::charge_text(*summary.charges);
  if (!summary.tolerances.empty()) text += "\n  tolerances used: " + tolerances_text(summary.tolerances);
  put(text + "\n");
}

}  // namespace proofload::conformance
