#include "contracts/x12/stream_judge.hpp"

#include <algorithm>

#include "contracts/x12/isa.hpp"
#include "contracts/x12/segment_id.hpp"
#include "contracts/x12/tokenizer.hpp"

namespace proofload::x12 {
namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";    // a byte order mark
constexpr std::size_t kHeaderUsual = 128;  // holds an ISA as wide as it must be
constexpr std::size_t kHeaderMost = 2048;  // of an ISA, however it is written
constexpr std::size_t kBefore = 4096;      // held of what came before a place, to show it

}  // namespace

StreamJudge::StreamJudge(const Dictionary& dictionary, StreamListener& listener, bool any_definition)
    : listener_(listener),
      judge_({}, dictionary, judgement_, reporter_, InterchangeJudge::Options{any_definition, this, false}) {}

void StreamJudge::feed(std::string_view piece) {
  held_.append(piece);
  judge_held(false);
  let_go();
}

void StreamJudge::finish() {
  judge_held(true);
  if (is_open_) close(base_ + held_.size());
  if (interchanges_ > 0) {
    tell_of_passed_over();
  } else {
    reporter_.add(FindingCode::no_isa, {.offset = passed_over_.empty() ? base_ + at_ : passed_over_.from()},
                  "there is no ISA, so nothing says how to read this", "ISA");
  }
  tell();
}

void StreamJudge::judge_held(bool all) {
  while (is_open_ ? inside(all) : outside(all)) {
  }
}

void StreamJudge::pass_over(std::size_t end) {
  if (!after_broken_header_ && end > at_)
    passed_over_.add(std::string_view(held_).substr(at_, end - at_), base_ + at_);
  at_ = end;
}

void StreamJudge::tell_of_passed_over() {
  if (!passed_over_.empty()) {
    reporter_.interchange = reporter_.group = reporter_.set = kNowhere;
    reporter_.restart_bound();
    reporter_.add(FindingCode::data_outside_interchange,
                  {.value = passed_over_.beginning(), .offset = passed_over_.from()},
                  passed_over_.sentence(), "nothing");
    tell();
  }
  passed_over_.clear();
}

bool StreamJudge::outside(bool all) {
  if (passed_over_.empty()) {
    while (at_ < held_.size() && is_blank(held_[at_])) ++at_;
    if (std::string_view(held_).substr(at_).starts_with(kMark)) {
      at_ += kMark.size();
      return true;
    }
  }
  const std::size_t left = held_.size() - at_;
  if (left == 0 || (left < kHeaderMost && !all)) return false;
  if (isa_begins(held_, at_)) return open();
  const std::size_t next = find_isa(held_, at_);
  constexpr std::size_t kMayBegin = 3;  // "ISA", whose separator is yet to come
  pass_over(next != std::string_view::npos ? next : all ? held_.size() : held_.size() - kMayBegin);
  return next != std::string_view::npos;
}

bool StreamJudge::open() {
  after_broken_header_ = false;
  tell_of_passed_over();
  judgement_.clear();
  told_ = 0;
  ++interchanges_;
  header_.assign(held_, at_, kHeaderUsual);
  Isa isa = read_isa(header_, 0);
  const bool may_go_on = isa.end >= header_.size() || isa.delimiters.segment == ' ' || isa.delimiters.segment == '\t';
  if (isa.shape != Isa::Shape::fixed_width || may_go_on) {
    header_.assign(held_, at_, kHeaderMost);
    isa = read_isa(header_, 0);
  }
  isa.base = base_ + at_;
  is_open_ = true;
  const bool readable = judge_.open(header_, isa);
  if (readable) {
    const std::string before = listener_.came_before(judgement_.interchanges.back(), isa.base);
    if (!before.empty()) {
      reporter_.add(FindingCode::duplicate_isa13,
                    {"ISA", 0, 13, {}, isa[13], isa.offset_of(header_, 13)},
                    say({"ISA13 '", isa[13], "' came already from and to the same: ", before}),
                    "a number of its own");
    }
  }
  tell();
  at_ += readable ? isa.end : 3;
  delimiters_ = isa.delimiters;
  if (!readable) {
    after_broken_header_ = true;
    close(base_ + at_);
  }
  return true;
}

void StreamJudge::close(std::size_t end) {
  judge_.close(end);
  tell();
  listener_.on_interchange(judgement_, judgement_.interchanges.back());
  is_open_ = false;
}

bool StreamJudge::pin(Segment& segment) {
  const std::uint32_t packed = pack(segment.id());
  if (packed == pack("GS")) {
    segment.move_to(group_headers_.next().assign(segment.text()));
  } else if (packed == pack("ST")) {
    segment.move_to(set_headers_.next().assign(segment.text()));
  } else {
    return false;
  }
  return true;
}

bool StreamJudge::inside(bool all) {
  Tokenizer tokenizer(held_, delimiters_, at_);
  Segment segment;
  while (tokenizer.next(segment)) {
    const std::size_t begin = segment.offset();
    const bool cut = !segment.terminated();
    const bool too_long = cut && held_.size() - begin > kSegmentMost;
    if (cut && !all && !too_long) {
      at_ = begin;
      return false;
    }
    const std::size_t end = segment.end();
    segment.shift(base_);
    if (too_long) {
      reporter_.add(FindingCode::unterminated_segment, {segment.id().substr(0, 3), 0, 0, {}, {}, segment.offset()},
                    say({"a segment goes on for more than ", std::to_string(kSegmentMost), " bytes"}),
                    say({"the terminator '", std::string_view(&delimiters_.segment, 1), "'"}));
    }
    const bool is_header = pin(segment);
    if (!is_header && !cut) listener_.on_segment(judgement_, segment);
    if (!judge_.on(segment)) {
      tell();
      at_ = cut ? held_.size() : begin;
      close(base_ + at_);
      after_broken_header_ = cut;
      return true;
    }
    if (segment.id() == "ST") keep_from_ = segment.offset();
    tell();
    if (is_header) listener_.on_segment(judgement_, segment);
    at_ = end;
    if (judge_.ended()) {
      close(base_ + at_);
      return true;
    }
  }
  at_ = held_.size();
  return false;
}

void StreamJudge::tell() {
  for (; told_ < judgement_.findings.size(); ++told_) {
    listener_.on_finding(judgement_, judgement_.findings[told_]);
  }
}

void StreamJudge::set() {
  tell();
  listener_.on_set(judgement_, judgement_.sets.back());
  judgement_.sets.clear();
  judgement_.findings.clear();
  told_ = 0;
  keep_from_ = std::string::npos;
}

void StreamJudge::group() {
  tell();
  listener_.on_group(judgement_, judgement_.groups.back());
  judgement_.groups.clear();
  judgement_.findings.clear();
  told_ = 0;
}

void StreamJudge::let_go() {
  constexpr std::size_t kWorthMoving = std::size_t{256} << 10;
  std::size_t from = at_;
  if (keep_from_ != std::string::npos) from = std::min(at_, keep_from_ - std::min(keep_from_, base_));
  if (held_.size() - from > kHeldMost) from = at_;
  from -= std::min(from, kBefore);
  if (from < kWorthMoving) return;
  held_.erase(0, from);
  base_ += from;
  at_ -= from;
}

}  // namespace proofload::x12
