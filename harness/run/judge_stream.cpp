#include "harness/run/judge_stream.hpp"

#include "contracts/translation/reading.hpp"
#include "harness/run/documents.hpp"
#include "mocks/facts.hpp"

namespace proofload::run {

using scenario::Sometimes;

bool JudgeStream::is_given(const sim::Sent& sent) const {
  if (given_bodies_ == nullptr) return false;
  if (given_bodies_->contains(sent.message.body.hash())) return true;
  // Sent again under another number.
  if (sent.message.kind != Kind::document) return false;
  const x12::Judgement& judgement = translation::judgement_of(sent.message.body);
  if (judgement.interchanges.size() == 1 &&
      given_bodies_->contains(content_of_interchange(judgement.interchanges.front()))) {
    return true;
  }
  return sent.message.from.text() == scenario_.documents->partner && sent.identity.subject.document == "x12.850";
}

void JudgeStream::on_sent(const sim::Sent& sent, const sim::Step& step) {
  for (const Breach& breach : conversation_.judge(sent.message, sent.identity.subject)) {
    if (is_given(sent)) break;
    for (const auto& check : checks_) check->on_breach(sent, breach);
  }
  if (const std::optional<Message> told = conversation_.in_first_terms(sent.message)) {
    const sim::Sent in_first_terms{*told, sent.identity, sent.at, sent.copy};
    for (const auto& check : checks_) check->on_sent(in_first_terms, step);
  } else {
    for (const auto& check : checks_) check->on_sent(sent, step);
  }
  add_places(said_, sent.message);
  for (std::size_t i = 0; i < sometimes_.size(); ++i) {
    const Sometimes& wanted = scenario_.sometimes[i];
    const bool of_type = wanted.name == sent.message.type.text() || wanted.name == sent.identity.subject.document;
    const bool is_reply = sent.message.kind == Kind::reply;
    if (wanted.what == Sometimes::What::message && of_type && !is_reply) ++sometimes_[i];
    if (wanted.what == Sometimes::What::answer && of_type && is_reply && sent.message.status == wanted.status) {
      ++sometimes_[i];
    }
  }
}

void JudgeStream::on_commit(const Commit& commit, const sim::Step& step) {
  const Ref* named = nullptr;
  const check::CaseOrder* order = nullptr;
  for (const Fact& fact : commit.facts) {
    // Most facts of a commit are about one order.
    if (named == nullptr || *named != fact.order) order = &view_.orders.named(conversation_.root_of(fact.order));
    named = &fact.order;
    if (fact.kind == mocks::facts::kSalesOrderChanged) view_.orders.change(*order, fact);
    const check::About about{*order, check::demand_of(view_, *order, fact.line)};
    for (const auto& check : checks_) check->on_fact(fact, about, step);
    agreements_.on(fact, *order, step.instance);
    if (facts_) facts_(order->name, fact);
    for (std::size_t i = 0; i < sometimes_.size(); ++i) {
      const Sometimes& wanted = scenario_.sometimes[i];
      if (wanted.what == Sometimes::What::fact && wanted.name == fact.kind.text()) ++sometimes_[i];
    }
  }
}

void JudgeStream::on_note(const Note& note, const sim::Step& step) {
  for (std::size_t i = 0; i < sometimes_.size(); ++i) {
    const Sometimes& wanted = scenario_.sometimes[i];
    if (wanted.what != Sometimes::What::note || !note.text.starts_with(wanted.name)) continue;
    if (wanted.system.empty() || wanted.system == step.instance.text()) ++sometimes_[i];
  }
}

void JudgeStream::on_fault(std::size_t rule, const sim::Sent* sent, Instant at) {
  ++fired_[rule];
  for (const auto& check : checks_) check->on_fault(rule, sent, at);
  for (std::size_t i = 0; i < sometimes_.size(); ++i) {
    const Sometimes& wanted = scenario_.sometimes[i];
    if (wanted.what == Sometimes::What::firing && wanted.name == scenario_.faults[rule].name) ++sometimes_[i];
  }
}

void JudgeStream::on_up(Symbol instance, Instant at, std::uint32_t incarnation) {
  for (const auto& check : checks_) check->on_up(instance, at, incarnation);
}

}  // namespace proofload::run
