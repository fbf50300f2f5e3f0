#include "contracts/edifact/judging/interchange_judge.hpp"

#include <algorithm>
#include <utility>

#include "contracts/edi/definition_words.hpp"
#include "contracts/edi/segment_id.hpp"
#include "contracts/edi/values.hpp"
#include "contracts/edifact/judging/element_judge.hpp"

namespace proofload::edifact {
namespace {

constexpr std::size_t kPinnedMost = 70;  // of a text of an envelope that is kept

std::string kept(std::string_view text) { return std::string(text.substr(0, kPinnedMost)); }

bool is_known_syntax(std::string_view syntax) {
  return syntax.size() == 4 && syntax.starts_with("UNO") &&
         ((syntax[3] >= 'A' && syntax[3] <= 'K') || (syntax[3] >= 'W' && syntax[3] <= 'Y'));
}

bool is_message_type(std::string_view type) {
  return !type.empty() && type.size() <= 6 && std::all_of(type.begin(), type.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || edi::is_digit(c);
  });
}

}  // namespace

Reporter::Where InterchangeJudge::at(const Segment& segment, std::uint32_t element, std::uint32_t component) const {
  return place_in(segment, state_.in_message ? message_judge_.segments() : 0, element, component);
}

void InterchangeJudge::restart(std::size_t offset, const Delimiters& delimiters) {
  state_ = State();
  state_.in_interchange = true;
  state_.interchange.delimiters = delimiters;
  state_.interchange.offset = offset;
  messages_.clear();
  groups_.clear();
  cut_ = {};
  ended_ = cut_short_ = outside_told_ = false;
  reporter_.restart_bound();
}

void InterchangeJudge::open_without_header(std::size_t offset, const Delimiters& delimiters) {
  restart(offset, delimiters);
  reporter_.add(FindingCode::no_unb, {"UNB", 0, 0, 0, {}, {}, offset},
                "there is no UNB, so nothing says from whom this is and to whom", "UNB");
}

void InterchangeJudge::open(const Segment& unb, const Delimiters& delimiters) {
  restart(unb.offset(), delimiters);
  InterchangeInfo& opened = state_.interchange;
  opened.has_header = true;
  opened.syntax = kept(unb(1, 1));
  opened.syntax_version = kept(unb(1, 2));
  opened.sender = {kept(unb(2, 1)), kept(unb(2, 2))};
  opened.recipient = {kept(unb(3, 1)), kept(unb(3, 2))};
  opened.date = kept(unb(4, 1));
  opened.time = kept(unb(4, 2));
  opened.reference = kept(unb(5));
  opened.application = kept(unb(7));
  opened.is_test = unb(11) == "1";
  judge_header(unb);
  listener_.on_segment(state_, unb);
  const std::string before = listener_.came_before(state_, unb.offset());
  if (before.empty() || opened.reference.empty()) return;
  reporter_.add(FindingCode::duplicate_unb_ref, at(unb, 5),
                say({"reference '", opened.reference, "' came already from and to the same: ", before}),
                "a reference of its own");
}

void InterchangeJudge::judge_header(const Segment& unb) {
  const InterchangeInfo& opened = state_.interchange;
  static constexpr std::pair<std::uint32_t, std::string_view> kWanted[] = {
      {2, "the sender"}, {3, "the recipient"}, {5, "the reference"}};
  bool complete = true;
  for (const auto& [element, what] : kWanted) {
    if (!unb(element, 1).empty()) continue;
    complete = false;
    reporter_.add(FindingCode::unb_incomplete, at(unb, element), say({what, " is missing"}), std::string(what));
  }
  if (!is_known_syntax(opened.syntax)) {
    reporter_.add(FindingCode::unb_syntax_unknown, at(unb, 1, 1), say({"'", opened.syntax, "' is no syntax level"}),
                  "UNOA to UNOF, UNOY");
  } else if (opened.syntax_version.size() != 1 || opened.syntax_version < "1" || opened.syntax_version > "4") {
    reporter_.add(FindingCode::unb_syntax_unknown, at(unb, 1, 2),
                  say({"'", opened.syntax_version, "' is no syntax version"}), "1 to 4");
  }
  const bool eight = opened.syntax_version == "4";
  if (!opened.date.empty() && (!edi::is_date(opened.date) || opened.date.size() != (eight ? 8 : 6))) {
    reporter_.add(FindingCode::unb_date, at(unb, 4, 1), say({"'", opened.date, "' is no date of this syntax"}),
                  eight ? "a date CCYYMMDD" : "a date YYMMDD");
  }
  if (complete) judge_envelope_segment(unb);
}

