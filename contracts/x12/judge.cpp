#include "contracts/x12/judge.hpp"

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
  std::size_t at = bytes.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  while (true) {
    while (at < bytes.size() && is_blank(bytes[at])) ++at;
    if (at == bytes.size()) break;
    if (isa_begins(bytes, at)) {
      at = InterchangeJudge(bytes, dictionary, into, reporter).run(at);
      continue;
    }
    const std::size_t next = find_isa(bytes, at);
    const std::size_t end = next == std::string_view::npos ? bytes.size() : next;
    reporter.interchange = reporter.group = reporter.set = kNowhere;
    if (next == std::string_view::npos && into.interchanges.empty()) break;  // said below
    const std::string_view data = bytes.substr(at, end - at);
    reporter.add(FindingCode::data_outside_interchange, {.value = data.substr(0, 20), .offset = at},
                 say({std::to_string(data.size()), " bytes stand outside of any interchange"}));
    at = end;
  }
  if (into.interchanges.empty()) {
    reporter.add(FindingCode::no_isa, {.offset = at},
                 "there is no ISA, so nothing says how to read this");
  }
}

}  // namespace proofload::x12
