#include "contracts/x12/acknowledge.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "contracts/x12/judging/values.hpp"

namespace proofload::x12 {
namespace {

std::string_view status(Verdict verdict) {
  switch (verdict) {
    case Verdict::accepted:
      return "A";
    case Verdict::accepted_with_errors:
      return "E";
    case Verdict::rejected:
      return "R";
  }
  return "R";
}

void add_once(std::vector<std::string>& codes, std::string_view code) {
  if (code.empty() || std::find(codes.begin(), codes.end(), code) != codes.end()) return;
  codes.emplace_back(code);
}

// AK402 is a number; a composite has none that fits.
std::string element_number(std::string_view number) {
  const bool digits =
      std::all_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
  return digits ? std::string(number) : std::string();
}

// The note on a finding's segment: elements at fault share one.
void add_note(const Finding& finding, std::vector<SegmentNote997>& notes) {
  constexpr std::string_view kElementErrors = "8";
  constexpr std::size_t kValueMax = 99;
  const FindingKind& what = kind(finding.code);
  const std::string segment(finding.segment.substr(0, 3));
  if (what.level == Level::segment) {
    notes.push_back({segment, finding.segment_position, std::string(what.reply), {}});
    return;
  }
  if (notes.empty() || notes.back().position != finding.segment_position ||
      notes.back().code != kElementErrors) {
    notes.push_back({segment, finding.segment_position, std::string(kElementErrors), {}});
  }
  notes.back().elements.push_back({static_cast<int>(finding.element),
                                   element_number(finding.element_number), std::string(what.reply),
                                   finding.value.substr(0, kValueMax)});
}

bool is_word(std::string_view text, std::size_t min, std::size_t max) {
  return text.size() >= min && text.size() <= max && std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
         });
}

bool can_be_named(const JudgedGroup& group) {
  const std::string_view number = group.control_number;
  return is_word(group.functional_id, 2, 2) && is_word(number, 1, 9) &&
         number.find_first_not_of("0123456789") == std::string_view::npos;
}

bool can_be_named(const JudgedSet& set) {
  return is_word(set.id, 3, 3) && is_word(set.control_number, 4, 9);
}