void InterchangeJudge::judge_envelope_segment(const Segment& segment) {
  const std::uint32_t position = state_.in_message ? 1 : 0;
  judge_characters(segment, position, state_.interchange.syntax, state_.interchange.delimiters, reporter_);
  judge_elements(segment, position, dictionary_.service().rule(segment.id()), dictionary_.service(),
                 state_.interchange.delimiters, reporter_);
}

bool InterchangeJudge::on(const Segment& segment) {
  const std::uint32_t packed = edi::pack(segment.id());
  static constexpr std::uint32_t kUnz = edi::pack("UNZ");
  if (!segment.terminated() && packed != kUnz) {
    cut_ = at(segment);
    cut_short_ = true;
    const bool was_in_message = std::exchange(state_.in_message, false);
    reporter_.add(FindingCode::unterminated_segment, cut_, "the input ends inside a segment", {},
                  state_.interchange.has_header);
    state_.in_message = was_in_message;
    return false;
  }
  const bool opens = packed == edi::pack("UNG") || packed == edi::pack("UNH");
  if (!opens) listener_.on_segment(state_, segment);
  switch (packed) {
    case edi::pack("UNG"): open_group(segment); break;
    case edi::pack("UNH"): open_message(segment); break;
    case edi::pack("UNT"): on_message_trailer(segment); break;
    case edi::pack("UNE"): on_group_trailer(segment); break;
    case kUnz: on_interchange_trailer(segment); break;
    case edi::pack("UNA"):
    case edi::pack("UNB"): cut_ = at(segment); return false;
    default: on_other(segment, packed);
  }
  if (opens) listener_.on_segment(state_, segment);
  return true;
}

void InterchangeJudge::on_other(const Segment& segment, std::uint32_t packed) {
  if (!state_.in_message) return report_outside(segment);
  judge_characters(segment, message_judge_.segments() + 1, state_.interchange.syntax, state_.interchange.delimiters,
                   reporter_);
  message_judge_.on(segment, packed);
}

void InterchangeJudge::report_outside(const Segment& segment) {
  if (!outside_told_) {
    reporter_.add(FindingCode::segment_outside_message, at(segment),
                  say({segment.id().substr(0, 20), " stands outside of any message"}), "UNH");
  }
  outside_told_ = true;
}

void InterchangeJudge::open_group(const Segment& segment) {
  if (state_.in_group) close_group(at(segment), "UNG");
  if (state_.in_message) close_message(at(segment), "UNG");
  if (state_.interchange.groups == 0 && state_.interchange.messages > 0) {
    reporter_.add(FindingCode::groups_and_messages_mixed, at(segment), "a group follows messages outside of any", "UNH or UNZ");
  }
  ++state_.interchange.groups;
  state_.group = GroupInfo();
  state_.in_group = true;
  outside_told_ = false;
  GroupInfo& opened = state_.group;
  opened.type = kept(segment(1));
  opened.sender = {kept(segment(2, 1)), kept(segment(2, 2))};
  opened.recipient = {kept(segment(3, 1)), kept(segment(3, 2))};
  opened.reference = kept(segment(5));
  messages_.clear();
  reporter_.restart_bound();
  if (opened.type.empty() || opened.reference.empty()) {
    reporter_.add(FindingCode::ung_incomplete, at(segment, opened.type.empty() ? 1 : 5),
                  "the group says no message type, or no reference");
  } else {
    judge_envelope_segment(segment);
    if (groups_.repeats(opened.reference)) {
      reporter_.add(FindingCode::duplicate_ung_ref, at(segment, 5),
                    say({"group reference '", opened.reference, "' came already in this interchange"}),
                    "a reference of its own");
    }
  }
}

