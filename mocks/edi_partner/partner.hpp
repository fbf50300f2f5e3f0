// mocks/edi_partner/partner.hpp — the retailer: orders, expects what its agreement requires,
// answers what it gets.
//
// What     Sends its orders when they are due; a group that nobody acknowledges is sent again, the
//          same to the byte; a refused order again under new numbers. Judges each interchange that
//          comes, answers with 997 or TA1, and states what its documents say of its orders.
// Shape    one step, one commit: [put, receipt, sends]. A crash can only fall into the last step,
//          so that the names of what that step was to send are all that a restart sends anew.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/port/actor.hpp"
#include "contracts/x12/judge.hpp"
#include "mocks/edi_partner/inbox.hpp"
#include "mocks/edi_partner/interchange_writer.hpp"
#include "mocks/edi_partner/order_ledger.hpp"
#include "mocks/edi_partner/reactions.hpp"
#include "mocks/edi_partner/sent_interchanges.hpp"

namespace proofload::mocks::edi_partner {

class EdiPartner final : public Actor {
 public:
  explicit EdiPartner(std::shared_ptr<const Settings> settings);

  void start(Context& context, Snapshot snapshot) override;
  void receive(Context& context, const Message& message) override;
  void wake(Context& context, const TimerKey& timer) override;

 private:
  // Timers; of: nothing, the id in the outbox, the order's key.
  static constexpr Symbol kPlace = "place";
  static constexpr Symbol kRepeat = "repeat";
  static constexpr Symbol kCancel = "cancel";
  static constexpr Symbol kMend = "mend";
  static constexpr Symbol kAgain = "again";

  struct Counters {
    ControlNumbers numbers;
    std::uint64_t book = 0;   // the next interchange of the book
    std::uint64_t given = 0;  // the next given document
  };

  // partner.cpp
  void restore(Step& step, Snapshot snapshot);
  void restore_order(Step& step, std::string_view key, std::string_view value);
  void restore_latest(std::string_view value);
  void send_unsent(Step& step, std::string_view name);
  void conclude(Step& step, const Message* receipt_for = nullptr);
  void post(Step& step, std::string name, Body body);

  // ordering.cpp
  void arm_next(Step& step) const;
  void place_next(Step& step);
  void place_from_book(Step& step);
  void place_given(Step& step);
  bool is_placed(const GivenOrder& order);
  void send_orders(Step& step, const std::vector<PlacedOrder>& orders);
  void expect_acknowledgement(Step& step, std::string id, SentInterchange sent);
  void send_again(Step& step, const std::string& id);
  void cancel_order(Step& step, const std::string& key);
  void order_again(Step& step, const std::string& key);
  void mend_given(Step& step, const Origin& origin);
  void mend_order(Step& step, const std::string& key);
  PlacedOrder placed_order(const Origin& origin) const;

  // receiving.cpp
  void take(Step& step, const x12::JudgedInterchange& interchange);
  void take_again(Step& step, const x12::JudgedInterchange& interchange,
                  const InterchangeName& name, Inbox::Arrival arrival);
  void take_group(Step& step, const x12::JudgedGroup& group, std::uint64_t addresses,
                  OwedAcknowledgements& owed);
  void take_set(Step& step, const x12::JudgedSet& set, std::uint64_t addresses);
  void refuse(Step& step, const x12::JudgedInterchange& interchange);
  void send_ta1(Step& step, const x12::JudgedInterchange& interchange,
                const OwedAcknowledgements& owed);

  // settling.cpp
  void settle(Step& step, std::uint64_t addresses, const x12::FunctionalAcknowledgment997& ack);
  void settle(Step& step, std::uint64_t addresses, const x12::InterchangeAcknowledgmentTa1& ack);
  void settle(Step& step, SentInterchanges::Entry& sent);
  void accept(Step& step, const SentSet& set, std::string_view how) const;
  void reject(Step& step, const SentSet& set, const std::string& why);
  bool is_given_wrong(const OpenOrder& order) const;
  void abandon(Step& step, std::string_view key, std::string_view why) const;

  std::shared_ptr<const Settings> settings_;
  Counters counters_;
  std::string latest_kept_;  // the counters and what was unsent, as in the store
  OrderLedger ledger_;
  SentInterchanges sent_;
  Inbox inbox_;
  const x12::Judgement* judgement_ = nullptr;  // of the message in hand
  std::vector<std::string> unsent_;     // what this step sends
  std::vector<std::string> untracked_;  // sent, nobody owes an answer: dropped at the next commit
  std::vector<std::string> untracked_now_;  // by this step
};

}  // namespace proofload::mocks::edi_partner
