#include "harness/conformance/edifact_check.hpp"

#include "harness/conformance/edifact_weight.hpp"

namespace proofload::conformance {
namespace {

using edifact::Level;

// "ORDERS-DTM01.2", "ORDERS-LIN", "UNB05", "EDIFACT".
std::string edifact_clause(const edifact::Finding& finding, std::string_view message) {
  std::string clause(message);
  const std::string segment = finding.segment.substr(0, 3);
  if (!segment.empty()) {
    if (!clause.empty()) clause += '-';
    clause += finding.element == 0 ? segment : edifact::place_name(segment, finding.element, finding.component);
  }
  return clause.empty() ? "EDIFACT" : clause;
}

std::string edifact_reply(const edifact::FindingKind& kind) {
  if (kind.reply.empty()) return {};
  const std::string_view segment = kind.level == Level::interchange ? "UCI"
                                   : kind.level == Level::group     ? "UCF"
                                   : kind.level == Level::message   ? "UCM"
                                   : kind.level == Level::segment   ? "UCS"
                                                                    : "UCD";
  return std::string(segment) + " " + std::string(kind.reply);
}

}  // namespace

EdifactCheck::EdifactCheck(Shared& shared, File& file)
    : shared_(shared), file_(file), stream_(edifact::standard_dictionary(), *this) {
  if (shared.partner == nullptr || shared.partner->speaks == EdiStandard::x12) return;
  guide_.emplace(*shared.partner, "message", [this](Finding finding, std::size_t length, bool in_message) {
    finding.place = places_.at(finding.place.offset);
    finding.excerpt = excerpt_of(stream_.held(), stream_.held_from(), terminator_, finding.place.offset, length, places_);
    file_.counts.add(finding.weight);
    if (in_message) message_counts_.add(finding.weight);
    add_charge(file_.charges, finding.charge);
    shared_.audience.finding(file_.path, finding);
  });
}

void EdifactCheck::on_segment(const edifact::State& state, const edifact::Segment& segment) {
  if (!guide_) return;
  if (segment.id() == "UNB") {
    terminator_ = state.interchange.delimiters.segment;
    guide_->findings.interchange(state.interchange.reference);
    return guide_->judge.interchange(segment, state.interchange.delimiters);
  }
  // Messages without a UNB are of no interchange that came before them.
  if (!state.interchange.has_header && headless_ != state.interchange.offset) {
    headless_ = state.interchange.offset;
    terminator_ = state.interchange.delimiters.segment;
    guide_->findings.interchange({});
    guide_->judge.without_header(state.interchange.delimiters);
  }
  ProfileFindings::Open open;
  if (state.in_group) open.group_control = state.group.reference;
  if (state.in_message) {
    open.set = state.message.type;
    open.set_control = state.message.reference;
  }
  guide_->findings.open(std::move(open));
  guide_->judge.on(segment);
}

void EdifactCheck::feed(std::string_view piece) {
  file_.bytes += piece.size();
  places_.feed(piece);
  stream_.feed(piece);
  places_.forget_before(stream_.held_from());
}

void EdifactCheck::finish() {
  stream_.finish();
  file_.verdict = file_.verdict_now();
}

std::string EdifactCheck::came_before(const edifact::State& state, std::size_t offset) {
  const edifact::InterchangeInfo& interchange = state.interchange;
  return conformance::came_before(shared_,
                                  {"UNB", interchange.sender.qualifier, interchange.sender.id,
                                   interchange.recipient.qualifier, interchange.recipient.id},
                                  interchange.reference, places_.at(offset).line);
}

Finding EdifactCheck::told(const edifact::State& state, const edifact::Finding& finding, Weighed weighed) const {
  const edifact::FindingKind& kind = edifact::kind(finding.code);
  Finding out;
  out.code = kind.name;
  out.weight = weighed.weight;
  out.tolerance = weighed.tolerance;
  out.text = finding.text;
  out.found = finding.value;
  out.expected = finding.expected;
  out.reply = edifact_reply(kind);
  out.set_word = "message";
  if (state.in_interchange) out.interchange_control = state.interchange.reference;
  if (state.in_group) out.group_control = state.group.reference;
  if (state.in_message && kind.level >= Level::message) {
    out.set = state.message.type;
    out.set_control = state.message.reference;
  }
  out.clause = edifact_clause(finding, out.set);
  out.segment = finding.segment;
  out.segment_position = finding.segment_position;
  out.element = finding.element;
  out.component = finding.component;
  out.place = places_.at(finding.offset);
  const std::size_t length = finding.element == 0 ? finding.segment.size() : finding.value.size();
  out.excerpt = excerpt_of(stream_.held(), stream_.held_from(), state.interchange.delimiters.segment, finding.offset,
                           length, places_);
  return out;
}

void EdifactCheck::on_finding(const edifact::State& state, const edifact::Finding& finding) {
  if (shared_.answer) answers_.on_finding(state, finding);
  if (finding.follows) {
    message_is_cut_ = message_is_cut_ || state.in_message;
    return;
  }
  const bool in_message = state.in_message && edifact::kind(finding.code).level >= Level::message;
  const bool other = in_message && !state.message.definition.own && !is_of_every_directory(finding, state.message.release);
  const Weighed weighed = weigh(finding, other ? Release::another : Release::own, shared_.profile, shared_.tolerances);
  file_.counts.add(weighed.weight);
  if (in_message) message_counts_.add(weighed.weight);
  const Finding out = told(state, finding, weighed);
  if (weighed.weight == Weight::tolerated) ++file_.tolerances[out.code];
  shared_.audience.finding(file_.path, out);
}

void EdifactCheck::on_message(const edifact::State& state) {
  if (guide_) {
    guide_->judge.abandon_message();
    guide_->findings.end_set();
  }
  if (shared_.answer) answers_.on_message(state);
  const edifact::MessageInfo& message = state.message;
  const Verdict verdict = message_is_cut_ ? Verdict::violates : verdict_of(message_counts_);
  ++file_.documents;
  file_.documents_violating += verdict == Verdict::violates ? 1 : 0;
  constexpr std::size_t kNameMost = 6;
  file_.count_set(std::string_view(message.type).substr(0, kNameMost));
  if (shared_.audience.hears_of_documents()) tell_of_message(state, verdict);
  message_is_cut_ = false;
  message_counts_ = {};
}

void EdifactCheck::tell_of_message(const edifact::State& state, Verdict verdict) const {
  const edifact::MessageInfo& message = state.message;
  Document document;
  document.set = message.type;
  document.control = message.reference;
  if (state.in_group) document.group_control = state.group.reference;
  document.interchange_control = state.interchange.reference;
  document.version = message.version + "." + message.release;
  if (message.definition.directory != nullptr) document.judged_by = message.definition.directory->name;
  document.verdict = verdict;
  document.segments = message.segments;
  document.violations = message_counts_.violations;
  document.warnings = message_counts_.warnings;
  document.line = places_.at(message.offset).line;
  shared_.audience.document(file_.path, document);
}

void EdifactCheck::on_group(const edifact::State& state) {
  if (shared_.answer) answers_.on_group(state);
}

void EdifactCheck::on_interchange(const edifact::State& state) {
  ++file_.interchanges;
  file_.findings_dropped += state.findings_dropped;
  if (!shared_.answer) return;
  if (const std::string answer = answers_.on_interchange(state); !answer.empty()) shared_.answer(answer);
}

}  // namespace proofload::conformance
