#include <charconv>
#include <utility>

#include "contracts/x12/reading.hpp"
#include "mocks/edi_partner/facts.hpp"
#include "mocks/edi_partner/partner.hpp"

namespace proofload::mocks::edi_partner {
namespace {

using x12::JudgedGroup;
using x12::JudgedInterchange;
using x12::JudgedSet;
using x12::Verdict;

InterchangeName name_of(const JudgedInterchange& interchange) {
  InterchangeName name;
  name.addresses = address_hash({interchange.sender_qualifier, interchange.sender},
                                {interchange.receiver_qualifier, interchange.receiver});
  const std::string_view digits = interchange.control_number;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), name.control);
  const bool whole = error == std::errc{} && end == digits.data() + digits.size();
  if (!whole || name.control > SeenNumbers::kLargest) name.control = 0;
  return name;
}

Fact fact_of_interchange(Symbol kind, std::string subject) {
  Fact fact;
  fact.kind = kind;
  fact.subject = std::move(subject);
  return fact;
}

// The order that a refused document names, when so much of it can be read.
std::string named_order(const Settings& settings, const JudgedSet& set) {
  std::string number;
  std::string release;
  if (set.id == "855") {
    if (const auto read = x12::read<x12::Acknowledgment855>(set.text)) {
      number = read->order_number;
      release = read->release;
    }
  } else if (set.id == "810") {
    if (const auto read = x12::read<x12::Invoice810>(set.text)) {
      number = read->order_number;
      release = read->release;
    }
  } else if (set.id == "856") {
    if (const auto read = x12::read<x12::ShipNotice856>(set.text)) {
      for (const x12::Level856& level : read->levels) {
        if (!level.order || !number.empty()) continue;
        number = level.order->number;
        release = level.order->release;
      }
    }
  }
  return number.empty() ? "" : key_text(settings, number, release);
}

// "856 5": what the 997 says of the set, or of its group.
std::string refusal(const x12::FunctionalAcknowledgment997& ack, const JudgedSet& set) {
  std::string text(set.id);
  for (const x12::SetResponse997& response : ack.sets) {
    if (response.control_number != set.control_number || response.codes.empty()) continue;
    return text.append(" ").append(response.codes.front());
  }
  if (!ack.codes.empty()) text.append(" ").append(ack.codes.front());
  return text;
}

}  // namespace

void EdiPartner::receive(Context& context, const Message& message) {
  if (message.kind == Kind::reply) return;  // a transport receipt: only a 997 says it was read
  Step step(context, message.id);
  if (message.kind != Kind::document) {
    return step.conclude(reply_to(message, 404), CommitPoint::before);
  }

  judgement_ = &x12::judgement_of(message.body);
  for (const JudgedInterchange& interchange : judgement_->interchanges) take(step, interchange);
  if (judgement_->interchanges.empty()) {
    step.state(fact_of_interchange(facts::kDocumentRejected, "no interchange"));
  }
  judgement_ = nullptr;
  conclude(step, &message);
}

void EdiPartner::take(Step& step, const JudgedInterchange& interchange) {
  const InterchangeName name = name_of(interchange);
  if (is_refused(*judgement_, interchange)) return refuse(step, interchange);
  const std::uint64_t content = hash_bytes(interchange.bytes);
  const Inbox::Arrival arrival = inbox_.meet(name, content);
  if (arrival != Inbox::Arrival::is_new) return take_again(step, interchange, name, arrival);

  inbox_.take(step, name);
  OwedAcknowledgements owed;
  if (interchange.acknowledgment_requested) {
    owed.interchange = acknowledge_interchange(*judgement_, interchange);
  }
  for (std::uint32_t i = interchange.ta1s.begin; i < interchange.ta1s.end; ++i) {
    if (const auto ta1 = x12::read_ta1(judgement_->ta1s[i])) settle(step, name.addresses, *ta1);
  }
  const auto groups = judgement_->groups_of(interchange);
  for (const JudgedGroup& group : groups) take_group(step, group, name.addresses, owed);

  Body answer;
  if (!owed.empty()) {
    answer = Body(write_acknowledgements(*settings_, step.now(), counters_.numbers, interchange,
                                         groups, owed));
    post(step, answer_key(name), answer);
  }
  if (name.control != 0) inbox_.keep_answer(step, name, content, std::move(answer));
}

