#include <utility>

#include "contracts/x12/reading.hpp"
#include "contracts/x12/routing_instruction_754.hpp"
#include "contracts/x12/tokenizer.hpp"
#include "mocks/edi/document_name.hpp"
#include "mocks/edi_partner/facts.hpp"
#include "mocks/edi_partner/partner.hpp"
#include "mocks/edi_partner/reactions.hpp"

namespace proofload::mocks::edi_partner {

edi::SentSet EdiPartner::describe(const x12::JudgedSet& own) const {
  edi::SentSet sent{std::string(own.control_number), {}, false};
  if (own.id == "820") {
    if (const auto remittance = x12::read<x12::Remittance820>(own.text)) sent.about.append(kRemittance).append(remittance->trace);
  }
  if (own.id == "860") {
    edi::SentSet change = describe_change(own);
    if (!change.about.empty()) return change;
  }
  if (own.id == "754") {
    if (const auto instruction = x12::read<x12::RoutingInstruction754>(own.text)) {
      sent.about.append(kInstruction).append(instruction->beginning.number);
      return sent;
    }
  }
  if (own.id == "180") {
    if (const auto request = x12::read<x12::ReturnAuthorization180>(own.text); request && asked_.contains(request->beginning.number)) {
      sent.about.append(kReturning).append(request->beginning.number);
      return sent;
    }
  }
  if (own.id != "850") {
    if (own.id != "820") sent.about.append(kGiven).append(edi::document_about(own));
    return sent;
  }
  x12::Tokenizer tokenizer(own.text.bytes, own.text.delimiters);
  x12::Segment segment;
  while (tokenizer.next(segment)) {
    if (segment.id() != "BEG") continue;
    sent.cancels = segment[1] == "01";
    if (segment[3].empty()) break;
    sent.about = key_text(*settings_, std::string(segment[3]), std::string(segment[4]));
    break;
  }
  return sent;
}

void EdiPartner::on_accepted(Step& step, const edi::SentSet& set, std::string_view how) {
  if (set.about.starts_with(kRemittance)) remittance_accepted(step, set.about.substr(kRemittance.size()));
  if (set.about.starts_with(kInstruction)) return instruction_accepted(step, set.about.substr(kInstruction.size()));
  if (!is_of_order(set)) return state_of_given(step, facts::kAcknowledgementReceived, set, std::string(how));
  if (is_change(set.about)) return state_acknowledged(step, set.about, how);
  if (OpenOrder* order = ledger_.find(set.about); order != nullptr && order->again_at != kNever && !set.cancels) {
    order->is_taken = true;
    ledger_.save(step, set.about, *order);
  }
  step.state(fact_about(facts::kAcknowledgementReceived, set.about, std::string(how)));
}

void EdiPartner::on_rejected(Step& step, const edi::SentSet& set, const std::string& why) {
  if (set.is_given && !is_of_order(set)) return state_of_given(step, facts::kDocumentAbandoned, set, "rejected: " + why);
  if (set.about.starts_with(kRemittance)) {
    return step.arm({kPayAgain, set.about.substr(kRemittance.size())}, settings_->mend_after);
  }
  if (set.about.empty() || set.about.starts_with(kInstruction)) return;  // the supplier asks again
  if (set.about.starts_with(kReturning)) return;  // the goods stay where they are
  if (is_change(set.about)) {
    state_acknowledged(step, set.about, "rejected");
    return mend_change(step, set.about, "rejected");
  }
  step.state(fact_about(facts::kAcknowledgementReceived, set.about, "rejected"));
  step.state(fact_about(facts::kOrderRejectedBy997, set.about, why));
  OpenOrder* order = ledger_.find(set.about);
  if (order == nullptr || is_given_wrong(*order) || order->mends >= settings_->mends_max ||
      settings_->on_rejection == OnRejection::give_up) {
    return abandon(step, set.about, "rejected");
  }
  order->mend_at = step.now() + settings_->mend_after;
  order->mend_cancels = set.cancels;
  ledger_.save(step, set.about, *order);
  step.arm_at({kMend, set.about}, order->mend_at);
}

void EdiPartner::on_unanswered(Step& step, const edi::SentSet& set) {
  if (is_change(set.about)) return mend_change(step, set.about, "unanswered");
  if (is_of_order(set)) return abandon(step, set.about, "unanswered");
  state_of_given(step, facts::kDocumentAbandoned, set, "unanswered");
}

// "remittance/PAY7" -> 820 PAY7
void EdiPartner::state_of_given(Step& step, Symbol kind, const edi::SentSet& set, std::string subject) {
  if (!set.is_given || set.about.empty()) return;
  Fact fact = fact_about(kind, {}, std::move(subject));
  const bool is_payment = set.about.starts_with(kRemittance);
  fact.order = {"document", (is_payment ? "820 " : "") + set.about.substr(set.about.find('/') + 1)};
  step.state(std::move(fact));
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
