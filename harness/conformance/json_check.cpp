#include "harness/conformance/json_check.hpp"

#include <algorithm>

namespace proofload::conformance {
namespace {

constexpr std::size_t kTextMost = std::size_t{4} << 20;
constexpr std::string_view kBlanks = " \t\r\n";

bool is_blank_text(std::string_view text) { return text.find_first_not_of(kBlanks) == std::string_view::npos; }

// What is open at its beginning is closed at its end.
bool is_whole(std::string_view line) {
  int open = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (in_string && c == '\\') {
      ++i;
    } else if (c == '"') {
      in_string = !in_string;
    } else if (!in_string) {
      open += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
    }
  }
  return open == 0 && !in_string && !is_blank_text(line);
}

// The first line that is not blank is whole, and another one follows.
bool begins_with_lines(std::string_view text) {
  const std::size_t first = std::min(text.find_first_not_of(kBlanks), text.size());
  const std::size_t end = text.find('\n', first);
  return end != std::string_view::npos && is_whole(text.substr(first, end - first)) && !is_blank_text(text.substr(end));
}

}  // namespace

JsonCheck::JsonCheck(Shared& shared, File& file) : file_(file), judge_(shared, file, places_) {
  if (file.path.ends_with(".jsonl") || file.path.ends_with(".ndjson")) form_ = Form::lines;
}

void JsonCheck::feed(std::string_view piece) {
  file_.bytes += piece.size();
  places_.feed(piece);
  if (too_long_ && form_ != Form::lines) {
    held_from_ += piece.size();
    return;
  }
  held_ += piece;
  if (form_ == Form::unknown) form_ = begins_with_lines(held_) ? Form::lines : Form::one_text;
  if (form_ == Form::lines) return take_lines(false);
  if (held_.size() > kTextMost) {
    tell_too_long(held_from_);
    held_from_ += held_.size();
    held_.clear();
  }
}

void JsonCheck::take_lines(bool all) {
  std::size_t begin = 0;
  for (std::size_t end = held_.find('\n'); end != std::string::npos; end = held_.find('\n', begin)) {
    if (!too_long_) judge(std::string_view(held_).substr(begin, end - begin), held_from_ + begin);
    too_long_ = false;
    begin = end + 1;
  }
  if (all && !too_long_) judge(std::string_view(held_).substr(begin), held_from_ + begin);
  if (!all && held_.size() - begin > kTextMost) {
    if (!too_long_) tell_too_long(held_from_ + begin);
    begin = held_.size();
  }
  held_.erase(0, begin);
  held_from_ += begin;
  places_.forget_before(held_from_);
}

void JsonCheck::judge(std::string_view text, std::uint64_t from) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  if (from == 0 && text.starts_with(kMark)) {
    text.remove_prefix(kMark.size());
    from += kMark.size();
  }
  while (!text.empty() && kBlanks.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
  if (!text.empty()) judge_.judge(text, from);
}

void JsonCheck::tell_too_long(std::uint64_t from) {
  too_long_ = true;
  Finding finding;
  finding.clause = "JSON";
  finding.code = "TEXT_TOO_LONG";
  finding.text = "a text of more than 4 MB is not judged";
  finding.expected = "a message a line, or a file";
  finding.place = places_.at(from);
  judge_.tell(std::move(finding), Weight::not_judged);
}

void JsonCheck::finish() {
  if (form_ == Form::lines) {
    take_lines(true);
  } else if (!too_long_) {
    judge(held_, held_from_);
  }
  if (file_.documents == 0 && verdict_of(file_.counts) == Verdict::conforms) {
    Finding finding;
    finding.clause = "JSON";
    finding.code = "NO_MESSAGE";
    finding.text = judge_.saw_other_lines() ? "no line carries a message with a body" : "there is no message in the list";
    finding.place = {.line = 1, .column = 1, .offset = 0};
    judge_.tell(std::move(finding), Weight::not_judged);
  }
  file_.verdict = verdict_of(file_.counts);
}

}  // namespace proofload::conformance
