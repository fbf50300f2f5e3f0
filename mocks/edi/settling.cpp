#include <algorithm>

#include "mocks/edi/endpoint.hpp"

namespace proofload::mocks::edi {
namespace {

bool refuses(std::string_view status) {
  return status == "R" || status == "M" || status == "W" || status == "X";
}

// What the 997 says of one set: the refusal, or "" when it was accepted. A set that it does not
// list shares the fate of its group: in a group taken in part it was refused, when all that were
// accepted are listed.
std::string refusal(const x12::FunctionalAcknowledgment997& ack, const SentSet& set) {
  for (const x12::SetResponse997& response : ack.sets) {
    if (response.control_number != set.control_number) continue;
    if (!refuses(response.status)) return {};
    return response.codes.empty() ? "997" : "997 " + response.codes.front();
  }
  const auto accepted = std::count_if(ack.sets.begin(), ack.sets.end(),
                                      [](const auto& listed) { return !refuses(listed.status); });
  const bool is_part = ack.status == "P" && accepted >= ack.accepted;
  if (!refuses(ack.status) && !is_part) return {};
  return ack.codes.empty() ? "997" : "997 " + ack.codes.front();
}

}  // namespace

void Endpoint::settle(Step& step, std::uint64_t addresses,
                      const x12::FunctionalAcknowledgment997& ack) {
  const SentInterchanges::Match match =
      sent_.find_group(addresses, ack.functional_id, ack.group_control_number);
  if (match.group == nullptr) return;  // repeated, or too late
  match.group->answered = true;
  for (const SentSet& set : match.group->sets) {
    const std::string why = refusal(ack, set);
    why.empty() ? owner_.on_accepted(step, set, "accepted") : owner_.on_rejected(step, set, why);
  }
  settle(step, *match.sent);
}

void Endpoint::settle(Step& step, std::uint64_t addresses,
                      const x12::InterchangeAcknowledgmentTa1& ack) {
  if (ack.status != "R") return;
  const SentInterchanges::Match match = sent_.find_interchange(addresses, ack.control_number);
  if (match.group == nullptr) return;
  const std::string control = match.group->interchange_control;
  for (SentGroup& group : match.sent->second.groups) {
    if (group.answered || group.interchange_control != control) continue;
    group.answered = true;
    for (const SentSet& set : group.sets) {
      // 025: they have had it before, and only their 997 was lost.
      ack.code == "025" ? owner_.on_accepted(step, set, "duplicate")
                        : owner_.on_rejected(step, set, "TA1 " + ack.code);
    }
  }
  settle(step, *match.sent);
}

void Endpoint::settle(Step& step, SentInterchanges::Entry& sent) {
  if (!sent.second.settled()) return sent_.save(step, sent.first, sent.second);
  step.cancel({kRepeat, sent.first});
  sent_.erase(step, std::string(sent.first));
}

}  // namespace proofload::mocks::edi
