#include "contracts/edifact/stream_judge.hpp"

#include <algorithm>

namespace proofload::edifact {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kLookAhead = 64;       // a service string, line breaks and a tag
constexpr std::size_t kHeldBefore = 4096;    // of what came before a place, to show it
constexpr std::size_t kTag = 3;

bool is_alphanumeric(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

// The characters of level B, which come without a service string.
constexpr Delimiters kLevelB{'\x1f', '\x1d', '.', ' ', ' ', '\x1c'};

// A service string, or a header that is cut as the standard has it.
bool interchange_begins(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  if (rest.size() <= kTag || (at > 0 && is_alphanumeric(text[at - 1]))) return false;
  if (rest.starts_with("UNA")) return !is_alphanumeric(rest[kTag]) && rest[kTag] != ' ';
  const char next = rest[kTag];
  return rest.starts_with("UNB") && (next == Delimiters().element || next == kLevelB.element);
}

bool message_begins(std::string_view rest) {
  return (rest.starts_with("UNH") || rest.starts_with("UNG")) && rest.size() > kTag && rest[kTag] == Delimiters().element;
}

std::size_t find_interchange(std::string_view text, std::size_t from) {
  for (std::size_t at = text.find("UN", from); at != std::string_view::npos; at = text.find("UN", at + 1)) {
    if (interchange_begins(text, at)) return at;
  }
  return std::string_view::npos;
}

}  // namespace

StreamJudge::StreamJudge(const Dictionary& dictionary, Listener& listener)
    : reporter_(state_, listener), judge_(dictionary, state_, listener, reporter_) {}

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
    state_ = State();
    reporter_.add(FindingCode::no_unb, {.offset = passed_over_.empty() ? base_ + at_ : passed_over_.from()},
                  "there is no UNB, so nothing says how to read this", "UNB");
  }
}

void StreamJudge::judge_held(bool all) {
  while (is_open_ ? inside(all) : outside(all)) {
  }
}

void StreamJudge::pass_over(std::size_t end) {
  if (!after_broken_segment_ && end > at_)
    passed_over_.add(std::string_view(held_).substr(at_, end - at_), base_ + at_);
  at_ = end;
}

void StreamJudge::tell_of_passed_over() {
  if (!passed_over_.empty()) {
    state_ = State();
    reporter_.restart_bound();
    reporter_.add(FindingCode::data_outside_interchange, {.value = passed_over_.beginning(), .offset = passed_over_.from()},
                  passed_over_.sentence(), "nothing");
  }
  passed_over_.clear();
}

bool StreamJudge::outside(bool all) {
  if (passed_over_.empty()) {
    while (at_ < held_.size() && is_blank(held_[at_])) ++at_;
    if (std::string_view(held_).substr(at_).starts_with(kByteOrderMark)) {
      at_ += kByteOrderMark.size();
      return true;
    }
  }
  const std::size_t left = held_.size() - at_;
  if (left == 0 || (left < kLookAhead && !all)) return false;
  const std::string_view rest = std::string_view(held_).substr(at_);
  if (interchange_begins(held_, at_) || (passed_over_.empty() && message_begins(rest))) return open(all);
  const std::size_t next = find_interchange(held_, at_ + 1);
  pass_over(next != std::string_view::npos ? next : all ? held_.size() : held_.size() - std::min(left, kTag));
  return next != std::string_view::npos;
}

// Interchanges are mostly cut as those before them.
void StreamJudge::cut_by(const Delimiters& delimiters) {
  if (!classes_ || classes_->delimiters() != delimiters) classes_.emplace(delimiters);
}

bool StreamJudge::open(bool all) {
  const std::size_t began = at_;
  std::size_t at = at_;
  std::string_view rest = std::string_view(held_).substr(at);
  Delimiters delimiters;
  std::optional<std::size_t> bad_una;
  if (rest.starts_with("UNA")) {
    if (const auto read = rest.size() < kServiceString ? std::nullopt : read_una(rest)) {
      delimiters = *read;
    } else {
      bad_una = base_ + at;
    }
    at = std::min(at + kServiceString, held_.size());
    while (at < held_.size() && is_blank(held_[at])) ++at;
    rest = std::string_view(held_).substr(at);
    if (rest.size() <= kTag && !all) return false;
  } else if (rest[kTag] == kLevelB.element) {
    delimiters = kLevelB;
  }
  const bool has_header = rest.starts_with("UNB");
  // Before syntax 4 the place of the repetition separator is reserved, and says nothing.
  Delimiters plain = delimiters;
  plain.repetition = ' ';
  cut_by(plain);
  Segment unb;
  if (has_header) {
    Tokenizer tokenizer(held_, *classes_, at);
    const bool whole = tokenizer.next(unb) && (unb.terminated() || all || held_.size() - at > kSegmentMost);
    if (!whole && !all) {
      at_ = began;
      return false;
    }
    if (unb(1, 2) != "4") delimiters.repetition = ' ';
  }
  tell_of_passed_over();
  after_broken_segment_ = false;
  ++interchanges_;
  cut_by(delimiters);
  is_open_ = true;
  if (has_header) {
    at_ = unb.end();
    unb.shift(base_);
    judge_.open(unb, delimiters);
  } else {
    at_ = at;
    judge_.open_without_header(base_ + at, delimiters);
  }
  if (bad_una) {
    reporter_.add(FindingCode::una_invalid, {"UNA", 0, 0, 0, {}, {}, *bad_una},
                  "the service string names no characters that could cut segments", "six characters, such as :+.? '");
  }
  if (has_header && !unb.terminated()) close(base_ + at_);
  return true;
}

void StreamJudge::close(std::size_t end) {
  judge_.close(end);
  is_open_ = false;
  keep_from_ = std::string::npos;
}

bool StreamJudge::inside(bool all) {
  Tokenizer tokenizer(held_, *classes_, at_);
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
      reporter_.add(FindingCode::unterminated_segment, place_in(segment, 0),
                    say({"a segment goes on for more than ", std::to_string(kSegmentMost), " bytes"}),
                    say({"the terminator '", std::string_view(&classes_->delimiters().segment, 1), "'"}));
    }
    if (segment.id() == "UNH") keep_from_ = segment.offset();
    if (!judge_.on(segment)) {
      at_ = cut ? held_.size() : begin;
      close(base_ + at_);
      after_broken_segment_ = cut;
      return true;
    }
    at_ = end;
    if (judge_.ended()) {
      close(base_ + at_);
      return true;
    }
    if (!state_.in_message) keep_from_ = std::string::npos;
  }
  at_ = held_.size();
  return false;
}

void StreamJudge::let_go() {
  constexpr std::size_t kWorthMoving = std::size_t{256} << 10;
  std::size_t from = at_;
  if (keep_from_ != std::string::npos) from = std::min(at_, keep_from_ - std::min(keep_from_, base_));
  if (held_.size() - from > kHeldMost) from = at_;
  from -= std::min(from, kHeldBefore);
  if (from < kWorthMoving) return;
  held_.erase(0, from);
  base_ += from;
  at_ -= from;
}

}  // namespace proofload::edifact
