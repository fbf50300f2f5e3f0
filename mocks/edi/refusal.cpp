#include "mocks/edi/refusal.hpp"

#include "contracts/x12/acknowledge.hpp"

namespace proofload::mocks::edi {
namespace {

const x12::JudgedGroup* group_of(const x12::Judgement& judgement, const x12::JudgedSet& set) {
  return set.group == x12::kNowhere ? nullptr : &judgement.groups[set.group];
}

const x12::JudgedInterchange* interchange_of(const x12::Judgement& judgement, const x12::JudgedSet& set) {
  const x12::JudgedGroup* group = group_of(judgement, set);
  return group == nullptr || group->interchange == x12::kNowhere ? nullptr
                                                                 : &judgement.interchanges[group->interchange];
}

}  // namespace

bool is_taken(const x12::Judgement& judgement, const x12::JudgedSet& set) {
  const x12::JudgedInterchange* interchange = interchange_of(judgement, set);
  return interchange != nullptr && !is_refused(judgement, *interchange) && judgement.in_force(set);
}

std::string refusal_of(const x12::Judgement& judgement, const x12::JudgedSet& set) {
  if (is_taken(judgement, set)) return "";
  const x12::JudgedInterchange* interchange = interchange_of(judgement, set);
  if (interchange != nullptr && is_refused(judgement, *interchange)) {
    const auto ta1 = acknowledge_interchange(judgement, *interchange);
    return ta1 ? "TA1 " + ta1->code : "";
  }
  const x12::JudgedGroup* group = group_of(judgement, set);
  const auto ack = group ? acknowledge_group(judgement, *group) : std::nullopt;
  if (!ack) return "";
  if (!ack->codes.empty()) return "997 " + ack->codes.front();
  for (const x12::SetResponse997& response : ack->sets) {
    if (response.control_number == set.control_number && !response.codes.empty()) {
      return "997 " + response.codes.front();
    }
  }
  return "";
}

}  // namespace proofload::mocks::edi