void InterchangeJudge::open_message(const Segment& segment) {
  if (state_.in_message) close_message(at(segment), "UNH");
  if (!state_.in_group && state_.interchange.groups > 0) {
    reporter_.add(FindingCode::groups_and_messages_mixed, at(segment), "a message stands outside of any group", "UNG or UNZ");
  }
  ++state_.interchange.messages;
  if (state_.in_group) ++state_.group.messages;
  state_.message = MessageInfo();
  state_.in_message = true;
  outside_told_ = false;
  MessageInfo& opened = state_.message;
  opened.reference = kept(segment(1));
  opened.type = kept(segment(2, 1));
  opened.version = kept(segment(2, 2));
  opened.release = kept(segment(2, 3));
  opened.agency = kept(segment(2, 4));
  opened.association = kept(segment(2, 5));
  opened.offset = segment.offset();
  opened.definition = dictionary_.find(opened.type, opened.version, opened.release);
  opened.definition.own = opened.definition.own && opened.agency == "UN";
  message_judge_.begin(opened.definition, state_.interchange.delimiters);
  reporter_.restart_bound();

  const auto place = [&](std::uint32_t element, std::uint32_t component = 0) {
    return place_in(segment, 1, element, component);
  };
  if (opened.reference.empty()) {
    reporter_.add(FindingCode::unh_ref_missing, place(1), "the message has no reference", "a reference");
  } else if (messages_.repeats(opened.reference)) {
    reporter_.add(FindingCode::duplicate_unh_ref, place(1),
                  say({"message reference '", opened.reference, "' came already in this ",
                       state_.in_group ? "group" : "interchange"}),
                  "a reference of its own");
  }
  if (!is_message_type(opened.type)) {
    reporter_.add(FindingCode::unh_bad_type, place(2, 1), say({"'", opened.type, "' is no message type"}),
                  "a type such as ORDERS");
    return;
  }
  if (state_.in_group && state_.group.type != opened.type) {
    reporter_.add(FindingCode::group_type_mismatch, place(2, 1),
                  say({"a group of ", state_.group.type, " holds a message ", opened.type}), state_.group.type);
  }
  if (!opened.reference.empty()) judge_envelope_segment(segment);
  // Every release of a message has a digit in its name: D.96A, 2.1, 1.911.
  if (std::none_of(opened.release.begin(), opened.release.end(), edi::is_digit)) {
    reporter_.add(FindingCode::unh_bad_version, place(2, 3),
                  say({"'", opened.version, ":", opened.release, "' is no version and release of a directory"}),
                  "a directory such as D:96A");
  }
  if (opened.definition.message == nullptr) {
    reporter_.add(FindingCode::unknown_message, place(2, 1),
                  say({"message ", opened.type, " is not defined here: only its envelope is judged"}));
  } else if (!opened.definition.own) {
    reporter_.add(FindingCode::other_directory, place(2, 2),
                  say({opened.type, " ", opened.version, ".", opened.release, " of ", opened.agency, " is judged by directory ",
                       opened.definition.directory->name}));
  }
}

void InterchangeJudge::on_message_trailer(const Segment& segment) {
  if (!state_.in_message) return report_outside(segment);
  message_judge_.on(segment, edi::pack("UNT"));
  message_judge_.end();
  const std::uint32_t counted = message_judge_.segments();
  if (edi::number(segment(1)) != counted) {
    reporter_.add(FindingCode::unt_count, at(segment, 1),
                  say({"UNT says ", segment(1), " segments, the message has ", std::to_string(counted)}),
                  std::to_string(counted));
  }
  if (segment(2) != state_.message.reference) {
    reporter_.add(FindingCode::unt_ref_mismatch, at(segment, 2),
                  say({"UNT refers to '", segment(2), "', UNH to '", state_.message.reference, "'"}),
                  state_.message.reference);
  }
  finish_message();
}

