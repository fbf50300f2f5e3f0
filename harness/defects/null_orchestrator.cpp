#include "harness/defects/null_orchestrator.hpp"

#include <algorithm>

#include "contracts/translation/in_between.hpp"
#include "contracts/translation/reading.hpp"
#include "contracts/translation/to_edifact.hpp"
#include "contracts/x12/acknowledge.hpp"
#include "contracts/x12/judge.hpp"
#include "contracts/x12/writer.hpp"

namespace proofload::defects {

void NullOrchestrator::receive(Context& context, const Message& message) {
  if (message.kind == Kind::reply) return;
  context.send(reply_to(message, 200));
  const auto& partners = settings_->partners;
  const auto partner = std::find_if(partners.begin(), partners.end(),
                                    [&](const orchestrator::Partner& each) { return each.name == message.from; });
  if (message.kind != Kind::document || partner == partners.end()) return;
  const x12::Judgement& judgement = translation::judgement_of(message.body);
  for (const x12::JudgedGroup& group : judgement.groups) {
    const auto acknowledgement = x12::acknowledge_group(judgement, group);
    if (!acknowledgement) continue;
    send(context, *partner, "FA", *acknowledgement);
    for (const x12::JudgedSet& set : judgement.sets_of(group)) {
      if (set.id != "850" || !judgement.in_force(set)) continue;
      const auto order = x12::read<x12::PurchaseOrder850>(set.text);
      if (order && order->purpose == "00") take(context, *partner, *order);
    }
  }
}

template <class Document>
void NullOrchestrator::send(Context& context, const orchestrator::Partner& partner, std::string_view group,
                            const Document& document) {
  ++control_;
  x12::Envelope envelope;
  envelope.sender = partner.us;
  envelope.receiver = partner.them;
  envelope.date = date_of(context.now(), settings_->epoch);
  envelope.time = "0000";
  envelope.interchange_control = control_;
  envelope.delimiters = translation::delimiters_for(partner.standard, partner.delimiters);
  std::string bytes;
  x12::Writer writer(bytes, envelope);
  writer.begin_interchange();
  writer.begin_group(group, control_);
  write(document, writer);
  writer.end_group();
  writer.end_interchange();
  Message message;
  message.to = partner.name;
  message.kind = Kind::document;
  message.type = "x12.interchange";
  if (partner.standard == EdiStandard::edifact) {
    message.type = "edifact.interchange";
    bytes = translation::to_edifact(bytes);
  }
  message.body = Body(std::move(bytes));
  context.send(std::move(message));
}

void NullOrchestrator::respond(Context& context, const orchestrator::Partner& partner,
                               const x12::PurchaseOrder850& order, std::string_view type, std::string_view status) {
  if (partner.agreements.of_order(order.type).po_response == PoResponse::none) return;
  x12::Acknowledgment855 answer;
  answer.type = type;
  answer.order_number = order.number;
  answer.order_date = order.date;
  answer.release = order.release;
  answer.date = date_of(context.now(), settings_->epoch);
  for (const x12::OrderLine850& line : order.lines) {
    x12::AnswerLine855 said;
    said.item = line.item;
    said.statuses.push_back({.status = std::string(status), .quantity = line.item.quantity});
    answer.lines.push_back(std::move(said));
  }
  send(context, partner, "PR", answer);
}

void NullOrchestrator::ask(Context& context, Symbol system, Symbol type, std::string key, std::string body) {
  Message message;
  message.to = system;
  message.type = type;
  message.ref = key;
  message.idempotency_key = std::move(key);
  message.body = Body(std::move(body));
  context.send(std::move(message));
}

}  // namespace proofload::defects
