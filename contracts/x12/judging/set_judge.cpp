#include "contracts/x12/judging/set_judge.hpp"

#include <algorithm>

#include "contracts/x12/judging/element_judge.hpp"
#include "contracts/x12/segment_id.hpp"

namespace proofload::x12 {

bool is_segment_id(std::string_view id) {
  const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  if ((id.size() != 2 && id.size() != 3) || !capital(id[0])) return false;
  for (const char c : id.substr(1)) {
    if (!capital(c) && !(c >= '0' && c <= '9')) return false;
  }
  return true;
}

void SetJudge::begin(const Release* release, const SetRule* rule, const Delimiters& delimiters) {
  release_ = release;
  rule_ = rule;
  delimiters_ = delimiters;
  position_ = 1;
  if (rule_ == nullptr) return;
  walk_.begin(*rule_);
  meaning_.begin(*rule_);
}

void SetJudge::on(const Segment& segment, std::uint32_t packed) {
  ++position_;
  if (rule_ == nullptr) {
    if (!is_segment_id(segment.id())) report_place(segment, kNone);
    return;
  }
  const std::uint16_t index = packed == 0 ? kNone : release_->segment(packed);
  if (index == kNone) return report_place(segment, index);
  move(segment, index);
}

void SetJudge::move(const Segment& segment, std::uint16_t index) {
  const edi::Move move = walk_.move(index);
  if (move.step == nullptr) return report_place(segment, index);
  if (move.used_too_often) report_overuse(segment, walk_.node());
  if (move.loop_too_often) report_loop_overuse(segment, walk_.loop());
  if (move.passes_mandatory()) report_missing(segment, *move.step);
  const SegmentRule& segment_rule = release_->segments[index];
  static constexpr std::uint32_t kSe = pack("SE");
  if (pack(segment_rule.id) == kSe) return;  // the envelope looks at its elements
  judge_elements(segment, position_, segment_rule, *release_, delimiters_, reporter_);
  meaning_.on(segment, position_, index, segment_rule, reporter_);
}

void SetJudge::end() {
  if (rule_ != nullptr) meaning_.end(reporter_);
}

// "N1, PO1 or SE"
std::string SetJudge::what_may_come() const {
  constexpr std::size_t kNamedMost = 12;
  std::vector<std::string_view> ids;
  for (std::uint16_t i = 0; rule_ != nullptr && i < release_->segments.size(); ++i) {
    if (!walk_.may_come(i)) continue;
    ids.push_back(release_->segments[i].id);
  }
  if (ids.size() > kNamedMost) return say({"one of ", std::to_string(ids.size()), " segments"});
  std::string out;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (i > 0) out += i + 1 == ids.size() ? " or " : ", ";
    out += ids[i];
  }
  return out;
}

void SetJudge::report_place(const Segment& segment, std::uint16_t index) {
  const std::string_view id = segment.id();
  const Reporter::Where where{id, position_, 0, {}, id, segment.offset()};
  if (!is_segment_id(id)) {
    reporter_.add(FindingCode::bad_segment_id, where,
                  say({"'", id.substr(0, 20), "' is no segment id"}), what_may_come());
  } else if (index == kNone) {
    reporter_.add(FindingCode::unknown_segment, where,
                  say({"release ", release_->name, " has no segment ", id}), what_may_come());
  } else if (rule_->columns[index] == kNone) {
    reporter_.add(FindingCode::segment_not_in_set, where,
                  say({"set ", rule_->id, " has no segment ", id}), what_may_come());
  } else {
    reporter_.add(FindingCode::segment_out_of_sequence, where,
                  say({id, " cannot stand here, after ",
                       release_->segments[walk_.node().segment].id}),
                  what_may_come());
  }
}

void SetJudge::report_missing(const Segment& segment, const Step& step) {
  for (std::uint32_t i = step.missing_begin; i < step.missing_end; ++i) {
    const std::string_view id = release_->segments[rule_->nodes[rule_->missing[i]].segment].id;
    reporter_.add(FindingCode::missing_mandatory_segment,
                  {id, position_, 0, {}, segment.id(), segment.offset()},
                  say({id, " is missing before ", segment.id()}), std::string(id));
  }
}

void SetJudge::report_overuse(const Segment& segment, const Node& node) {
  reporter_.add(
      FindingCode::segment_over_max_use, {segment.id(), position_, 0, {}, segment.id(), segment.offset()},
      say({segment.id(), " comes more than ", std::to_string(node.uses_max), " times here"}),
      say({"at most ", std::to_string(node.uses_max)}));
}

void SetJudge::report_loop_overuse(const Segment& segment, const Loop& loop) {
  reporter_.add(FindingCode::loop_over_max, {segment.id(), position_, 0, {}, segment.id(), segment.offset()},
                say({"loop ", segment.id(), " comes more than ", std::to_string(loop.repeats_max),
                     " times"}),
                say({"at most ", std::to_string(loop.repeats_max)}));
}

}  // namespace proofload::x12
