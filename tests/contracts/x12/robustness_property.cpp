// Whatever the bytes are: a judgement, whose parts lie inside the input, and answers that conform.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "contracts/x12/acknowledge.hpp"
#include "contracts/x12/judge.hpp"
#include "tests/contracts/x12/every_document.hpp"
#include "tests/contracts/x12/logistics_maker.hpp"

namespace proofload::x12 {
namespace {

bool inside(std::string_view part, std::string_view whole) {
  return part.empty() ||
         (part.data() >= whole.data() && part.data() + part.size() <= whole.data() + whole.size());
}

void holds_together(const std::string& bytes) {
  const Judgement judgement = judge(bytes, standard_dictionary());
  for (const JudgedSet& set : judgement.sets) {
    RC_ASSERT(inside(set.text.bytes, bytes) && inside(set.id, bytes) &&
              inside(set.control_number, bytes));
    RC_ASSERT(set.group < judgement.groups.size());
    RC_ASSERT(set.findings.begin <= set.findings.end &&
              set.findings.end <= judgement.findings.size());
    (void)judgement.in_force(set);
    for_every_document(
        [&]<class Document>(std::string_view) { (void)read<Document>(set.text); });
  }
  std::size_t sets = 0;
  for (const JudgedInterchange& interchange : judgement.interchanges) {
    RC_ASSERT(inside(interchange.bytes, bytes));
    for (const JudgedGroup& group : judgement.groups_of(interchange))
      sets += judgement.sets_of(group).size();
    (void)acknowledge_interchange(judgement, interchange);
  }
  RC_ASSERT(sets == judgement.sets.size());
  for (const Segment& ta1 : judgement.ta1s) (void)read_ta1(ta1);
  for (const Finding& finding : judgement.findings) RC_ASSERT(finding.offset <= bytes.size());
  for (const JudgedGroup& group : judgement.groups) {
    const auto ack = acknowledge_group(judgement, group);
    if (!ack) continue;
    const std::string answer = interchange_of(Maker(7).envelope(), "FA", std::vector{*ack});
    const Judgement of_answer = judge(answer, standard_dictionary());
    RC_ASSERT(of_answer.sets.size() == 1u);
  }
}

RC_GTEST_PROP(AnyBytes, AreJudgedWithoutHarm, (const std::string& bytes)) {
  holds_together(bytes);
}

RC_GTEST_PROP(SpoiltInterchange, IsJudgedWithoutHarm, (std::uint64_t seed)) {
  const Maker maker(seed);
  const Envelope envelope = maker.at("envelope").envelope();
  std::string bytes;
  std::uint64_t kinds = 0;
  for_every_document([&]<class Document>(std::string_view) { ++kinds; });
  std::uint64_t left = maker.below("kind", kinds);
  for_every_document([&]<class Document>(std::string_view set) {
    if (left-- != 0) return;
    bytes = interchange_of(envelope, functional_id(set),
                           std::vector{make<Document>(maker), make<Document>(maker.at("2"))});
  });
  constexpr std::string_view kNasty = "*~>|\n\r \0ISAGESTIEA09AZ\xff\x1a";
  for (std::size_t i = 0; i < 1 + maker.count("edits", 12); ++i) {
    const Maker edit = maker.at("edit", i);
    const auto at = static_cast<std::ptrdiff_t>(edit.below("at", bytes.size()));
    const char c = kNasty[edit.below("c", kNasty.size())];
    switch (edit.below("how", 4)) {
      case 0:
        bytes[static_cast<std::size_t>(at)] = c;
        break;
      case 1:
        bytes.insert(bytes.begin() + at, c);
        break;
      case 2:
        bytes.erase(static_cast<std::size_t>(at), 1 + edit.below("n", 40));
        break;
      default:
        bytes += bytes.substr(static_cast<std::size_t>(at), edit.below("n", 300));
        break;
    }
    if (bytes.empty()) bytes = "ISA*";
  }
  holds_together(bytes);
}

}  // namespace
}  // namespace proofload::x12
