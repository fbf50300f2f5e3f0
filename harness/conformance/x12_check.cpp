#include "harness/conformance/x12_check.hpp"

#include <algorithm>
#include <array>

#include "contracts/x12/isa.hpp"

namespace proofload::conformance {
namespace {

using x12::Level;

std::string with_two_digits(std::string_view segment, std::uint32_t element) {
  return std::string(segment) + (element < 10 ? "0" : "") + std::to_string(element);
}

// "856-PRF01", "856-HL", "ISA13", "X12".
std::string clause_of(const x12::Finding& finding, std::string_view set) {
  std::string clause(set);
  const std::string segment = finding.segment.substr(0, 3);
  if (!segment.empty()) {
    if (!clause.empty()) clause += '-';
    clause += finding.element == 0 ? segment : with_two_digits(segment, finding.element);
  }
  return clause.empty() ? "X12" : clause;
}

std::string reply_of(const x12::FindingKind& kind) {
  static constexpr std::array<std::string_view, 6> kElements{"", "TA105", "AK905", "AK502", "AK304", "AK403"};
  const std::string_view element = kElements[static_cast<std::size_t>(kind.level)];
  if (kind.reply.empty() || element.empty()) return {};
  return std::string(element) + " " + std::string(kind.reply);
}

// Lines were broken after so many characters, wherever that was: a header is only whole without the breaks.
bool is_wrapped(std::string_view beginning) {
  constexpr std::size_t kHeader = 105, kLooked = 120;  // without its terminator
  const std::size_t at = x12::find_isa(beginning, 0);
  if (at == std::string_view::npos) return false;
  std::string header(beginning.substr(at, kLooked));
  if (header.find('\n') >= kHeader) return false;  // a terminator may be a line break
  std::erase_if(header, [](char c) { return c == '\r' || c == '\n'; });
  return x12::read_isa(header, 0).shape == x12::Isa::Shape::fixed_width;
}

}  // namespace

X12Check::X12Check(Shared& shared, File& file)
    : shared_(shared), file_(file), stream_(x12::standard_dictionary(), *this, true) {
  if (shared.partner == nullptr || shared.partner->speaks == EdiStandard::edifact) return;
  guide_.emplace(*shared.partner, "set", [this](Finding finding, std::size_t length, bool in_set) {
    finding.place = places_.at(finding.place.offset);
    finding.excerpt = excerpt_of(stream_.held(), stream_.held_from(), terminator_, finding.place.offset, length, places_);
    file_.counts.add(finding.weight);
    if (in_set) set_counts_.add(finding.weight);
    add_charge(file_.charges, finding.charge);
    shared_.audience.finding(file_.path, finding);
  });
}

void X12Check::on_segment(const x12::Judgement& judgement, const x12::Segment& segment) {
  if (!guide_) return;
  ProfileFindings::Open open;
  if (!judgement.groups.empty()) open.group_control = judgement.groups.back().control_number;
  if (!judgement.sets.empty()) {
    open.set = judgement.sets.back().id;
    open.set_control = judgement.sets.back().control_number;
  }
  guide_->findings.open(std::move(open));
  guide_->judge.on(segment);
}

void X12Check::feed(std::string_view piece) {
  file_.bytes += piece.size();
  if (!began_) {
    const std::string_view why = edi::why_tolerated(shared_.tolerances, edi::kWrappedLines);
    unwraps_ = !why.empty() && is_wrapped(piece);
    if (unwraps_) tell_of_wrapping(piece, why);
  }
  began_ = true;
  if (unwraps_) {
    stream_.feed(places_.feed_unwrapped(piece));
  } else {
    places_.feed(piece);
    stream_.feed(piece);
  }
  places_.forget_before(stream_.held_from());
}

void X12Check::finish() {
  stream_.finish();
  file_.verdict = file_.verdict_now();
}

void X12Check::tell_of_wrapping(std::string_view beginning, std::string_view why) {
  Finding finding;
  finding.clause = "X12";
  finding.code = edi::kWrappedLines;
  finding.weight = Weight::tolerated;
  finding.text = "lines are broken in the midst of segments";
  finding.expected = "line breaks at the ends of segments, or none";
  finding.tolerance = why;
  Places places;
  places.feed(beginning);
  const std::size_t at = beginning.find('\n', x12::find_isa(beginning, 0));
  finding.place = places.at(at);
  finding.excerpt = excerpt_of(beginning, 0, '\n', at - 1, 1, places);
  file_.counts.add(finding.weight);
  ++file_.tolerances[finding.code];
  shared_.audience.finding(file_.path, finding);
}

std::string X12Check::came_before(const x12::JudgedInterchange& interchange, std::size_t offset) {
  terminator_ = interchange.delimiters.segment;
  if (guide_) {
    guide_->findings.interchange(std::string(interchange.control_number));
    guide_->judge.interchange(interchange, offset);
  }
  return conformance::came_before(shared_,
                                  {interchange.sender_qualifier, interchange.sender, interchange.receiver_qualifier,
                                   interchange.receiver},
                                  interchange.control_number, places_.at(offset).line);
}

Finding X12Check::told(const x12::Judgement& judgement, const x12::Finding& finding, Weighed weighed) const {
  const x12::FindingKind& kind = x12::kind(finding.code);
  Finding out;
  out.code = kind.name;
  out.weight = weighed.weight;
  out.tolerance = weighed.tolerance;
  out.text = finding.text;
  out.found = finding.value;
  out.expected = finding.expected;
  out.reply = reply_of(kind);
  if (finding.interchange != x12::kNowhere) {
    out.interchange_control = judgement.interchanges.back().control_number;
  }
  if (finding.group != x12::kNowhere) out.group_control = judgement.groups.back().control_number;
  if (finding.set != x12::kNowhere) {
    out.set = judgement.sets.back().id;
    out.set_control = judgement.sets.back().control_number;
  }
  out.clause = clause_of(finding, out.set);
  out.segment = finding.segment;
  out.segment_position = finding.segment_position;
  out.element = finding.element;
  out.place = places_.at(finding.offset);
  const char terminator = judgement.interchanges.empty() ? '~' : judgement.interchanges.back().delimiters.segment;
  const std::size_t length = finding.element == 0 ? finding.segment.size() : finding.value.size();
  out.excerpt = excerpt_of(stream_.held(), stream_.held_from(), terminator, finding.offset, length, places_);
  return out;
}

void X12Check::on_finding(const x12::Judgement& judgement, const x12::Finding& finding) {
  if (shared_.answer) answers_.on_finding(finding);
  if (finding.follows) {
    set_is_cut_ = set_is_cut_ || finding.set != x12::kNowhere;
    return;
  }
  Release release = Release::own;
  if (finding.set != x12::kNowhere) {
    const x12::JudgedSet& set = judgement.sets.back();
    const bool own = set.judged_by == nullptr || judgement.groups.back().version.starts_with(set.judged_by->name);
    if (!own) release = Release::another;
  }
  const Weighed weighed = weigh(finding, release, shared_.profile, shared_.tolerances);
  file_.counts.add(weighed.weight);
  if (finding.set != x12::kNowhere) set_counts_.add(weighed.weight);
  const Finding out = told(judgement, finding, weighed);
  if (weighed.weight == Weight::tolerated) ++file_.tolerances[out.code];
  shared_.audience.finding(file_.path, out);
}

void X12Check::on_set(const x12::Judgement& judgement, const x12::JudgedSet& set) {
  if (guide_) {
    guide_->judge.abandon_set();
    guide_->findings.end_set();
  }
  if (shared_.answer) answers_.on_set(judgement, set);
  const Verdict verdict = set_is_cut_ ? Verdict::violates : verdict_of(set_counts_);
  ++file_.documents;
  file_.documents_violating += verdict == Verdict::violates ? 1 : 0;
  constexpr std::size_t kNameMost = 3;
  file_.count_set(set.id.substr(0, kNameMost));
  if (shared_.audience.hears_of_documents()) tell_of_set(judgement, set, verdict);
  set_is_cut_ = false;
  set_counts_ = {};
}

void X12Check::tell_of_set(const x12::Judgement& judgement, const x12::JudgedSet& set, Verdict verdict) const {
  const x12::JudgedGroup& group = judgement.groups.back();
  Document document;
  document.set = set.id;
  document.control = set.control_number;
  document.group_control = group.control_number;
  document.interchange_control = judgement.interchanges.back().control_number;
  document.version = group.version;
  if (set.judged_by != nullptr) document.judged_by = set.judged_by->name;
  document.verdict = verdict;
  document.segments = set.segments;
  document.violations = set_counts_.violations;
  document.warnings = set_counts_.warnings;
  document.line = places_.at(set.offset).line;
  shared_.audience.document(file_.path, document);
}

void X12Check::on_group(const x12::Judgement&, const x12::JudgedGroup& group) {
  if (shared_.answer) answers_.on_group(group);
}

void X12Check::on_interchange(const x12::Judgement& judgement, const x12::JudgedInterchange& interchange) {
  ++file_.interchanges;
  file_.findings_dropped += judgement.findings_dropped;
  if (!shared_.answer) return;
  if (const std::string answer = answers_.on_interchange(interchange); !answer.empty()) shared_.answer(answer);
}

}  // namespace proofload::conformance
