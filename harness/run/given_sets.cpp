#include "harness/run/given_sets.hpp"

#include "contracts/canonical/business_key.hpp"
#include "contracts/x12/judge.hpp"
#include "contracts/x12/tokenizer.hpp"
#include "mocks/edi/document_name.hpp"
#include "mocks/edi/refusal.hpp"

namespace proofload::run {
namespace {

// Of an order or its change: the beginning segment has number and release in the same places.
struct Beginning {
  std::string purpose, number, release;
};

Beginning beginning_of(const x12::JudgedSet& set) {
  x12::Tokenizer tokenizer(set.text.bytes, set.text.delimiters);
  x12::Segment segment;
  while (tokenizer.next(segment)) {
    if (segment.id() != "BEG" && segment.id() != "BCH") continue;
    return {std::string(segment[1]), std::string(segment[3]), std::string(segment[4])};
  }
  return {};
}

char usage_of(const x12::Judgement& judgement, const x12::JudgedSet& set) {
  if (set.group == x12::kNowhere || judgement.groups[set.group].interchange == x12::kNowhere) return ' ';
  return judgement.interchanges[judgement.groups[set.group].interchange].usage;
}

std::string place_and_text(const x12::Finding& finding) {
  std::string place(finding.segment);
  if (finding.element > 0) place += (finding.element < 10 ? "0" : "") + std::to_string(finding.element);
  return place.empty() ? finding.text : place + ": " + finding.text;
}

// The first thing that is wrong with what encloses the set, or with itself, and for which it is refused.
std::string wrong_with(const x12::Judgement& judgement, const x12::JudgedSet& set) {
  const auto index = static_cast<std::uint32_t>(&set - judgement.sets.data());
  const std::uint32_t interchange = set.group == x12::kNowhere ? x12::kNowhere : judgement.groups[set.group].interchange;
  for (const x12::Finding& finding : judgement.findings) {
    if (x12::kind(finding.code).effect != x12::Effect::reject) continue;
    const bool is_of_set = finding.set == index;
    const bool is_of_group = finding.set == x12::kNowhere && finding.group == set.group && set.group != x12::kNowhere;
    const bool is_of_interchange = finding.set == x12::kNowhere && finding.group == x12::kNowhere &&
                                   finding.interchange == interchange && interchange != x12::kNowhere;
    if (is_of_set || is_of_group || is_of_interchange) return place_and_text(finding);
  }
  return {};
}

GivenSet given_set(std::string_view partner, const x12::Judgement& judgement, const x12::JudgedSet& set) {
  GivenSet given;
  given.id = set.id;
  given.name = mocks::edi::document_name(set);
  given.is_taken = mocks::edi::is_taken(judgement, set);
  given.refused_by = mocks::edi::refusal_of(judgement, set);
  if (!given.is_taken) given.wrong = wrong_with(judgement, set);
  if (given.is_taken && usage_of(judgement, set) == 'T') given.idle = "a test (ISA15 T): acknowledged, and nothing else";
  if (set.id != "850" && set.id != "860") return given;
  const Beginning beginning = beginning_of(set);
  if (!beginning.number.empty()) {
    given.order = canonical::to_text({std::string(partner), beginning.number, beginning.release});
    given.name = given.order;
  }
  if (set.id == "850" && given.is_taken && given.idle.empty() && (beginning.purpose == "06" || beginning.purpose == "07")) {
    given.idle = "a confirmation or a copy (BEG01 " + beginning.purpose + "): asks for nothing";
  }
  return given;
}

}  // namespace

std::vector<GivenSet> given_sets(std::string_view partner, std::string_view bytes) {
  const x12::Judgement judgement = x12::judge(bytes, x12::standard_dictionary());
  std::vector<GivenSet> sets;
  for (const x12::JudgedSet& set : judgement.sets) sets.push_back(given_set(partner, judgement, set));
  if (sets.empty()) sets.emplace_back().id = judgement.ta1s.empty() ? "" : "TA1";
  return sets;
}

}  // namespace proofload::run
