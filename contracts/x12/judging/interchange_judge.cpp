#include "contracts/x12/judging/interchange_judge.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "contracts/x12/envelope.hpp"
#include "contracts/x12/judging/values.hpp"
#include "contracts/x12/segment_id.hpp"

namespace proofload::x12 {
namespace {

std::optional<std::uint32_t> count(std::string_view text) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || text.empty()) return std::nullopt;
  return value;
}

bool same_number(std::string_view a, std::string_view b) {
  if (a == b) return true;
  const auto left = count(a);
  return left && left == count(b);
}

// A version that begins with the digits of a release: "004010VICS".
bool looks_like_a_release(std::string_view version) {
  constexpr std::size_t kDigits = 6;
  return version.size() >= kDigits && all_digits(version.substr(0, kDigits)) && version.starts_with("00");
}

bool is_control_number(std::string_view text) {
  if (text.size() < 4 || text.size() > 9) return false;
  return std::all_of(text.begin(), text.end(), [](char c) {
    return is_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  });
}

}  // namespace

Reporter::Where InterchangeJudge::at(const Segment& segment, std::size_t element) const {
  return {segment.id(),
          in_set_ ? set_judge_.segments() : 0,
          static_cast<std::uint32_t>(element),
          {},
          segment[element],
          segment.offset_of(element)};
}

void InterchangeJudge::restart() {
  cut_ = {};
  set_numbers_.clear();
  group_numbers_.clear();
  in_group_ = in_set_ = ended_ = cut_short_ = false;
}

bool InterchangeJudge::open(std::string_view header, const Isa& isa) {
  restart();
  reporter_.interchange = static_cast<std::uint32_t>(into_.interchanges.size());
  reporter_.group = reporter_.set = kNowhere;
  reporter_.restart_bound();
  begin_ = isa.base + isa.offset;
  JudgedInterchange& opened = into_.interchanges.emplace_back();
  opened.sender_qualifier = unpadded(isa[5]);
  opened.sender = unpadded(isa[6]);
  opened.receiver_qualifier = unpadded(isa[7]);
  opened.receiver = unpadded(isa[8]);
  opened.date = isa[9];
  opened.time = isa[10];
  opened.version = isa[12];
  opened.control_number = isa[13];
  opened.acknowledgment_requested = isa[14] == "1";
  opened.usage = isa[15].empty() ? ' ' : isa[15][0];
  opened.delimiters = isa.delimiters;
  const auto groups = static_cast<std::uint32_t>(into_.groups.size());
  const auto ta1s = static_cast<std::uint32_t>(into_.ta1s.size());
  opened.groups = {groups, groups};
  opened.ta1s = {ta1s, ta1s};
  judge_isa(header, isa, into_, reporter_);
  ended_ = isa.shape == Isa::Shape::too_few_elements;  // nothing more is to be said of it
  return !ended_;
}

bool InterchangeJudge::on(const Segment& segment) {
  const std::uint32_t packed = pack(segment.id());
  if (!segment.terminated() && packed != pack("IEA")) {
    cut_ = at(segment, 0);
    cut_short_ = true;
    reporter_.set = kNowhere;
    reporter_.add(FindingCode::unterminated_segment, cut_, "the input ends inside a segment", {}, true);
    return false;
  }
  switch (packed) {
    case pack("GS"):
      open_group(segment);
      break;
    case pack("ST"):
      open_set(segment);
      break;
    case pack("SE"):
      on_trailer_of_set(segment);
      break;
    case pack("GE"):
      on_trailer_of_group(segment);
      break;
    case pack("IEA"):
      on_trailer_of_interchange(segment);
      break;
    default:
      if (isa_begins(segment.text(), 0)) {
        cut_ = at(segment, 0);
        return false;
      }
      on_other(segment, packed);
  }
  return true;
}