bool is_party(std::string_view qualifier, std::string_view id) {
  constexpr std::size_t kIdWidth = 15;  // ISA06, ISA08
  return is_word(qualifier, 2, 2) && !id.empty() && id.size() <= kIdWidth &&
         std::all_of(id.begin(), id.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

SetResponse997 respond(const Judgement& judgement, const JudgedSet& set) {
  constexpr std::string_view kSegmentsInError = "5";
  SetResponse997 response;
  response.set = std::string(set.id);
  response.control_number = std::string(set.control_number);
  response.status = status(set.verdict);
  bool segments_in_error = false;
  for (const Finding& finding : judgement.findings_of(set)) {
    const FindingKind& what = kind(finding.code);
    if (what.effect == Effect::semantic || what.level < Level::set) continue;
    if (what.level == Level::set) {
      add_once(response.codes, what.reply);
    } else {
      segments_in_error = true;
      add_note(finding, response.notes);
    }
  }
  if (segments_in_error) add_once(response.codes, kSegmentsInError);
  return response;
}

std::string_view group_status(const FunctionalAcknowledgment997& ack, const JudgedGroup& group) {
  if (group.verdict == Verdict::rejected) return "R";
  if (ack.received > 0 && ack.accepted == 0) return "R";
  if (ack.accepted < ack.received) return "P";
  const bool errors = std::any_of(ack.sets.begin(), ack.sets.end(),
                                  [](const auto& set) { return set.status == "E"; });
  return errors || group.verdict == Verdict::accepted_with_errors ? "E" : "A";
}

}  // namespace

bool is_refused(const Judgement& judgement, const JudgedInterchange& interchange) {
  if (interchange.verdict == Verdict::rejected) return true;
  const auto groups = judgement.groups_of(interchange);
  return !std::all_of(groups.begin(), groups.end(), [](const auto& group) { return can_be_named(group); });
}

bool has_addresses(const JudgedInterchange& interchange) {
  return interchange.verdict != Verdict::rejected && can_be_addressed(interchange);
}

bool can_be_addressed(const JudgedInterchange& interchange) {
  return is_party(interchange.sender_qualifier, interchange.sender) &&
         is_party(interchange.receiver_qualifier, interchange.receiver);
}

void GroupAnswer::on_finding(const Finding& finding) {
  if (kind(finding.code).level == Level::group) add_once(answer_.codes, kind(finding.code).reply);
}

void GroupAnswer::on_set(const Judgement& judgement, const JudgedSet& set) {
  // One that cannot be named is counted, and shares what is said of the group.
  if (can_be_named(set)) answer_.sets.push_back(respond(judgement, set));
  answer_.accepted += set.verdict != Verdict::rejected;
}

std::optional<FunctionalAcknowledgment997> GroupAnswer::finish(const JudgedGroup& group) {
  FunctionalAcknowledgment997 ack = std::exchange(answer_, {});
  if (group.functional_id == "FA" || !can_be_named(group)) return std::nullopt;
  ack.functional_id = std::string(group.functional_id);
  ack.group_control_number = std::string(group.control_number);
  ack.received = group.sets.end - group.sets.begin;
  ack.included = ack.received;
  std::from_chars(group.included.data(), group.included.data() + group.included.size(),
                  ack.included);
  // A group that is refused as a whole gets no word on its sets.
  if (group.verdict == Verdict::rejected) {
    ack.sets.clear();
    ack.accepted = 0;
  }
  ack.status = group_status(ack, group);
  return ack;
}

std::optional<FunctionalAcknowledgment997> acknowledge_group(const Judgement& judgement,
                                                             const JudgedGroup& group) {
  if (judgement.interchanges[group.interchange].verdict == Verdict::rejected) return std::nullopt;
  GroupAnswer answer;
  for (const JudgedSet& set : judgement.sets_of(group)) answer.on_set(judgement, set);
  const auto self = static_cast<std::uint32_t>(&group - judgement.groups.data());
  for (const Finding& finding : judgement.findings) {
    if (finding.group == self) answer.on_finding(finding);
  }
  return answer.finish(group);
}

void InterchangeAnswer::on_finding(const Finding& finding) {
  const FindingKind& what = kind(finding.code);
  if (what.level != Level::interchange || rejects_) return;
  // The first that rejects says why; without one, the first.
  if (what.effect == Effect::reject || code_ == "000") code_ = what.reply;
  rejects_ = what.effect == Effect::reject;
}

void InterchangeAnswer::on_group(const JudgedGroup& group) {
  unnameable_group_ = unnameable_group_ || !can_be_named(group);
}

std::optional<InterchangeAcknowledgmentTa1> InterchangeAnswer::finish(
    const JudgedInterchange& interchange) {
  const InterchangeAnswer own = std::exchange(*this, {});
  if (interchange.groups.begin == interchange.groups.end &&
      interchange.ta1s.begin != interchange.ta1s.end) {
    return std::nullopt;
  }
  const auto date = parse_date("20" + std::string(interchange.date));
  if (interchange.control_number.size() != 9 || !all_digits(interchange.control_number) || !date ||
      !is_time(interchange.time)) {
    return std::nullopt;
  }
  InterchangeAcknowledgmentTa1 ack;
  ack.control_number = std::string(interchange.control_number);
  ack.date = *date;
  ack.time = std::string(interchange.time);
  ack.status = status(interchange.verdict);
  ack.code = own.code_;
  constexpr std::string_view kControlStructure = "022";
  if (!own.rejects_ && own.refused(interchange)) {
    ack.status = "R";
    ack.code = kControlStructure;
  }
  return ack;
}

std::optional<InterchangeAcknowledgmentTa1> acknowledge_interchange(
    const Judgement& judgement, const JudgedInterchange& interchange) {
  InterchangeAnswer answer;
  for (const JudgedGroup& group : judgement.groups_of(interchange)) answer.on_group(group);
  const auto self = static_cast<std::uint32_t>(&interchange - judgement.interchanges.data());
  for (const Finding& finding : judgement.findings) {
    if (finding.interchange == self) answer.on_finding(finding);
  }
  return answer.finish(interchange);
}

}  // namespace proofload::x12
