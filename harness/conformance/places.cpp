#include "harness/conformance/places.hpp"

#include <algorithm>
#include <string>

#include "contracts/json/utf8.hpp"
#include "contracts/x12/tokenizer.hpp"

namespace proofload::conformance {
namespace {

constexpr std::size_t kShownMost = 400;  // bytes of a segment, before and behind the place

// Where the segment begins that holds `at`, or the byte after a place too far back.
std::size_t segment_begin(std::string_view held, char terminator, std::size_t at) {
  const std::size_t least = at - std::min(at, kShownMost);
  while (at > least && held[at - 1] != terminator) --at;
  while (at < held.size() && x12::is_blank(held[at]) && held[at] != terminator) ++at;
  return at;
}

std::size_t segment_end(std::string_view held, char terminator, std::size_t at) {
  const std::size_t most = std::min(held.size(), at + kShownMost);
  while (at < most && held[at] != terminator) ++at;
  const bool shown = at < most && !x12::is_blank(terminator);
  return shown ? at + 1 : at;
}

}  // namespace

std::string printable(std::string_view text) {
  std::string out(text);
  std::replace_if(out.begin(), out.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }, ' ');
  for (std::size_t at = 0; (at += json::first_invalid_utf8(std::string_view(out).substr(at))) < out.size();) {
    out[at++] = '?';
  }
  return out;
}

void Places::feed(std::string_view piece) {
  for (std::size_t at = piece.find('\n'); at != std::string_view::npos; at = piece.find('\n', at + 1)) {
    lines_.push_back({fed_ + at + 1, taken_out_});
  }
  fed_ += piece.size();
}

std::string Places::feed_unwrapped(std::string_view piece) {
  std::string left;
  left.reserve(piece.size());
  for (const char c : piece) {
    if (c != '\n' && c != '\r') {
      left += c;
      continue;
    }
    ++taken_out_;
    if (c == '\n') lines_.push_back({fed_ + left.size(), taken_out_});
  }
  fed_ += left.size();
  return left;
}

void Places::forget_before(std::uint64_t offset) {
  while (lines_.size() > 1 && lines_[1].begin <= offset) {
    lines_.pop_front();
    ++forgotten_;
    if (last_ > 0) --last_;
  }
}

Place Places::at(std::uint64_t offset) const {
  if (offset < lines_.front().begin) return {.line = 0, .column = 0, .offset = offset};
  constexpr std::size_t kStepsMost = 4;
  const auto begins_behind = [&](std::size_t i) { return i >= lines_.size() || offset < lines_[i].begin; };
  std::size_t steps = 0;
  while (steps < kStepsMost && !begins_behind(last_ + 1)) ++last_, ++steps;
  if (offset < lines_[last_].begin || steps == kStepsMost) {
    const auto after = std::upper_bound(lines_.begin(), lines_.end(), offset,
                                        [](std::uint64_t at, const Line& line) { return at < line.begin; });
    last_ = static_cast<std::size_t>(after - lines_.begin()) - 1;
  }
  const Line& line = lines_[last_];
  return {.line = forgotten_ + last_ + 1,
          .column = offset - line.begin + 1,
          .offset = offset + line.taken_out};
}

Excerpt excerpt_of(std::string_view held, std::uint64_t held_from, char terminator, std::uint64_t offset,
                   std::size_t length, const Places& places) {
  Excerpt excerpt;
  if (offset < held_from || offset > held_from + held.size()) return excerpt;
  const auto at = static_cast<std::size_t>(offset - held_from);
  const std::size_t begin = std::min(segment_begin(held, terminator, at), at);
  const std::size_t end = segment_end(held, terminator, at);
  excerpt.text = printable(held.substr(begin, end - begin));
  excerpt.line = places.at(held_from + begin).line;
  excerpt.caret = at - begin;
  excerpt.length = std::clamp<std::size_t>(length, 1, std::max<std::size_t>(end - at, 1));
  std::size_t last = begin;  // of what stands before it
  while (last > 0 && (x12::is_blank(held[last - 1]) || held[last - 1] == terminator)) --last;
  if (last == 0) return excerpt;
  const std::size_t before = segment_begin(held, terminator, last - 1);
  const std::size_t before_end = segment_end(held, terminator, last - 1);
  excerpt.before = printable(held.substr(before, before_end - before));
  excerpt.before_line = places.at(held_from + before).line;
  return excerpt;
}

}  // namespace proofload::conformance