void InterchangeJudge::open_group(const Segment& segment) {
  if (in_group_) close_group(at(segment, 0), "GS", segment.offset());
  reporter_.group = static_cast<std::uint32_t>(into_.groups.size());
  reporter_.restart_bound();
  const auto sets = static_cast<std::uint32_t>(into_.sets.size());
  into_.groups.push_back({segment[1],
                          segment[2],
                          segment[3],
                          segment[6],
                          segment[8],
                          {},
                          reporter_.interchange,
                          {sets, sets},
                          Verdict::accepted});
  in_group_ = true;
  set_numbers_.clear();
  release_ = dictionary_.release(segment[8]);
  if (release_ != nullptr && !options_.any_definition && !release_->is_traded()) release_ = nullptr;
  if (segment.size() < 8 || segment[1].size() != 2) {
    reporter_.add(FindingCode::gs_incomplete, at(segment, 0), "GS lacks elements", "8 elements, GS01 of two characters");
    return;
  }
  if (!is_date(segment[4])) {
    reporter_.add(FindingCode::gs04_bad_date, at(segment, 4), say({"GS04 '", segment[4], "' is no date"}),
                  "a date CCYYMMDD");
  }
  if (!is_time(segment[5])) {
    reporter_.add(FindingCode::gs05_bad_time, at(segment, 5), say({"GS05 '", segment[5], "' is no time"}),
                  "a time HHMM, HHMMSS or HHMMSSDD");
  }
  if (segment[6].size() > 9 || !all_digits(segment[6])) {
    reporter_.add(FindingCode::gs06_bad_number, at(segment, 6),
                  say({"GS06 '", segment[6], "' is no number of at most nine digits"}),
                  "one to nine digits");
  }
  if (release_ == nullptr && !(options_.any_definition && looks_like_a_release(segment[8]))) {
    reporter_.add(FindingCode::gs08_unknown_version, at(segment, 8),
                  say({"GS08 '", segment[8], "': no definitions of that release"}),
                  "a release, such as 004010");
  }
  if (group_numbers_.repeats_within(segment[1], segment[6])) {
    reporter_.add(FindingCode::duplicate_gs06, at(segment, 6),
                  say({"GS06 ", segment[6], " came already in this interchange"}),
                  "a number of its own");
  }
}

void InterchangeJudge::open_set(const Segment& segment) {
  if (in_set_) close_set(at(segment, 0), "ST", segment.offset());
  if (!in_group_) return report_outside(segment);
  reporter_.set = static_cast<std::uint32_t>(into_.sets.size());
  reporter_.restart_bound();
  const auto findings = static_cast<std::uint32_t>(into_.findings.size());
  const std::string_view id = segment[1];
  const Release* release = release_;
  const SetRule* rule = nullptr;
  if (release != nullptr) rule = options_.any_definition ? release->set(id) : release->traded_set(id);
  if (rule == nullptr && options_.any_definition) {
    if (const Release* other = dictionary_.nearest(group().version, id)) {
      release = other;
      rule = other->set(id);
    }
  }
  set_begin_ = segment.offset();
  into_.sets.push_back({id,
                        segment[2],
                        {{}, interchange().delimiters},
                        reporter_.group,
                        0,
                        {findings, findings},
                        Verdict::accepted,
                        rule == nullptr ? nullptr : release,
                        segment.offset()});
  set_judge_.begin(release, rule, interchange().delimiters);
  in_set_ = true;
  judge_set_header(segment, rule, release == release_ ? nullptr : release);
}

void InterchangeJudge::judge_set_header(const Segment& segment, const SetRule* rule,
                                        const Release* other) {
  const std::string_view id = segment[1];
  const std::string_view control = segment[2];
  if (rule == nullptr) {
    reporter_.add(FindingCode::unknown_set, at(segment, 1),
                  say({"set ", id, " of version ", group().version, " is not defined"}),
                  "a set that is defined");
  } else if (other != nullptr) {
    reporter_.add(FindingCode::other_release, at(segment, 1),
                  say({"set ", id, " of version ", group().version, " is judged by release ",
                       other->name, ", the nearest that defines it"}));
  }
  const std::string_view expected = functional_id(id);
  if (!expected.empty() && expected != group().functional_id) {
    reporter_.add(FindingCode::gs01_mismatch, at(segment, 1),
                  say({"a group ", group().functional_id, " carries no ", id, ", which belongs to ",
                       expected}),
                  say({"GS01 ", expected}));
  }
  if (!is_control_number(control)) {
    reporter_.add(FindingCode::st02_length, at(segment, 2),
                  say({"ST02 '", control, "' is not four to nine letters or digits"}),
                  "four to nine letters or digits");
  }
  if (set_numbers_.repeats(control)) {
    reporter_.add(FindingCode::duplicate_st02, at(segment, 2),
                  say({"ST02 ", control, " came already in this group"}), "a number of its own");
  }
}

void InterchangeJudge::on_other(const Segment& segment, std::uint32_t packed) {
  if (in_set_) return set_judge_.on(segment, packed);
  if (packed == pack("TA1") && !in_group_) {
    ++interchange().ta1s.end;
    if (options_.keep_texts) into_.ta1s.push_back(segment);
    return;
  }
  report_outside(segment);
}

void InterchangeJudge::report_outside(const Segment& segment) {
  const bool known = is_segment_id(segment.id());
  reporter_.add(FindingCode::segment_outside_set, at(segment, 0),
                known ? say({segment.id(), " stands where only envelopes may"})
                      : say({"'", segment.id().substr(0, 20),
                             "' stands where only envelopes may, and is no segment id"}));
}

