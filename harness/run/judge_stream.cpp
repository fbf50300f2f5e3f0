#include "harness/run/judge_stream.hpp"

namespace proofload::run {

using scenario::Sometimes;

bool JudgeStream::is_given(const sim::Sent& sent) const {
  if (given_bodies_ == nullptr) return false;
  if (given_bodies_->contains(sent.message.body.hash())) return true;
  // Sent again under another number.
  return sent.message.from.text() == scenario_.documents->partner && sent.identity.subject.document == "x12.850";
}

void JudgeStream::on_sent(const sim::Sent& sent, const sim::Step&) {
  for (const Breach& breach : conversation_.judge(sent.message, sent.identity.subject)) {
    if (is_given(sent)) break;
    for (const auto& check : checks_) check->on_breach(sent, breach);
  }
  for (std::size_t i = 0; i < sometimes_.size(); ++i) {
    const Sometimes& wanted = scenario_.sometimes[i];
    const bool of_type = wanted.name == sent.message.type.text();
    const bool is_reply = sent.message.kind == Kind::reply;
    if (wanted.what == Sometimes::What::message && of_type && !is_reply) ++sometimes_[i];
    if (wanted.what == Sometimes::What::answer && of_type && is_reply && sent.message.status == wanted.status) {
      ++sometimes_[i];
    }
  }
}

void JudgeStream::on_commit(const Commit& commit, const sim::Step& step) {
  for (const Fact& fact : commit.facts) {
    const std::string root = conversation_.root_of(fact.order);
    for (const auto& check : checks_) check->on_fact(fact, root, step);
    for (std::size_t i = 0; i < sometimes_.size(); ++i) {
      const Sometimes& wanted = scenario_.sometimes[i];
      if (wanted.what == Sometimes::What::fact && wanted.name == fact.kind.text()) ++sometimes_[i];
    }
  }
}

void JudgeStream::on_fault(std::size_t rule, const sim::Sent*, Instant) {
  ++fired_[rule];
  for (std::size_t i = 0; i < sometimes_.size(); ++i) {
    const Sometimes& wanted = scenario_.sometimes[i];
    if (wanted.what == Sometimes::What::firing && wanted.name == scenario_.faults[rule].name) ++sometimes_[i];
  }
}

}  // namespace proofload::run
