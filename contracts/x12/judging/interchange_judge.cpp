#include "contracts/x12/judging/interchange_judge.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "contracts/x12/envelope.hpp"
#include "contracts/x12/judging/values.hpp"
#include "contracts/x12/segment_id.hpp"
#include "contracts/x12/tokenizer.hpp"

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

bool is_control_number(std::string_view text) {
  if (text.size() < 4 || text.size() > 9) return false;
  return std::all_of(text.begin(), text.end(), [](char c) {
    return is_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  });
}

}  // namespace

Reporter::Where InterchangeJudge::at(std::size_t element) const {
  return {segment_.id(),
          in_set_ ? set_judge_.segments() : 0,
          static_cast<std::uint32_t>(element),
          {},
          segment_[element],
          segment_.offset_of(element)};
}

std::size_t InterchangeJudge::run(std::size_t offset) {
  const Isa isa = read_isa(bytes_, offset);
  open(isa);
  if (isa.shape == Isa::Shape::too_few_elements) {
    ended_ = true;  // nothing more is to be said of it
    return close(std::min(find_isa(bytes_, offset + 3), bytes_.size()));
  }
  Tokenizer tokenizer(bytes_, isa.delimiters, isa.end);
  while (tokenizer.next(segment_)) {
    const std::uint32_t packed = pack(segment_.id());
    if (!segment_.terminated() && packed != pack("IEA")) {
      reporter_.set = kNowhere;
      reporter_.add(FindingCode::unterminated_segment, at(0), "the input ends inside a segment");
      break;
    }
    switch (packed) {
      case pack("GS"):
        open_group();
        break;
      case pack("ST"):
        open_set();
        break;
      case pack("SE"):
        on_trailer_of_set();
        break;
      case pack("GE"):
        on_trailer_of_group();
        break;
      case pack("IEA"):
        on_trailer_of_interchange();
        break;
      default:
        if (isa_begins(bytes_, segment_.offset())) return close(segment_.offset());
        on_other(packed);
    }
    if (ended_) return close(segment_.end());
  }
  return close(bytes_.size());
}

void InterchangeJudge::open(const Isa& isa) {
  reporter_.interchange = static_cast<std::uint32_t>(into_.interchanges.size());
  reporter_.group = reporter_.set = kNowhere;
  reporter_.restart_bound();
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
  opened.bytes = bytes_.substr(isa.offset, 0);
  const auto groups = static_cast<std::uint32_t>(into_.groups.size());
  const auto ta1s = static_cast<std::uint32_t>(into_.ta1s.size());
  opened.groups = {groups, groups};
  opened.ta1s = {ta1s, ta1s};
  judge_isa(bytes_, isa, into_, reporter_);
}

void InterchangeJudge::open_group() {
  if (in_group_) close_group("GS", segment_.offset());
  reporter_.group = static_cast<std::uint32_t>(into_.groups.size());
  reporter_.restart_bound();
  const auto sets = static_cast<std::uint32_t>(into_.sets.size());
  into_.groups.push_back({segment_[1],
                          segment_[2],
                          segment_[3],
                          segment_[6],
                          segment_[8],
                          {},
                          reporter_.interchange,
                          {sets, sets},
                          Verdict::accepted});
  in_group_ = true;
  highest_control_ = 0;
  rising_ = true;
  release_ = dictionary_.release(segment_[8]);
  if (segment_.size() < 8 || segment_[1].size() != 2) {
    reporter_.add(FindingCode::gs_incomplete, at(0), "GS lacks elements");
    return;
  }
  if (!is_date(segment_[4])) {
    reporter_.add(FindingCode::gs04_bad_date, at(4), say({"GS04 '", segment_[4], "' is no date"}));
  }
  if (!is_time(segment_[5])) {
    reporter_.add(FindingCode::gs05_bad_time, at(5), say({"GS05 '", segment_[5], "' is no time"}));
  }
  if (segment_[6].size() > 9 || !all_digits(segment_[6])) {
    reporter_.add(FindingCode::gs06_bad_number, at(6),
                  say({"GS06 '", segment_[6], "' is no number of at most nine digits"}));
  }
  if (release_ == nullptr) {
    reporter_.add(FindingCode::gs08_unknown_version, at(8),
                  say({"GS08 '", segment_[8], "': no definitions of that release"}));
  }
  const auto& all = into_.groups;
  for (std::size_t i = interchange().groups.begin; i + 1 < all.size(); ++i) {
    if (all[i].control_number != segment_[6] || all[i].functional_id != segment_[1]) continue;
    reporter_.add(FindingCode::duplicate_gs06, at(6),
                  say({"GS06 ", segment_[6], " came already in this interchange"}));
    break;
  }
}

