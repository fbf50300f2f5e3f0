#include "contracts/x12/judge.hpp"

#include <algorithm>

#include "contracts/x12/isa.hpp"
#include "contracts/x12/judging/interchange_judge.hpp"
#include "contracts/x12/tokenizer.hpp"

namespace proofload::x12 {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

template <class T>
std::span<const T> part(const std::vector<T>& list, Range range) {
  return {list.data() + range.begin, range.end - range.begin};
}

// The place after the interchange that begins at `at`.
std::size_t judge_interchange(std::string_view bytes, std::size_t at, const Dictionary& dictionary,
                              Judgement& into, Reporter& reporter) {
  InterchangeJudge judge(bytes, dictionary, into, reporter, {});
  const Isa isa = read_isa(bytes, at);
  std::size_t end = bytes.size();
  if (judge.open(bytes, isa)) {
    Tokenizer tokenizer(bytes, isa.delimiters, isa.end);
    Segment segment;
    while (tokenizer.next(segment)) {
      if (!judge.on(segment)) {
        if (segment.terminated()) end = segment.offset();  // of the next interchange
        break;
      }
      if (judge.ended()) {
        end = segment.end();
        break;
      }
    }
  } else {
    end = std::min(find_isa(bytes, at + 3), bytes.size());
  }
  judge.close(end);
  return end;
}

}  // namespace

std::span<const JudgedGroup> Judgement::groups_of(const JudgedInterchange& interchange) const {
  return part(groups, interchange.groups);
}

std::span<const JudgedSet> Judgement::sets_of(const JudgedGroup& group) const {
  return part(sets, group.sets);
}

std::span<const Finding> Judgement::findings_of(const JudgedSet& set) const {
  return part(findings, set.findings);
}

bool Judgement::in_force(const JudgedSet& set) const {
  const JudgedGroup& group = groups[set.group];
  return set.verdict != Verdict::rejected && group.verdict != Verdict::rejected &&
         interchanges[group.interchange].verdict != Verdict::rejected;
}

void Judgement::clear() {
  interchanges.clear();
  groups.clear();
  sets.clear();
  ta1s.clear();
  findings.clear();
  findings_dropped = 0;
}

Judgement judge(std::string_view bytes, const Dictionary& dictionary) {
  Judgement judgement;
  judge(bytes, dictionary, judgement);
  return judgement;
}

void judge(std::string_view bytes, const Dictionary& dictionary, Judgement& into) {
  into.clear();
  Reporter reporter(into);
  std::size_t at = 0;
  while (true) {
    while (at < bytes.size() && is_blank(bytes[at])) ++at;
    if (at == bytes.size()) break;
    if (bytes.substr(at).starts_with(kByteOrderMark)) {  // files that were put one behind the other
      at += kByteOrderMark.size();
      continue;
    }
    if (isa_begins(bytes, at)) {
      at = judge_interchange(bytes, at, dictionary, into, reporter);
      continue;
    }
    const std::size_t next = find_isa(bytes, at);
    const std::size_t end = next == std::string_view::npos ? bytes.size() : next;
    reporter.interchange = reporter.group = reporter.set = kNowhere;
    if (next == std::string_view::npos && into.interchanges.empty()) break;  // said below
    const std::string_view data = bytes.substr(at, end - at);
    reporter.add(FindingCode::data_outside_interchange, {.value = data.substr(0, 20), .offset = at},
                 say({std::to_string(data.size()), " bytes stand outside of any interchange"}), "nothing");
    at = end;
  }
  if (into.interchanges.empty()) {
    reporter.add(FindingCode::no_isa, {.offset = at},
                 "there is no ISA, so nothing says how to read this", "ISA");
  }
}

}  // namespace proofload::x12
