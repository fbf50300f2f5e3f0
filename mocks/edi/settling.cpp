#include <algorithm>

#include "contracts/x12/acknowledge.hpp"
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
  SentInterchanges::Entry& sent = *match.sent;
  const std::string control = match.group->interchange_control;
  bool is_mended = false;
  for (const SentSet& set : match.group->sets) {
    const std::string why = refusal(ack, set);
    if (why.empty()) {
      owner_.on_accepted(step, set, "accepted");
    } else if (set.is_given && !owner_.sends_again(set) && (is_mended || mend_given(step, sent.second, control))) {
      is_mended = true;
    } else {
      owner_.on_rejected(step, set, why);
    }
  }
  settle(step, sent);
}

void Endpoint::settle(Step& step, std::uint64_t addresses,
                      const x12::InterchangeAcknowledgmentTa1& ack) {
  if (ack.status != "R") return;
  const SentInterchanges::Match match = sent_.find_interchange(addresses, ack.control_number);
  if (match.group == nullptr) return;
  const std::string control = match.group->interchange_control;
  SentInterchanges::Entry& sent = *match.sent;
  bool is_mended = false;
  for (SentGroup& group : match.sent->second.groups) {
    if (group.answered || group.interchange_control != control) continue;
    group.answered = true;
    for (const SentSet& set : group.sets) {
      if (ack.code == "025") {  // they have had it before, and only their 997 was lost
        owner_.on_accepted(step, set, "duplicate");
      } else if (set.is_given && !owner_.sends_again(set) && (is_mended || mend_given(step, sent.second, control))) {
        is_mended = true;
      } else {
        owner_.on_rejected(step, set, "TA1 " + ack.code);
      }
    }
  }
  settle(step, sent);
}

// A whole one was damaged on its way. False: it is refused as it stands, or went often enough.
bool Endpoint::mend_given(Step& step, const SentInterchange& sent, const std::string& control) {
  constexpr std::int32_t kMendsMost = 3;
  if (sent.mends >= kMendsMost) return false;
  const Body body = sent.body;
  const x12::Judgement judgement = x12::judge(body.bytes(), x12::standard_dictionary());
  for (const x12::JudgedInterchange& interchange : judgement.interchanges) {
    if (interchange.control_number != control || is_refused(judgement, interchange)) continue;
    const auto groups = judgement.groups_of(interchange);
    const bool is_whole = std::all_of(groups.begin(), groups.end(), [&](const x12::JudgedGroup& group) {
      const auto sets = judgement.sets_of(group);
      return std::all_of(sets.begin(), sets.end(), [&](const x12::JudgedSet& set) { return judgement.in_force(set); });
    });
    if (!is_whole) return false;
    std::string id = take_interchange_number();
    std::string again = renumbered(interchange, id);
    send_as_is(step, std::move(id), Body(std::move(again)), sent.to, sent.mends + 1);
    return true;
  }
  return false;
}

void Endpoint::settle(Step& step, SentInterchanges::Entry& sent) {
  if (!sent.second.settled()) return sent_.save(step, sent.first, sent.second);
  step.cancel({kRepeat, sent.first});
  sent_.erase(step, std::string(sent.first));
}

}  // namespace proofload::mocks::edi
