#include <algorithm>
#include <utility>

#include "mocks/edi_partner/facts.hpp"
#include "mocks/edi_partner/partner.hpp"

namespace proofload::mocks::edi_partner {
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

void EdiPartner::settle(Step& step, std::uint64_t addresses,
                        const x12::FunctionalAcknowledgment997& ack) {
  const SentInterchanges::Match match =
      sent_.find_group(addresses, ack.functional_id, ack.group_control_number);
  if (match.group == nullptr) return;  // repeated, or too late
  match.group->answered = true;
  for (const SentSet& set : match.group->sets) {
    const std::string why = refusal(ack, set);
    why.empty() ? accept(step, set, "accepted") : reject(step, set, why);
  }
  settle(step, *match.sent);
}

void EdiPartner::settle(Step& step, std::uint64_t addresses,
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
      ack.code == "025" ? accept(step, set, "duplicate") : reject(step, set, "TA1 " + ack.code);
    }
  }
  settle(step, *match.sent);
}

void EdiPartner::settle(Step& step, SentInterchanges::Entry& sent) {
  if (!sent.second.settled()) return sent_.save(step, sent.first, sent.second);
  step.cancel({kRepeat, sent.first});
  sent_.erase(step, std::string(sent.first));
}

void EdiPartner::accept(Step& step, const SentSet& set, std::string_view how) const {
  if (set.order.empty()) return;
  step.state(fact_about(facts::kAcknowledgementReceived, set.order, std::string(how)));
}

void EdiPartner::reject(Step& step, const SentSet& set, const std::string& why) {
  if (set.order.empty()) return;
  step.state(fact_about(facts::kAcknowledgementReceived, set.order, "rejected"));
  step.state(fact_about(facts::kOrderRejectedBy997, set.order, why));
  OpenOrder* order = ledger_.find(set.order);
  if (order == nullptr || is_given_wrong(*order) || order->mends >= settings_->mends_max ||
      settings_->on_rejection == OnRejection::give_up) {
    return abandon(step, set.order, "rejected");
  }
  order->mend_at = step.now() + settings_->mend_after;
  order->mend_cancels = set.cancels;
  ledger_.save(step, set.order, *order);
  step.arm_at({kMend, set.order}, order->mend_at);
}

// A given document that nobody could take as it is: to send it again would not mend it.
bool EdiPartner::is_given_wrong(const OpenOrder& order) const {
  if (!order.origin.given) return false;
  const Body& body = settings_->given[order.origin.index].body;
  return !read_given(settings_->name.text(), body.bytes()).orders.at(order.origin.position).taken;
}

void EdiPartner::abandon(Step& step, std::string_view key, std::string_view why) const {
  if (key.empty()) return;
  step.state(fact_about(facts::kOrderAbandoned, key, std::string(why)));
}

}  // namespace proofload::mocks::edi_partner
