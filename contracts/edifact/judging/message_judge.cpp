#include "contracts/edifact/judging/message_judge.hpp"

#include <algorithm>
#include <vector>

#include "contracts/edi/segment_id.hpp"
#include "contracts/edifact/judging/element_judge.hpp"

namespace proofload::edifact {

bool is_tag(std::string_view id) {
  const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  return id.size() == 3 && capital(id[0]) &&
         std::all_of(id.begin() + 1, id.end(), [&](char c) { return capital(c) || (c >= '0' && c <= '9'); });
}

void MessageJudge::begin(const Dictionary::Found& definition, const Delimiters& delimiters) {
  definition_ = definition;
  delimiters_ = delimiters;
  position_ = 1;
  if (definition_.message == nullptr) return;
  walk_.begin(*definition_.message);
  meaning_.begin(*definition_.message, delimiters);
}

void MessageJudge::on(const Segment& segment, std::uint32_t packed) {
  ++position_;
  if (definition_.message == nullptr) {
    if (!is_tag(segment.id())) report_place(segment, edi::kNone);
    return;
  }
  const std::uint16_t index = definition_.directory->segment(packed);
  if (packed == 0 || index == edi::kNone) return report_place(segment, edi::kNone);
  const edi::Move move = walk_.move(index);
  if (move.step == nullptr) return report_place(segment, index);
  if (move.used_too_often) {
    reporter_.add(FindingCode::segment_over_max_use, place_in(segment, position_),
                  say({segment.id(), " comes more than ", std::to_string(walk_.node().uses_max), " times here"}),
                  say({"at most ", std::to_string(walk_.node().uses_max)}));
  }
  if (move.loop_too_often) {
    reporter_.add(FindingCode::group_over_max, place_in(segment, position_),
                  say({"group ", segment.id(), " comes more than ", std::to_string(walk_.loop().repeats_max), " times"}),
                  say({"at most ", std::to_string(walk_.loop().repeats_max)}));
  }
  if (move.passes_mandatory()) report_missing(segment, *move.step);
  const SegmentRule& rule = definition_.directory->segments[index];
  static constexpr std::uint32_t kUnt = edi::pack("UNT");
  if (packed == kUnt) return;  // the envelope looks at its elements
  judge_elements(segment, position_, rule, *definition_.directory, delimiters_, reporter_);
  if (rule.role != Role::none) meaning_.on(segment, position_, rule.role, reporter_);
}

void MessageJudge::end() {
  if (definition_.message != nullptr) meaning_.end(reporter_);
}

// "NAD, LIN or UNS"
std::string MessageJudge::what_may_come() const {
  constexpr std::size_t kNamedMost = 12;
  std::vector<std::string_view> ids;
  if (definition_.message != nullptr) {
    for (std::uint16_t i = 0; i < definition_.directory->segments.size(); ++i) {
      if (walk_.may_come(i)) ids.push_back(definition_.directory->segments[i].id);
    }
  }
  if (ids.size() > kNamedMost) return say({"one of ", std::to_string(ids.size()), " segments"});
  std::string out;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (i > 0) out += i + 1 == ids.size() ? " or " : ", ";
    out += ids[i];
  }
  return out;
}

void MessageJudge::report_place(const Segment& segment, std::uint16_t index) {
  const std::string_view id = segment.id();
  const Reporter::Where where = place_in(segment, position_);
  if (!is_tag(id)) {
    reporter_.add(FindingCode::bad_segment_id, where, say({"'", id.substr(0, 20), "' is no segment tag"}), what_may_come());
  } else if (index == edi::kNone) {
    reporter_.add(FindingCode::unknown_segment, where,
                  say({"directory ", definition_.directory->name, " has no segment ", id}), what_may_come());
  } else if (definition_.message->columns[index] == edi::kNone) {
    reporter_.add(FindingCode::segment_not_in_message, where,
                  say({"message ", definition_.message->id, " has no segment ", id}), what_may_come());
  } else {
    reporter_.add(FindingCode::segment_out_of_sequence, where,
                  say({id, " cannot stand here, after ", definition_.directory->segments[walk_.node().segment].id}),
                  what_may_come());
  }
}

void MessageJudge::report_missing(const Segment& segment, const edi::Step& step) {
  for (std::uint32_t i = step.missing_begin; i < step.missing_end; ++i) {
    const edi::Node& node = definition_.message->nodes[definition_.message->missing[i]];
    const SegmentRule& rule = definition_.directory->segments[node.segment];
    Reporter::Where where = place_in(segment, position_);
    where.segment = rule.id;
    reporter_.add(rule.role == Role::section ? FindingCode::missing_section_control
                                             : FindingCode::missing_mandatory_segment,
                  where, say({rule.id, " is missing before ", segment.id()}), std::string(rule.id));
  }
}

}  // namespace proofload::edifact