void InterchangeJudge::open_set() {
  if (in_set_) close_set("ST", segment_.offset());
  if (!in_group_) return report_outside();
  reporter_.set = static_cast<std::uint32_t>(into_.sets.size());
  reporter_.restart_bound();
  const auto findings = static_cast<std::uint32_t>(into_.findings.size());
  const std::string_view id = segment_[1];
  const std::string_view control = segment_[2];
  into_.sets.push_back({id,
                        control,
                        {bytes_.substr(segment_.offset(), 0), interchange().delimiters},
                        reporter_.group,
                        0,
                        {findings, findings},
                        Verdict::accepted});
  const SetRule* rule = release_ == nullptr ? nullptr : release_->set(id);
  set_judge_.begin(release_, rule, interchange().delimiters);
  in_set_ = true;
  if (rule == nullptr) {
    reporter_.add(FindingCode::unknown_set, at(1),
                  say({"set ", id, " of version ", group().version, " is not defined"}));
  }
  const std::string_view expected = functional_id(id);
  if (!expected.empty() && expected != group().functional_id) {
    reporter_.add(FindingCode::gs01_mismatch, at(1),
                  say({"a group ", group().functional_id, " carries no ", id, ", which belongs to ",
                       expected}));
  }
  if (!is_control_number(control)) {
    reporter_.add(FindingCode::st02_length, at(2),
                  say({"ST02 '", control, "' is not four to nine letters or digits"}));
  }
  // While the numbers rise, none can have come before.
  const auto number = count(control);
  if (rising_ && number && *number > highest_control_) {
    highest_control_ = *number;
    return;
  }
  rising_ = false;
  for (std::size_t i = group().sets.begin; i + 1 < into_.sets.size(); ++i) {
    if (into_.sets[i].control_number != control) continue;
    reporter_.add(FindingCode::duplicate_st02, at(2),
                  say({"ST02 ", control, " came already in this group"}));
    break;
  }
}

void InterchangeJudge::on_other(std::uint32_t packed) {
  if (in_set_) return set_judge_.on(segment_, packed);
  if (packed == pack("TA1") && !in_group_) {
    into_.ta1s.push_back(segment_);
    return;
  }
  report_outside();
}

void InterchangeJudge::report_outside() {
  const bool known = is_segment_id(segment_.id());
  reporter_.add(FindingCode::segment_outside_set, at(0),
                known ? say({segment_.id(), " stands where only envelopes may"})
                      : say({"'", segment_.id().substr(0, 20),
                             "' stands where only envelopes may, and is no segment id"}));
}

void InterchangeJudge::on_trailer_of_set() {
  if (!in_set_) return report_outside();
  set_judge_.on(segment_, pack("SE"));
  set_judge_.end();
  const std::uint32_t counted = set_judge_.segments();
  if (count(segment_[1]) != counted) {
    reporter_.add(
        FindingCode::se01_count, at(1),
        say({"SE01 says ", segment_[1], " segments, the set has ", std::to_string(counted)}));
  }
  if (segment_[2] != set().control_number) {
    reporter_.add(FindingCode::se02_mismatch, at(2),
                  say({"SE02 is ", segment_[2], ", ST02 is ", set().control_number}));
  }
  finish_set(segment_.end());
}

void InterchangeJudge::finish_set(std::size_t end) {
  const auto begin = static_cast<std::size_t>(set().text.bytes.data() - bytes_.data());
  set().text.bytes = bytes_.substr(begin, end - begin);
  set().segments = set_judge_.segments();
  set().findings.end = static_cast<std::uint32_t>(into_.findings.size());
  ++group().sets.end;
  in_set_ = false;
  reporter_.set = kNowhere;
}

void InterchangeJudge::close_set(std::string_view before, std::size_t end) {
  reporter_.set = static_cast<std::uint32_t>(into_.sets.size() - 1);
  reporter_.add(FindingCode::missing_se, at(0), say({"the set has no SE before ", before}));
  finish_set(end);
}

void InterchangeJudge::on_trailer_of_group() {
  if (in_set_) close_set("GE", segment_.offset());
  if (!in_group_) return report_outside();
  const std::uint32_t counted = group().sets.end - group().sets.begin;
  group().included = segment_[1];
  if (count(segment_[1]) != counted) {
    reporter_.add(
        FindingCode::ge01_count, at(1),
        say({"GE01 says ", segment_[1], " sets, the group has ", std::to_string(counted)}));
  }
  if (!same_number(segment_[2], group().control_number)) {
    reporter_.add(FindingCode::ge02_mismatch, at(2),
                  say({"GE02 is ", segment_[2], ", GS06 is ", group().control_number}));
  }
  ++interchange().groups.end;
  in_group_ = false;
  reporter_.group = kNowhere;
}

void InterchangeJudge::close_group(std::string_view before, std::size_t end) {
  if (in_set_) close_set(before, end);
  reporter_.add(FindingCode::missing_ge, at(0), say({"the group has no GE before ", before}));
  ++interchange().groups.end;
  in_group_ = false;
  reporter_.group = kNowhere;
}

void InterchangeJudge::on_trailer_of_interchange() {
  if (in_group_) close_group("IEA", segment_.offset());
  ended_ = true;
  const std::uint32_t counted = interchange().groups.end - interchange().groups.begin;
  if (count(segment_[1]) != counted) {
    reporter_.add(FindingCode::iea01_count, at(1),
                  say({"IEA01 says ", segment_[1], " groups, the interchange has ",
                       std::to_string(counted)}));
  }
  if (segment_[2] != interchange().control_number) {
    reporter_.add(FindingCode::iea02_mismatch, at(2),
                  say({"IEA02 is ", segment_[2], ", ISA13 is ", interchange().control_number}));
  }
}

std::size_t InterchangeJudge::close(std::size_t end) {
  if (in_group_) close_group("the end", end);
  const auto begin = static_cast<std::size_t>(interchange().bytes.data() - bytes_.data());
  interchange().bytes = bytes_.substr(begin, end - begin);
  interchange().ta1s.end = static_cast<std::uint32_t>(into_.ta1s.size());
  if (!ended_) {
    reporter_.add(FindingCode::missing_iea, {"IEA", 0, 0, {}, {}, end},
                  "the interchange has no IEA");
  }
  return end;
}

}  // namespace proofload::x12
