// harness/run/judge_stream.hpp — hands a case's checks what they judge: messages, breaches of contracts, facts.
//
// What     Judges every message when it is sent; resolves what each fact is about; counts what the scenario
//          wants to see sometimes, what each fault did, and what was said that agreements and definitions speak of.
#pragma once

#include <memory>
#include <set>
#include <vector>

#include "contracts/conversation/conversation.hpp"
#include "harness/check/agreement_use.hpp"
#include "harness/check/check.hpp"
#include "harness/run/run.hpp"
#include "harness/run/said_documents.hpp"
#include "harness/scenario/scenario.hpp"

namespace proofload::run {

class JudgeStream final : public sim::Observer {
 public:
  JudgeStream(const check::CaseView& view, Conversation& conversation,
              const std::vector<std::unique_ptr<check::Check>>& checks,
              const std::set<std::uint64_t>* given_bodies, const HearFact& facts)
      : view_(view), scenario_(view.scenario), conversation_(conversation), checks_(checks),
        given_bodies_(given_bodies), facts_(facts), agreements_(scenario_), fired_(scenario_.faults.size()), sometimes_(scenario_.sometimes.size()) {}

  void on_sent(const sim::Sent& sent, const sim::Step& step) override;
  void on_commit(const Commit& commit, const sim::Step& step) override;
  void on_note(const Note& note, const sim::Step& step) override;
  void on_fault(std::size_t rule, const sim::Sent* sent, Instant at) override;
  void on_up(Symbol instance, Instant at, std::uint32_t incarnation) override;

  const std::vector<std::uint64_t>& fired() const { return fired_; }
  const std::vector<std::uint64_t>& sometimes() const { return sometimes_; }
  std::vector<std::uint64_t> agreements() { return agreements_.take(); }
  std::vector<SaidDocument> said() { return std::move(said_); }

 private:
  bool is_given(const sim::Sent& sent) const;

  const check::CaseView& view_;
  const scenario::Scenario& scenario_;
  Conversation& conversation_;
  const std::vector<std::unique_ptr<check::Check>>& checks_;
  const std::set<std::uint64_t>* given_bodies_;  // the user's own: their faults are what the run is about
  const HearFact& facts_;
  check::AgreementUse agreements_;
  std::vector<SaidDocument> said_;
  std::vector<std::uint64_t> fired_;
  std::vector<std::uint64_t> sometimes_;
};

}  // namespace proofload::run