void EdiPartner::take_group(Step& step, const JudgedGroup& group, std::uint64_t addresses,
                            OwedAcknowledgements& owed) {
  auto ack = acknowledge_group(*judgement_, group);
  for (const JudgedSet& set : judgement_->sets_of(group)) {
    if (judgement_->in_force(set)) {
      take_set(step, set, addresses);
    } else {
      step.state(fact_about(facts::kDocumentRejected, named_order(*settings_, set),
                            ack ? refusal(*ack, set) : std::string(set.id)));
    }
  }
  if (ack && settings_->agreement.acknowledgement.expected) owed.groups.push_back(std::move(*ack));
}

void EdiPartner::take_set(Step& step, const JudgedSet& set, std::uint64_t addresses) {
  if (judgement_->interchanges[judgement_->groups[set.group].interchange].usage == 'T' &&
      settings_->usage != 'T' && set.id != "997") {
    return step.state(fact_about(facts::kDocumentUnexpected, {}, std::string(set.id) + " test"));
  }
  const Desk desk{step, ledger_, *settings_};
  // What the judge let pass and the reader cannot hold is a document that says nothing.
  const auto unreadable = [&] {
    step.state(fact_about(facts::kDocumentRejected, {}, std::string(set.id) + " unreadable"));
  };
  if (set.id == "997") {
    const auto ack = x12::read<x12::FunctionalAcknowledgment997>(set.text);
    return ack ? settle(step, addresses, *ack) : unreadable();
  }
  if (set.id == "855") {
    const auto response = x12::read<x12::Acknowledgment855>(set.text);
    return response ? take_response(desk, *response, content_hash(set.text)) : unreadable();
  }
  if (set.id == "856") {
    const auto notice = x12::read<x12::ShipNotice856>(set.text);
    return notice ? take_notice(desk, *notice) : unreadable();
  }
  if (set.id == "810") {
    const auto invoice = x12::read<x12::Invoice810>(set.text);
    return invoice ? take_invoice(desk, *invoice) : unreadable();
  }
  step.state(fact_about(facts::kDocumentUnexpected, {}, std::string(set.id)));
}

void EdiPartner::take_again(Step& step, const JudgedInterchange& interchange,
                            const InterchangeName& name, Inbox::Arrival arrival) {
  const bool repeated = arrival == Inbox::Arrival::repeated;
  step.state(
      fact_of_interchange(repeated ? facts::kInterchangeRepeated : facts::kInterchangeNumberReused,
                          std::string(interchange.control_number)));

  const DuplicateInterchange agreed = settings_->agreement.acknowledgement.on_duplicate;
  const Answer* answer = inbox_.find_answer(name);
  if (repeated && agreed == DuplicateInterchange::repeat_997) {
    if (answer == nullptr || answer->body.empty()) return;
    return post(step, answer_key(name), answer->body);
  }
  if (repeated && agreed == DuplicateInterchange::silence) return;

  // A number with two contents is never passed over in silence: its second content is not taken.
  OwedAcknowledgements owed;
  owed.interchange = acknowledge_interchange(*judgement_, interchange);
  if (!owed.interchange || (repeated && answer != nullptr && answer->body.empty())) return;
  owed.interchange->status = "R";
  owed.interchange->code = "025";
  send_ta1(step, interchange, owed);
}

// It was not taken: the same number may come again, whole.
void EdiPartner::refuse(Step& step, const JudgedInterchange& interchange) {
  OwedAcknowledgements owed;
  owed.interchange = acknowledge_interchange(*judgement_, interchange);
  step.state(fact_of_interchange(facts::kDocumentRejected,
                                 owed.interchange ? "TA1 " + owed.interchange->code : "TA1"));
  if (!owed.interchange || interchange.sender.empty()) return;
  send_ta1(step, interchange, owed);
}

// Not kept: when a crash swallows it, the interchange comes again and meets the same answer.
void EdiPartner::send_ta1(Step& step, const JudgedInterchange& interchange,
                          const OwedAcknowledgements& owed) {
  Body body(
      write_acknowledgements(*settings_, step.now(), counters_.numbers, interchange, {}, owed));
  step.send(interchange_message(*settings_, std::move(body)));
}

}  // namespace proofload::mocks::edi_partner
