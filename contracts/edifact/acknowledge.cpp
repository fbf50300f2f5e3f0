#include "contracts/edifact/acknowledge.hpp"

#include <algorithm>

#include "contracts/edi/values.hpp"

namespace proofload::edifact {
namespace {

// Text for one element: at most so long, printable, its service characters released.
std::string escaped(std::string_view text, std::size_t most) {
  std::string out;
  std::size_t kept = 0;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f || kept++ == most) break;
    if (c == '\'' || c == '+' || c == ':' || c == '?') out += '?';
    out += c;
  }
  return out;
}

// "" for one whose id says nothing that could be written.
std::string address_text(const Address& address) {
  const std::string id = escaped(address.id, 35), qualifier = escaped(address.qualifier, 4);
  return qualifier.empty() || id.empty() ? id : id + ":" + qualifier;
}

std::string released_text(std::string_view raw, const Delimiters& delimiters) {
  if (delimiters.release == ' ') return std::string(raw);
  std::string out;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] == delimiters.release && i + 1 < raw.size()) ++i;
    out += raw[i];
  }
  return out;
}

Address released_address(const Address& address, const Delimiters& delimiters) {
  return {released_text(address.id, delimiters), released_text(address.qualifier, delimiters)};
}

// "+4+29+UNZ"
std::string action(bool rejected, const std::string& code, const std::string& tag) {
  std::string out = rejected ? "+4" : "+7";
  if (!rejected || code.empty()) return out;
  out += "+" + code;
  return tag.size() == 3 ? out + "+" + tag : out;
}

}  // namespace

void SyntaxResponse::on_finding(const State& state, const Finding& finding) {
  const FindingKind& of = kind(finding.code);
  if (of.reply.empty() || of.effect == Effect::semantic) return;
  const auto first = [&](Fault& fault) {
    if (of.effect == Effect::reject && fault.code.empty()) fault = {std::string(of.reply), finding.segment};
  };
  if (!state.in_message || of.level < Level::message) {
    if (of.level == Level::interchange || !state.in_group) return first(interchange_);
    return first(group_);
  }
  if (of.level == Level::message) return first(message_);
  constexpr std::uint32_t kElementsMost = 99, kSegmentsMost = 999;
  if (finding.segment_position != faulty_segment_ || of.level == Level::segment) {
    if (message_segments_ >= kSegmentsMost) return;
    faulty_segment_ = finding.segment_position;
    faulty_elements_ = 0;
    segment_faults_ += "UCS+" + std::to_string(faulty_segment_);
    if (of.level == Level::segment) segment_faults_ += "+" + std::string(of.reply);
    segment_faults_ += "'";
    ++message_segments_;
  }
  if (of.level != Level::element || finding.element == 0 || ++faulty_elements_ > kElementsMost) return;
  segment_faults_ += "UCD+" + std::string(of.reply) + "+" + std::to_string(finding.element);
  if (finding.component > 0) segment_faults_ += ":" + std::to_string(finding.component);
  segment_faults_ += "'";
  ++message_segments_;
}

void SyntaxResponse::on_message(const State& state) {
  const MessageInfo& message = state.message;
  ++messages_;
  if (message.type == "CONTRL") ++syntax_responses_;
  if (message.verdict == Verdict::rejected) {
    const std::string type = escaped(message.type, 6), version = escaped(message.version, 3),
                      release = escaped(message.release, 3), agency = escaped(message.agency, 2),
                      reference = escaped(message.reference, 14);
    if (type.empty() || version.empty() || release.empty() || agency.empty() || reference.empty()) {
      unnameable_ = true;
    } else {
      std::string name = type + ":" + version + ":" + release + ":" + agency;
      if (!message.association.empty()) name += ":" + escaped(message.association, 6);
      std::string& into = state.in_group ? of_group_ : responses_;
      into += "UCM+" + reference + "+" + name + action(true, message_.code, message_.tag) + "'" + segment_faults_;
      (state.in_group ? group_segments_ : segments_) += 1 + message_segments_;
    }
  }
  segment_faults_.clear();
  message_ = {};
  faulty_segment_ = faulty_elements_ = message_segments_ = 0;
}

void SyntaxResponse::on_group(const State& state) {
  const bool rejected = state.group.verdict == Verdict::rejected;
  const std::string reference = escaped(state.group.reference, 14);
  if (rejected && reference.empty()) unnameable_ = true;
  if ((rejected || !of_group_.empty()) && !reference.empty()) {
    const Delimiters& delimiters = state.interchange.delimiters;
    responses_ += "UCF+" + reference + "+" + address_text(released_address(state.group.sender, delimiters)) + "+" +
                  address_text(released_address(state.group.recipient, delimiters)) +
                  action(rejected, group_.code, group_.tag) + "'" + (rejected ? std::string() : of_group_);
    segments_ += 1 + (rejected ? 0 : group_segments_);
  }
  of_group_.clear();
  group_ = {};
  group_segments_ = 0;
}

std::string SyntaxResponse::on_interchange(const State& state) {
  const InterchangeInfo& of = state.interchange;
  const std::uint32_t answers = answers_;
  SyntaxResponse gathered = std::move(*this);
  *this = SyntaxResponse();
  answers_ = answers;
  const std::string reference = escaped(released_text(of.reference, of.delimiters), 14);
  const std::string us = address_text(released_address(of.recipient, of.delimiters));
  const std::string them = address_text(released_address(of.sender, of.delimiters));
  if (!of.has_header || reference.empty() || us.empty() || them.empty()) return {};
  if (gathered.messages_ > 0 && gathered.messages_ == gathered.syntax_responses_) return {};

  const bool rejected = of.verdict == Verdict::rejected || gathered.unnameable_;
  if (gathered.unnameable_ && gathered.interchange_.code.empty()) gathered.interchange_ = {"12", "UNH"};
  const std::string number = std::to_string(++answers_);
  const bool known_level = of.syntax.size() == 4 && of.syntax.starts_with("UNO") && of.syntax[3] >= 'A' && of.syntax[3] <= 'Y';
  const std::string date = edi::is_date(of.date) ? of.date.substr(of.date.size() - 6) : "000101";
  const bool has_time = of.time.size() == 4 && edi::all_digits(of.time);
  std::string out = "UNB+" + (known_level ? of.syntax : "UNOC") + ":3+" + us + "+" + them + "+" + date + ":" +
                    (has_time ? of.time : "0000") + "+" + number;
  if (of.is_test) out += "++++++1";
  out += "'UNH+1+CONTRL:D:3:UN'UCI+" + reference + "+" + them + "+" + us +
         action(rejected, gathered.interchange_.code, gathered.interchange_.tag) + "'";
  if (!rejected) out += gathered.responses_;
  const std::uint32_t segments = 3 + (rejected ? 0 : gathered.segments_);
  return out + "UNT+" + std::to_string(segments) + "+1'UNZ+1+" + number + "'";
}

}  // namespace proofload::edifact
