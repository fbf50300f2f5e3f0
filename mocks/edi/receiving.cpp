#include <charconv>
#include <utility>

#include "contracts/translation/reading.hpp"
#include "mocks/edi/endpoint.hpp"
#include "mocks/edi/facts.hpp"

namespace proofload::mocks::edi {
namespace {

using x12::JudgedGroup;
using x12::JudgedInterchange;
using x12::JudgedSet;
using x12::Judgement;

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

void state_unreadable(Step& step, const JudgedSet& set) {
  step.state(fact_of_interchange(facts::kDocumentRejected, std::string(set.id) + " unreadable"));
}

void Endpoint::receive(Step& step, const Message& document) {
  writer_ = party(document.from.text());
  const x12::Judgement& judgement = translation::judgement_of(document.body);
  for (const JudgedInterchange& interchange : judgement.interchanges) {
    take(step, judgement, interchange);
  }
  if (judgement.interchanges.empty()) {
    step.state(fact_of_interchange(facts::kDocumentRejected, "no interchange"));
  }
}

void Endpoint::take(Step& step, const Judgement& judgement, const JudgedInterchange& interchange) {
  InterchangeName name = name_of(interchange);
  const std::uint64_t addresses = name.addresses;
  // Two who write under the same addresses have numbers of their own all the same.
  if (writer_ != settings_.listener) name.addresses = combine(addresses, writer_.hash());
  if (is_refused(judgement, interchange)) return refuse(step, judgement, interchange);
  const std::uint64_t content = hash_bytes(interchange.bytes);
  const Inbox::Arrival arrival = inbox_.meet(name, content);
  if (arrival != Inbox::Arrival::is_new) {
    return take_again(step, judgement, interchange, name, arrival);
  }

  inbox_.take(step, name);
  OwedAcknowledgements owed;
  if (interchange.acknowledgment_requested) {
    owed.interchange = acknowledge_interchange(judgement, interchange);
  }
  for (std::uint32_t i = interchange.ta1s.begin; i < interchange.ta1s.end; ++i) {
    if (const auto ta1 = x12::read_ta1(judgement.ta1s[i])) settle(step, addresses, *ta1);
  }
  const auto groups = judgement.groups_of(interchange);
  for (const JudgedGroup& group : groups) take_group(step, judgement, group, addresses, owed);

  Body answer;
  if (!owed.empty()) {
    answer = Body(
        write_acknowledgements(settings_, step.now(), numbers_, interchange, groups, owed));
    post(step, answer_key(name), answer, writer());
  }
  if (name.control != 0) inbox_.keep_answer(step, name, content, std::move(answer), writer());
}

void Endpoint::take_group(Step& step, const Judgement& judgement, const JudgedGroup& group,
                          std::uint64_t addresses, OwedAcknowledgements& owed) {
  auto ack = acknowledge_group(judgement, group);
  for (const JudgedSet& set : judgement.sets_of(group)) {
    if (judgement.in_force(set)) {
      take_set(step, judgement, set, addresses);
    } else {
      Fact fact = fact_of_interchange(facts::kDocumentRejected,
                                      ack ? refusal(*ack, set) : std::string(set.id));
      fact.order = owner_.subject_of(set);
      step.state(std::move(fact));
    }
  }
  if (ack && settings_.agreement.acknowledgement.expected) owed.groups.push_back(std::move(*ack));
}

void Endpoint::take_set(Step& step, const Judgement& judgement, const JudgedSet& set,
                        std::uint64_t addresses) {
  if (judgement.interchanges[judgement.groups[set.group].interchange].usage == 'T' &&
      settings_.usage != 'T' && !x12::is_acknowledgment(set.id)) {
    return step.state(
        fact_of_interchange(facts::kDocumentUnexpected, std::string(set.id) + " test"));
  }
  if (!x12::is_acknowledgment(set.id)) return owner_.take_set(step, set);
  const auto ack = x12::read<x12::FunctionalAcknowledgment997>(set.text);
  ack ? settle(step, addresses, *ack) : state_unreadable(step, set);
}

void Endpoint::take_again(Step& step, const Judgement& judgement,
                          const JudgedInterchange& interchange, const InterchangeName& name,
                          Inbox::Arrival arrival) {
  const bool repeated = arrival == Inbox::Arrival::repeated;
  step.state(
      fact_of_interchange(repeated ? facts::kInterchangeRepeated : facts::kInterchangeNumberReused,
                          std::string(interchange.control_number)));

  const DuplicateInterchange agreed = settings_.agreement.acknowledgement.on_duplicate;
  const Answer* answer = inbox_.find_answer(name);
  if (repeated && agreed == DuplicateInterchange::repeat_997) {
    if (answer == nullptr || answer->body.empty()) return;
    return post(step, answer_key(name), answer->body, answer->to);
  }
  if (repeated && agreed == DuplicateInterchange::silence) return;

  // A number with two contents is never passed over in silence: its second content is not taken.
  OwedAcknowledgements owed;
  owed.interchange = acknowledge_interchange(judgement, interchange);
  if (!owed.interchange || (repeated && answer != nullptr && answer->body.empty())) return;
  owed.interchange->status = "R";
  owed.interchange->code = "025";
  send_ta1(step, interchange, owed);
}

// It was not taken: the same number may come again, whole.
void Endpoint::refuse(Step& step, const Judgement& judgement,
                      const JudgedInterchange& interchange) {
  OwedAcknowledgements owed;
  owed.interchange = acknowledge_interchange(judgement, interchange);
  step.state(fact_of_interchange(facts::kDocumentRejected,
                                 owed.interchange ? "TA1 " + owed.interchange->code : "TA1"));
  if (!owed.interchange || interchange.sender.empty()) return;
  send_ta1(step, interchange, owed);
}

// Not kept: when a crash swallows it, the interchange comes again and meets the same answer.
void Endpoint::send_ta1(Step& step, const JudgedInterchange& interchange,
                        const OwedAcknowledgements& owed) {
  Body body(write_acknowledgements(settings_, step.now(), numbers_, interchange, {}, owed));
  step.send(interchange_message(settings_, writer_, std::move(body)));
}

}  // namespace proofload::mocks::edi
