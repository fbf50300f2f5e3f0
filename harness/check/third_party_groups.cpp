#include "harness/check/third_party_groups.hpp"

#include <algorithm>

#include "contracts/translation/reading.hpp"
#include "contracts/x12/functional_acknowledgment_997.hpp"
#include "harness/check/control_number.hpp"
#include "harness/check/third_parties.hpp"

namespace proofload::check {
namespace {

constexpr Duration kWireSlack = 1h;  // latencies of the wires
constexpr std::string_view kAcknowledgements = "FA";

std::string group_name(Symbol warehouse, std::string_view control) {
  return std::string(warehouse.text()).append("/").append(without_zeros(control));
}

}  // namespace

ThirdPartyGroups::ThirdPartyGroups(const CaseView& view) : view_(view), agreed_(third_parties_of(view)) {}

const Acknowledgement* ThirdPartyGroups::agreed_with(Symbol instance) const {
  const auto found = agreed_.find(instance);
  return found == agreed_.end() ? nullptr : &found->second;
}

void ThirdPartyGroups::on_sent(const sim::Sent& sent) {
  const Message& message = sent.message;
  if (message.kind != Kind::document || agreed_.empty()) return;
  const bool is_theirs = agreed_with(message.from) != nullptr;
  if (!is_theirs && agreed_with(message.to) == nullptr) return;
  const x12::Judgement& judgement = translation::judgement_of(message.body);
  for (const x12::JudgedGroup& group : judgement.groups) {
    if (is_theirs && group.functional_id != kAcknowledgements) {
      Group& known = groups_[group_name(message.from, group.control_number)];
      known.warehouse = message.from;
      known.what = std::string(group.functional_id) + " " + std::string(group.control_number);
      known.sendings.push_back({message.id, sent.at});
    } else if (!is_theirs && group.functional_id == kAcknowledgements) {
      for (const x12::JudgedSet& set : judgement.sets_of(group)) {
        const auto said = x12::read<x12::FunctionalAcknowledgment997>(set.text);
        const auto known = said ? groups_.find(group_name(message.to, said->group_control_number)) : groups_.end();
        if (known != groups_.end() && !known->second.acknowledged) known->second.acknowledged = sent.at;
      }
    }
  }
}

void ThirdPartyGroups::on_fault(const sim::Sent* sent) {
  if (sent != nullptr && agreed_with(sent->message.from) != nullptr) befallen_.insert(sent->message.id);
}

Instant ThirdPartyGroups::until(Symbol warehouse, Instant since) const {
  const Acknowledgement& agreed = agreed_.at(warehouse);
  Instant over = since;
  for (Instant later = since;; over = later) {
    later = view_.trouble.over("", since, over + agreed.due);
    if (later <= over) break;
  }
  return over + agreed.due + view_.trouble.set_back(since, over + agreed.due) + (over > since ? agreed.repeat_after : Duration::zero()) + kWireSlack;
}

void ThirdPartyGroups::settle(Instant end, std::string_view promise, Judgement& judgement) const {
  for (const auto& [name, group] : groups_) {
    if (!agreed_.at(group.warehouse).expected) {
      ++judgement.relaxed;
      continue;
    }
    const auto whole = std::find_if(group.sendings.begin(), group.sendings.end(),
                                    [&](const Sending& each) { return !befallen_.contains(each.id); });
    const Instant due = whole == group.sendings.end() ? end : until(group.warehouse, whole->at);
    if (whole == group.sendings.end() || (!group.acknowledged && due > view_.horizon)) {
      ++judgement.excused;
      continue;
    }
    ++judgement.judged;
    if (group.acknowledged && *group.acknowledged <= due) continue;
    const std::string warehouse(group.warehouse.text());
    judgement.findings.push_back(
        {promise, "",
         "The group " + group.what + " of " + warehouse + " is to be acknowledged within " +
             format_duration(agreed_.at(group.warehouse).due) + ", and its 997 " +
             (group.acknowledged ? "came after " + brief_duration(*group.acknowledged - whole->at) : "never came") + ".",
         {whole->id}});
  }
}

}  // namespace proofload::check