void InterchangeJudge::finish_message() {
  state_.message.segments = message_judge_.segments();
  if (state_.message.definition.message != nullptr) state_.message.places = message_judge_.places();
  listener_.on_message(state_);
  state_.in_message = false;
}

void InterchangeJudge::close_message(const Reporter::Where& where, std::string_view before) {
  reporter_.add(FindingCode::missing_unt, where, say({"the message has no UNT before ", before}), "UNT",
                cut_short_ && state_.interchange.has_header);
  finish_message();
}

void InterchangeJudge::on_group_trailer(const Segment& segment) {
  if (!state_.in_group) return report_outside(segment);
  if (state_.in_message) close_message(at(segment), "UNE");
  const std::uint64_t counted = state_.group.messages;
  if (edi::number(segment(1)) != counted) {
    reporter_.add(FindingCode::une_count, at(segment, 1),
                  say({"UNE says ", segment(1), " messages, the group has ", std::to_string(counted)}),
                  std::to_string(counted));
  }
  if (segment(2) != state_.group.reference) {
    reporter_.add(FindingCode::une_ref_mismatch, at(segment, 2),
                  say({"UNE refers to '", segment(2), "', UNG to '", state_.group.reference, "'"}), state_.group.reference);
  }
  finish_group();
}

void InterchangeJudge::finish_group() {
  listener_.on_group(state_);
  state_.in_group = false;
  messages_.clear();
}

void InterchangeJudge::close_group(const Reporter::Where& where, std::string_view before) {
  if (state_.in_message) close_message(where, before);
  reporter_.add(FindingCode::missing_une, where, say({"the group has no UNE before ", before}), "UNE",
                cut_short_ && state_.interchange.has_header);
  finish_group();
}

void InterchangeJudge::on_interchange_trailer(const Segment& segment) {
  if (state_.in_message) close_message(at(segment), "UNZ");
  if (state_.in_group) close_group(at(segment), "UNZ");
  ended_ = true;
  const InterchangeInfo& interchange = state_.interchange;
  if (!interchange.has_header) return;
  const bool of_groups = interchange.groups > 0;
  const std::uint64_t counted = of_groups ? interchange.groups : interchange.messages;
  if (edi::number(segment(1)) != counted) {
    reporter_.add(FindingCode::unz_count, at(segment, 1),
                  say({"UNZ says ", segment(1), of_groups ? " groups" : " messages", ", the interchange has ",
                       std::to_string(counted)}),
                  std::to_string(counted));
  } else if (counted == 0) {
    reporter_.add(FindingCode::interchange_empty, at(segment), "there is no message in the interchange", "UNH");
  }
  if (segment(2) != interchange.reference) {
    reporter_.add(FindingCode::unz_ref_mismatch, at(segment, 2),
                  say({"UNZ refers to '", segment(2), "', UNB to '", interchange.reference, "'"}), interchange.reference);
  }
}

void InterchangeJudge::close(std::size_t end) {
  if (!ended_ && cut_.segment.empty()) cut_short_ = true;
  if (cut_.segment.empty()) cut_.offset = end;
  if (state_.in_message && !state_.in_group) close_message(cut_, "the end");
  if (state_.in_group) close_group(cut_, "the end");
  if (!ended_ && state_.interchange.has_header) {
    reporter_.add(FindingCode::missing_unz, {"UNZ", 0, 0, 0, {}, {}, end}, "the interchange has no UNZ", "UNZ");
  }
  listener_.on_interchange(state_);
  state_.in_interchange = false;
}

}  // namespace proofload::edifact