void InterchangeJudge::on_trailer_of_set(const Segment& segment) {
  if (!in_set_) return report_outside(segment);
  set_judge_.on(segment, pack("SE"));
  set_judge_.end();
  const std::uint32_t counted = set_judge_.segments();
  if (count(segment[1]) != counted) {
    reporter_.add(
        FindingCode::se01_count, at(segment, 1),
        say({"SE01 says ", segment[1], " segments, the set has ", std::to_string(counted)}),
        std::to_string(counted));
  }
  if (segment[2] != set().control_number) {
    reporter_.add(FindingCode::se02_mismatch, at(segment, 2),
                  say({"SE02 is ", segment[2], ", ST02 is ", set().control_number}),
                  std::string(set().control_number));
  }
  finish_set(segment.end());
}

void InterchangeJudge::finish_set(std::size_t end) {
  if (options_.keep_texts) set().text.bytes = bytes_.substr(set_begin_, end - set_begin_);
  set().segments = set_judge_.segments();
  set().structure = set_judge_.structure();
  if (set().structure != nullptr) set().places = set_judge_.places();
  set().findings.end = static_cast<std::uint32_t>(into_.findings.size());
  ++group().sets.end;
  in_set_ = false;
  reporter_.set = kNowhere;
  if (options_.completed != nullptr) options_.completed->set();
}

void InterchangeJudge::close_set(const Reporter::Where& where, std::string_view before,
                                 std::size_t end) {
  reporter_.set = static_cast<std::uint32_t>(into_.sets.size() - 1);
  reporter_.add(FindingCode::missing_se, where, say({"the set has no SE before ", before}), "SE",
                cut_short_);
  finish_set(end);
}

void InterchangeJudge::on_trailer_of_group(const Segment& segment) {
  if (in_set_) close_set(at(segment, 0), "GE", segment.offset());
  if (!in_group_) return report_outside(segment);
  const std::uint32_t counted = group().sets.end - group().sets.begin;
  group().included = segment[1];
  if (count(segment[1]) != counted) {
    reporter_.add(
        FindingCode::ge01_count, at(segment, 1),
        say({"GE01 says ", segment[1], " sets, the group has ", std::to_string(counted)}),
        std::to_string(counted));
  }
  if (!same_number(segment[2], group().control_number)) {
    reporter_.add(FindingCode::ge02_mismatch, at(segment, 2),
                  say({"GE02 is ", segment[2], ", GS06 is ", group().control_number}),
                  std::string(group().control_number));
  }
  finish_group();
}

void InterchangeJudge::finish_group() {
  ++interchange().groups.end;
  in_group_ = false;
  reporter_.group = kNowhere;
  if (options_.completed != nullptr) options_.completed->group();
}

void InterchangeJudge::close_group(const Reporter::Where& where, std::string_view before,
                                   std::size_t end) {
  if (in_set_) close_set(where, before, end);
  reporter_.add(FindingCode::missing_ge, where, say({"the group has no GE before ", before}), "GE",
                cut_short_);
  finish_group();
}

void InterchangeJudge::on_trailer_of_interchange(const Segment& segment) {
  if (in_group_) close_group(at(segment, 0), "IEA", segment.offset());
  ended_ = true;
  const std::uint32_t counted = interchange().groups.end - interchange().groups.begin;
  if (count(segment[1]) != counted) {
    reporter_.add(FindingCode::iea01_count, at(segment, 1),
                  say({"IEA01 says ", segment[1], " groups, the interchange has ",
                       std::to_string(counted)}),
                  std::to_string(counted));
  }
  const std::string_view header = interchange().control_number;
  if (segment[2] == header) return;
  // Of an ISA13 that lacks digits, those there are must be the trailer's; that it lacks some is said already.
  constexpr std::size_t kDigits = 9;
  const bool follows = header.size() < kDigits && !header.empty() && segment[2].ends_with(header);
  reporter_.add(FindingCode::iea02_mismatch, at(segment, 2),
                say({"IEA02 is ", segment[2], ", ISA13 is ", header}), std::string(header), follows);
}

void InterchangeJudge::close(std::size_t end) {
  if (!ended_) cut_short_ = true;
  if (cut_.segment.empty()) cut_.offset = end;
  if (in_group_) close_group(cut_, "the end", end);
  if (options_.keep_texts) interchange().bytes = bytes_.substr(begin_, end - begin_);
  if (ended_) return;
  reporter_.add(FindingCode::missing_iea, {"IEA", 0, 0, {}, {}, end}, "the interchange has no IEA", "IEA");
}

}  // namespace proofload::x12
