// mocks/edi/endpoint.hpp — the EDI machinery of a system: it takes interchanges and answers them,
// writes its own and repeats them until they are acknowledged.
//
// What     Judges what comes; answers who wrote it with 997 or TA1, and repeats that answer to the
//          byte; hands each set in force to its owner. Sends what it was given when that is due. What it sends goes again, the same to the byte, until a
//          997 or TA1 says what became of it: the owner hears that for each set.
// Shape    one step of the owner, one commit: receive(), wake() or sends, then conclude(). A crash
//          can only fall into the last step, so that the names of what that step was to send are
//          all that a restart sends anew. The owner may keep counters in the same record.
// Requires the settings and the owner outlive it; restore() of each record, then restored(). An
//          owner is a mocks/edi/system.hpp, which sees to that.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/port/effect.hpp"
#include "contracts/x12/judge.hpp"
#include "contracts/x12/writer.hpp"
#include "mocks/edi/inbox.hpp"
#include "mocks/edi/interchange_writer.hpp"
#include "mocks/edi/sent_interchanges.hpp"
#include "mocks/edi/settings.hpp"

namespace proofload::mocks::edi {

class Owner {
 public:
  virtual ~Owner() = default;
  // One that is in force, of the owner's own usage, and no 997.
  virtual void take_set(Step& step, const x12::JudgedSet& set) = 0;
  // What a set that was refused, or that cannot be read, is about; none when it does not tell.
  virtual Ref subject_of(const x12::JudgedSet& refused) const = 0;

  // What became of a set that it sent. how: accepted, duplicate; why: "997 5", "TA1 022".
  virtual void on_accepted(Step& step, const SentSet& set, std::string_view how) = 0;
  virtual void on_rejected(Step& step, const SentSet& set, const std::string& why) = 0;
  virtual void on_unanswered(Step& step, const SentSet& set) = 0;  // however often it was repeated

  // Of a given one that was refused: whether the owner sees to it; else it goes once more under another number.
  virtual bool sends_again(const SentSet&) const { return false; }

  virtual SentSet describe(const x12::JudgedSet& own) const = 0;  // its `about` and `cancels`
  // Of the settings' given documents: it is sent in this step.
  virtual void on_given(Step&, std::size_t /*index*/) {}
  virtual void forget(Step&) {}  // once a step: what was kept long enough
};

class Endpoint {
 public:
  // counters: how many the owner keeps.
  Endpoint(const Settings& settings, Owner& owner, std::size_t counters = 0);

  bool restore(Step& step, std::string_view key, std::string_view value);  // false: not its record
  void restored(Step& step);  // sends what a crash swallowed

  void receive(Step& step, const Message& document);
  bool wake(Step& step, const TimerKey& timer);  // false: not its timer
  // One interchange, to the listener or to another who wrote. Requires at least one set.
  void send(Step& step, std::span<const OutgoingSet> sets, std::string to = {});
  // As it stands, under the name that it is kept by: its ISA13, or that of a given document.
  void send_as_is(Step& step, std::string id, Body body, std::string to = {}, std::int32_t mends = 0);
  void conclude(Step& step, const Message* receipt_for = nullptr);

  // Of what is being taken: who sent it, as send() takes it; "": the listener.
  std::string writer() const { return writer_ == settings_.listener ? std::string() : std::string(writer_.text()); }

  std::int64_t& counter(std::size_t index) { return counters_.at(index); }
  std::string take_interchange_number();  // one that no given document has

 private:
  static constexpr Symbol kRepeat = "repeat";  // of: the id of what was sent
  static constexpr Symbol kGiven = "given";

  // endpoint.cpp
  void restore_latest(std::string_view value);
  void send_unsent(Step& step, std::string_view name);
  void expect_acknowledgement(Step& step, std::string id, SentInterchange sent);
  void send_again(Step& step, const std::string& id);
  void post(Step& step, std::string name, Body body, std::string_view to);
  Symbol party(std::string_view name) const;  // "", or nobody of that name: the listener
  const Body* standing_body(std::string_view id) const;
  std::int64_t& given() { return counters_.back(); }  // how many were sent, where there are some
  void arm_given(Step& step);
  void send_given(Step& step);
  std::vector<SentGroup> groups_in(std::string_view bytes) const;

  // receiving.cpp
  void take(Step& step, const x12::Judgement& judgement, const x12::JudgedInterchange& interchange);
  void take_again(Step& step, const x12::Judgement& judgement,
                  const x12::JudgedInterchange& interchange, const InterchangeName& name,
                  Inbox::Arrival arrival);
  void take_group(Step& step, const x12::Judgement& judgement, const x12::JudgedGroup& group,
                  std::uint64_t addresses, OwedAcknowledgements& owed);
  void take_set(Step& step, const x12::Judgement& judgement, const x12::JudgedSet& set,
                std::uint64_t addresses);
  void refuse(Step& step, const x12::Judgement& judgement,
              const x12::JudgedInterchange& interchange);
  void send_ta1(Step& step, const x12::JudgedInterchange& interchange,
                const OwedAcknowledgements& owed);

  // settling.cpp
  void settle(Step& step, std::uint64_t addresses, const x12::FunctionalAcknowledgment997& ack);
  void settle(Step& step, std::uint64_t addresses, const x12::InterchangeAcknowledgmentTa1& ack);
  void settle(Step& step, SentInterchanges::Entry& sent);
  bool mend_given(Step& step, const SentInterchange& sent, const std::string& control);

  const Settings& settings_;
  Owner& owner_;
  ControlNumbers numbers_;
  std::vector<std::int64_t> counters_;
  std::string latest_kept_;  // the numbers, the counters and what was unsent, as in the store
  SentInterchanges sent_;
  Inbox inbox_;
  Symbol writer_;
  std::vector<std::string> unsent_;     // what this step sends
  std::vector<std::string> untracked_;  // sent, nobody owes an answer: dropped at the next commit
  std::vector<std::string> untracked_now_;  // by this step
};

// What the reader cannot hold although the judge let it pass: a document that says nothing.
void state_unreadable(Step& step, const x12::JudgedSet& set);

}  // namespace proofload::mocks::edi
